using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Rights;

/// <summary>Every endpoint with its route filled in: with what everybody may see, and in turn with each thing that is hidden from some.</summary>
internal static class Walk
{
    /// <summary>An address to go to.</summary>
    public sealed record Step(string Method, string Address, Access Access, bool IsInCommittee);

    /// <summary>The steps of the founding committee, of everything that is of no committee, and of the other committee's first page.</summary>
    public static IReadOnlyList<Step> Steps(TestOffice office, Guid frozenReport) =>
        [.. office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(e => Steps(e, frozenReport))];

    /// <summary>What an answer says: its text, or all the texts of a zipped document.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..])
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        var text = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(await reader.ReadToEndAsync());
        }
        return text.ToString();
    }

    private static IEnumerable<Step> Steps(RouteEndpoint endpoint, Guid frozenReport)
    {
        var pattern = endpoint.RoutePattern;
        if (pattern.RawText!.TrimStart('/').StartsWith("{*", StringComparison.Ordinal))
            yield break;
        var access = endpoint.Metadata.GetMetadata<Access>()!;
        foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
        {
            var isInCommittee = pattern.GetParameter("committee") is not null;
            yield return new(method, Fill(pattern, p => Open(p, frozenReport)), access, isInCommittee);
            foreach (var parameter in pattern.Parameters)
                foreach (var value in Hidden(parameter.Name))
                    yield return new(method, Fill(pattern, p => p == parameter.Name ? value : Open(p, frozenReport)), access, isInCommittee);
        }
    }

    // What everybody of the committee may see. A new parameter is refused here until somebody says what it stands for.
    private static string Open(string parameter, Guid frozenReport) => parameter switch
    {
        "committee" => "thanh-uy-ha-noi",
        "year" => "2023",
        "item" or "subject" => FoundingCase.Item(86).ToString(),
        "agency" => FoundingCase.Agency("van-phong").ToString(),
        "body" => FoundingCase.Body("btv").ToString(),
        "meeting" => FoundingCase.Meeting("btv-21").ToString(),
        "term" or "goal" or "upload" or "import" or "id" or "account" or "session" or "person" or "document" or "registration"
            or "comment" or "series" or "passkey" or "token" or "vote" => SampleId.Of(parameter).ToString("N"),
        "report" => frozenReport.ToString("N"),
        "kind" => "item",
        "sequence" or "draft" => "1",
        "documentName" => "v1",
        "ballot" => "A",
        "table" => "holidays",
        "date" => "2023-01-02",
        "ruleSet" => "NQ-96-2023",
        "place" => "rating.decimals",
        _ => throw new InvalidOperationException($"Say what {{{parameter}}} stands for, and what of it is hidden from whom."),
    };

    private static IEnumerable<string> Hidden(string parameter) => parameter switch
    {
        "document" => [TwoOffices.Document.ToString()],
        "registration" => [TwoOffices.Registration.ToString()],
        "comment" => [TwoOffices.Comment.ToString()],
        "item" or "subject" =>
            [.. TwoOffices.Classified.Select(c => TwoOffices.Line(c).ToString()), TwoOffices.DraftLine.ToString(), TwoOffices.OtherLine.ToString()],
        "year" => ["2025"],
        _ => [],
    };

    private static string Fill(RoutePattern pattern, Func<string, string> value)
    {
        var parts = pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => value(parameter.Name),
            _ => throw new InvalidOperationException($"What is {p}?"),
        })));
        return "/" + string.Join('/', parts);
    }
}
