using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

namespace NghiTrinh.App.Tests.Api;

/// <summary>Bodies that no program of ours sends are the sender's mistake, and are said to be.</summary>
public abstract class MalformedBodyTests(PostgresServer? postgres)
{
    private const string Chief = "Chánh văn phòng 01";
    private static readonly string Adjust = $"{ApiOffice.Hanoi}/items/{FoundingCase.Item(86)}/adjust";
    private const string Decide = $"{ApiOffice.Hanoi}/programmes/2023/year-end/decide";

    [Fact]
    public async Task What_is_no_clean_Unicode_is_a_bad_request()
    {
        await using var office = await StartAsync();
        var program = office.Program(await office.TokenOfAsync(Chief, "read", "record", "decide-disposition", "keep-programme"));
        byte[][] bodies =
        [
            """{"note":"\ud800"}"""u8.ToArray(), """{"\ud800":"x"}"""u8.ToArray(), [.. """{"note":"caf"""u8, 0xE9, .. "\"}"u8], """{"bodies":["\ud800"]}"""u8.ToArray(),
            """{"due":"\udc00"}"""u8.ToArray(), """{"effectiveOn":"2023-12-20","rows":[{"item":"\ud800","kind":"carriedOver","seen":1}]}"""u8.ToArray(),
        ];

        foreach (var address in new[] { Adjust, Decide, $"{ApiOffice.Hanoi}/programmes/2023/meetings" })
            foreach (var body in bodies)
                Assert.Equal((HttpStatusCode.BadRequest, address, Encoding.Latin1.GetString(body)), (await SendAsync(program, address, body), address, Encoding.Latin1.GetString(body)));
    }

    [Fact]
    public async Task A_null_character_reaches_no_database()
    {
        await using var office = await StartAsync();
        var program = office.Program(await office.TokenOfAsync(Chief, "read", "record", "keep-programme"));

        var status = await SendAsync(
            program, Adjust, Encoding.UTF8.GetBytes($$"""{"note":"a\u0000b","why":"c\u0000d","decider":"{{FoundingCase.Body("btv")}}"}"""), "*");

        Assert.NotEqual(HttpStatusCode.InternalServerError, status);
        var last = (await office.Database.ReadAsync()).HistoryOf(FoundingCase.Item(86))[^1];
        Assert.DoesNotContain('\0', last.Why ?? "");
    }

    [Theory]
    [InlineData("""{"effectiveOn":"2023-12-20","rows":null}""")]
    [InlineData("""{"effectiveOn":"2023-12-20","rows":[null]}""")]
    [InlineData("""{"effectiveOn":"2023-12-20","rows":[{"item":null,"kind":"carriedOver","seen":1}]}""")]
    public async Task What_must_be_there_is_not_null(string body)
    {
        await using var office = await StartAsync();
        var program = office.Program(await office.TokenOfAsync(Chief, "read", "decide-disposition"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(program, Decide, Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public async Task A_line_that_is_named_twice_is_refused()
    {
        await using var office = await StartAsync();
        var program = office.Program(await office.TokenOfAsync(Chief, "read", "decide-disposition"));
        var (item, seen) = (FoundingCase.Item(72), (await office.Database.ReadAsync()).HistoryOf(FoundingCase.Item(72)).Count);
        object Row(string why) => new { item = item.ToString(), kind = "notReproposed", why, seen };

        using var answer = await program.SendAsync(Decide, new { effectiveOn = "2023-11-23", rows = new[] { Row("một"), Row("hai") } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True((await ApiOffice.JsonAsync(answer)).GetProperty("errors").TryGetProperty("rows[1].item", out _));
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient program, string address, byte[] body, string? seen = null)
    {
        using var sent = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        sent.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (seen is not null)
            sent.Headers.TryAddWithoutValidation("If-Match", seen);
        using var answer = await program.SendAsync(sent);
        return answer.StatusCode;
    }

    private async Task<TestOffice> StartAsync() => await TestOffice.StartAsync(
        postgres is null ? null : Database.Postgres(await postgres.NewDatabaseAsync()), people: [new(Chief, Role.ChiefOfOffice)]);
}

public sealed class MalformedBodyOnSqliteTests() : MalformedBodyTests(null);

public sealed class MalformedBodyOnPostgresTests(PostgresServer postgres) : MalformedBodyTests(postgres);
