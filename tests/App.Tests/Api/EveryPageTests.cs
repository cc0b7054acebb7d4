using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Api;

namespace NghiTrinh.App.Tests.Api;

/// <summary>Whatever a form of a committee's pages records, a program can record too.</summary>
public sealed class EveryPageTests
{
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["tokens"] = "a token makes no tokens: its person does, on the page",
        ["tokens/{token:guid}/revoke"] = "as above",
        ["people/new"] = "it makes an account and sends an invitation; accounts are no scope of a token",
        ["people/{person:guid}/account"] = "as above",
        ["{year:int:range(1900,2200)}/import"] = "a list of a whole year is taken in by a person who looks at it, or by the command line",
        ["{year:int:range(1900,2200)}/import/{upload:guid}"] = "as above",
        ["{year:int:range(1900,2200)}/imports/{import:guid}"] = "as above",
        ["agencies/{agency:guid}/feed"] = "it makes a secret that is shown once to whoever hands it on",
        ["{year:int}/extracts"] = "it sends mail to agencies in the office's name",
        ["confidence/check"] = "it records nothing; programs have ./run vote check",
        ["confidence/votes/{vote:guid}/count/{ballot}"] = "a teller counts in person, with the ballots at hand",
        ["confidence/votes/{vote:guid}/count/{ballot}/reopen"] = "as above",
        ["confidence/votes/{vote:guid}/count/{ballot}/settle"] = "as above",
        ["confidence/votes/{vote:guid}/count/{ballot}/accept"] = "as above",
        ["confidence/votes/{vote:guid}/agree"] = "as above",
        ["{year:int}/checks"] = "checking the principles is a person's own judgement",
    };

    [Fact]
    public async Task Every_form_of_a_page_is_an_operation_of_the_API_or_says_why_not()
    {
        await using var office = await TestOffice.StartAsync();
        var endpoints = office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var forms = endpoints.Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Where(p => p.StartsWith("{committee}/", StringComparison.Ordinal))
            .Select(p => p["{committee}/".Length..].TrimStart('/')).ToList();

        var offered = endpoints.Select(e => e.Metadata.GetMetadata<StandsFor>()?.Page).OfType<string>().ToList();

        var addresses = endpoints.SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.TrimStart('/')}") ?? []).ToList();

        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.True(forms.Count > 80, $"Only {forms.Count} forms were found.");
        Assert.Empty(forms.Except(offered).Except(Exceptions.Keys));
        Assert.Empty(offered.Except(forms));
        Assert.Empty(Exceptions.Keys.Except(forms));
        Assert.Equal(offered.Count, offered.Distinct().Count());
    }
}
