using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Api;

namespace NghiTrinh.App.Tests.Api;

/// <summary>The description of the API: linted by two linters, and what the client of the tests is generated from.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [InlineData("redocly", "lint", "FILE", "--config", "redocly.yaml", "--format=summary")]
    [InlineData("spectral", "lint", "FILE", "--ruleset", ".spectral.yaml", "--fail-severity=hint")]
    public async Task A_linter_finds_nothing_to_say(string linter, params string[] arguments)
    {
        var program = Path.Combine(Folder(), "Linters", "node_modules", ".bin", linter);
        Assert.SkipUnless(File.Exists(program), $"{linter} is not installed (npm ci in tests/App.Tests/Api/Linters).");
        await using var office = await TestOffice.StartAsync();
        var file = await DescriptionAsync(office);
        try
        {
            var (exit, said) = await RunAsync(program, Path.Combine(Folder(), "Linters"), [.. arguments.Select(a => a == "FILE" ? file : a)]);

            Assert.True(exit == 0, said);
            Assert.DoesNotContain("warning", said.Replace("Deprecation warning", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_client_of_the_tests_is_what_is_generated_from_it()
    {
        await using var office = await TestOffice.StartAsync();
        var (file, made) = (await DescriptionAsync(office), Path.Combine(Folder(), "Client", "NghiTrinhClient.cs"));
        var fresh = Environment.GetEnvironmentVariable("GENERATE_CLIENT") == "1" ? made : Path.GetTempFileName();
        try
        {
            var (exit, said) = await RunAsync(
                "dotnet", Path.Combine(Folder(), "..", "..", ".."),
                "nswag", "openapi2csclient", $"/input:{file}", $"/output:{fresh}", "/namespace:NghiTrinh.App.Tests.Api.Client", "/classname:NghiTrinhClient",
                "/GenerateOptionalParameters:true", "/JsonLibrary:SystemTextJson", "/GenerateNullableReferenceTypes:true", "/DateType:System.DateOnly",
                "/UseBaseUrl:false", "/InjectHttpClient:true");
            Assert.SkipWhen(said.Contains("dotnet tool restore", StringComparison.Ordinal), "NSwag is not restored (dotnet tool restore).");

            Assert.True(exit == 0, said);
            Assert.True(Lines(made) == Lines(fresh), "The API has changed. Look at the change, then generate the client anew: GENERATE_CLIENT=1 ./test App");
        }
        finally
        {
            File.Delete(file);
            if (fresh != made)
                File.Delete(fresh);
        }

        static string Lines(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd();
    }

    [Fact]
    public async Task Every_endpoint_of_the_API_is_described()
    {
        await using var office = await TestOffice.StartAsync();
        var described = JsonDocument.Parse(await office.Browser.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative))).RootElement;

        Assert.StartsWith("3.1", described.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = described.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()).Select(o => o.Value).ToList();
        Assert.All(operations, o => Assert.NotEqual("", o.GetProperty("operationId").GetString()));
        Assert.All(operations, o => Assert.NotEqual("", o.GetProperty("summary").GetString()));
        Assert.True(operations.Count > 30, $"Only {operations.Count} operations.");
    }

    [Fact]
    public async Task It_is_made_once_and_not_sent_again_to_whoever_has_it()
    {
        await using var office = await TestOffice.StartAsync();
        var path = new Uri("/api/openapi.json", UriKind.Relative);
        using var first = await office.Browser.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await office.Browser.SendAsync(request);
        using var second = await office.Browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("application/json", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        // However often it is asked for, nobody makes it again.
        var description = office.Services.GetRequiredService<ApiDescription>();
        Assert.Same(await description.BytesAsync(), await description.BytesAsync());
    }

    [Fact]
    public async Task A_token_is_said_to_carry_only_what_it_can()
    {
        await using var office = await TestOffice.StartAsync();
        var text = await office.Browser.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative));

        Assert.All(new[] { "found-committee", "keep-accounts", "operate", "make-tokens", "count-ballots" }, never => Assert.DoesNotContain($"`{never}`", text, StringComparison.Ordinal));
        Assert.Contains("`keep-need-to-know`", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_asks_nobody_else_for_anything()
    {
        await using var office = await TestOffice.StartAsync();

        using var answer = await office.Browser.GetAsync(new Uri("/api/docs/", UriKind.Relative));
        var (html, policy) = (await answer.Content.ReadAsStringAsync(), string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("//", html.Replace("<!--", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    private static async Task<string> DescriptionAsync(TestOffice office)
    {
        var file = Path.Combine(Path.GetTempPath(), $"nghi-trinh-{Guid.CreateVersion7():N}.json");
        await File.WriteAllTextAsync(file, await office.Browser.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)));
        return file;
    }

    private static async Task<(int Exit, string Said)> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["REDOCLY_TELEMETRY"], start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"]) = ("off", "true");
        using var running = Process.Start(start)!;
        var (said, complained) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        return (running.ExitCode, await said + await complained);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
