using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>A report's figures as JSON, each with numerator, denominator, date and the lines it counts.</summary>
/// <remarks>
/// The same report always gives the same text: frozen reports are known by its hash. With words, sentences are added; the
/// hash is taken without them, because figures have no language. Implements docs/spec/formats.md §11.
/// </remarks>
public static class ReportJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The JSON text.</summary>
    public static string Write(ImplementationReport report, Words? words = null)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text, Readable))
            Write(json, report, words);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>SHA-256 of the figures, 64 hex digits.</summary>
    public static string Hash(ImplementationReport report) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(report))));

    private static void Write(Utf8JsonWriter json, ImplementationReport report, Words? words)
    {
        var (committee, programme, at) = (report.Committee, report.Programme, report.Whole.At);
        var part = new ReportPartJson(json, report, words);
        json.WriteStartObject();
        json.WriteString("format", "nghi-trinh-report");
        json.WriteNumber("version", 1);
        json.WriteString("committee", committee.Name);
        json.WriteString("committeeSlug", committee.Slug);
        json.WriteString("term", at.Terms.FirstOrDefault(t => t.Id == programme.Term)?.Name);
        json.WriteStartObject("programme");
        json.WriteString("number", programme.Issued?.Number);
        json.WriteNumber("year", programme.Year);
        json.WriteString("title", programme.Title);
        json.WriteString("issuedOn", programme.Issued is { } issued ? Iso(issued.On) : null);
        json.WriteString("state", Camel(programme.State));
        json.WriteString("id", programme.Id.ToString());
        json.WriteEndObject();
        WriteDates(json, report);
        json.WriteBoolean("addsUp", report.AddsUp);
        json.WriteStartArray("disagreements");
        foreach (var disagreement in report.Disagreements)
            Write(json, disagreement, report, words);
        json.WriteEndArray();
        json.WriteStartArray("meetings");
        foreach (var one in report.Parts)
            part.Meetings(one);
        json.WriteEndArray();
        json.WriteStartArray("bodies");
        foreach (var one in report.Parts)
            part.Write(one);
        json.WriteEndArray();
        json.WritePropertyName("whole");
        part.Write(report.Whole);
        json.WriteStartArray("lines");
        foreach (var item in report.Whole.Items)
            ReportLineJson.Write(json, item, report.Whole.At);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDates(Utf8JsonWriter json, ImplementationReport report)
    {
        json.WriteStartObject("dates");
        json.WriteString("on", Iso(report.Dates.On));
        json.WriteString("known", report.Dates.Known is { } known ? Iso(known) : null);
        json.WriteStartArray("cutOffs");
        foreach (var cut in report.Dates.CutOffs.OrderBy(c => c.Body.ToString(), StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("body", report.Parts.FirstOrDefault(p => p.Body?.Id == cut.Body)?.Body?.Name);
            json.WriteString("bodyId", cut.Body.ToString());
            json.WriteString("on", Iso(cut.On));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Disagreement disagreement, ImplementationReport report, Words? words)
    {
        json.WriteStartObject();
        json.WriteString("kind", Camel(disagreement.Kind));
        json.WriteString("body", report.Parts.FirstOrDefault(p => p.Body?.Id == disagreement.Body)?.Body?.Name);
        json.WriteNumber("left", disagreement.Left);
        json.WriteNumber("right", disagreement.Right);
        json.WriteString("asOf", Iso(disagreement.Point.On));
        if (words is not null)
            json.WriteString("text", DisagreementText.Of(disagreement, report, words));
        json.WriteEndObject();
    }

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Iso(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Camel(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
