using System.Net;
using Microsoft.Extensions.Logging;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>The founding office on the day of its extra conference: who prepares, who counts, and who may not see a figure. In English.</summary>
internal static class VoteOffice
{
    public const string Votes = $"{TestOffice.Hanoi}/confidence/votes";
    public const string Clerk = "Chuyên viên 01";
    public const string Chief = "Chánh văn phòng 01";
    public const string Head = "Kiểm phiếu 01";
    public const string First = "Kiểm phiếu 02";
    public const string Second = "Kiểm phiếu 03";
    public const string OtherTeller = "Kiểm phiếu 04";
    public const string Leader = "Lãnh đạo 01";
    public const string Auditor = "Kiểm tra 01";
    public const string Administrator = "Quản trị 01";
    public const string Member = "Ủy viên 11";
    public const string Agency = "Chuyên viên cơ quan 01";

    public static readonly DateTimeOffset Day = new(2023, 12, 28, 2, 0, 0, TimeSpan.Zero);

    public static readonly TestPerson[] People =
    [
        new(Clerk, Role.OfficeClerk), new(Chief, Role.ChiefOfOffice), new(Head, Role.Teller), new(First, Role.Teller), new(Second, Role.Teller),
        new(OtherTeller, Role.Teller), new(Leader, Role.Leader), new(Auditor, Role.Auditor), new(Administrator) { IsAdministrator = true },
        new(Member, Role.Member, Body: FoundingCase.Body("bch")), new(Agency, Role.AgencyClerk, FoundingCase.Agency("van-phong")),
    ];

    /// <summary>Opens the office; logs go to a provider of the test, if any.</summary>
    public static Task<TestOffice> OpenAsync(ILoggerProvider? log = null, Storage.Database? database = null) =>
        TestOffice.StartAsync(database, now: Day, people: People, settings: s => s with { ApiRequests = 0 }, log: log);

    /// <summary>Somebody's browser, in English.</summary>
    public static async Task<TestBrowser> AsAsync(this TestOffice office, string name)
    {
        var browser = await office.BrowserOfAsync(name);
        await browser.GetAsync("/account?lang=en");
        return browser;
    }

    /// <summary>Plans a rating and prepares it: eight officials on one ballot, one of them also on another one; the address of its page.</summary>
    public static async Task<string> PrepareAsync(this TestOffice office)
    {
        var clerk = await office.AsAsync(Clerk);
        var planned = await clerk.PostAsync(
            await clerk.GetAsync($"{Votes}/new-rating"), ("title", "Lấy phiếu tín nhiệm giữa nhiệm kỳ"), ("rules", "96-QD-TW-2023"),
            ("sitting", FoundingCase.Meeting("bch-vote").ToString()), ("line", Line));
        Assert.Equal(HttpStatusCode.Redirect, planned.Status);
        var vote = planned.Location!.Split('?')[0];
        await DoAsync(clerk, $"{vote}/electorates", ("name-0", "Ban Chấp hành"), ("members-0", "60"), ("name-1", "Hội đồng nhân dân"), ("members-1", "95"));
        await DoAsync(
            clerk, $"{vote}/ballots", ("name-0", "Thường trực, Ban Thường vụ"), ("electorate-0", "1"), ("colour-0", "hồng"),
            ("name-1", "Chủ tịch Hội đồng nhân dân"), ("electorate-1", "2"), ("colour-1", "xanh"));
        await DoAsync(clerk, $"{vote}/officials", [.. Officials()]);
        var form = await clerk.GetAsync($"{vote}/tellers");
        await DoAsync(
            clerk, $"{vote}/tellers", ("head", form.Option("Head of the tellers", Head)), ("first", form.Option("First teller who counts", First)),
            ("second", form.Option("Second teller who counts", Second)));
        await DoAsync(
            clerk, $"{vote}/stock", ("printed-A", "62"), ("stamped-A", "61"), ("spoiled-A", "1"), ("printed-B", "95"), ("stamped-B", "95"), ("spoiled-B", "0"));
        return vote;
    }

    /// <summary>The line of the programme it belongs to.</summary>
    public static string Line => FoundingCase.Item(7).ToString();

    /// <summary>From the quorum to the beginning of the count: 48 issued and 47 collected of A, 61 of B.</summary>
    public static async Task BeginAsync(this TestOffice office, string vote)
    {
        var chief = await office.AsAsync(Chief);
        await DoAsync(chief, $"{vote}/quorum", ("summoned-1", "60"), ("present-1", "48"), ("summoned-2", "90"), ("present-2", "61"));
        await DoAsync(chief, $"{vote}/issue", ("issued-A", "48"), ("issued-B", "61"));
        await DoAsync(chief, $"{vote}/collect", ("collected-A", "47"), ("collected-B", "61"));
        await DoAsync(chief, $"{vote}/begin");
    }

    /// <summary>Sums for ballot A that add up, alike for everybody but the first official.</summary>
    public static (string, string)[] SumsOfA(int high, int medium, int low, int invalid) =>
        [.. Enumerable.Range(0, 8).SelectMany(o => o == 0 ? Figures(0, high, medium, low, invalid) : Figures(o, 31, 11, 4, 1)), ("do", "close")];

    /// <summary>The sums of the one official of ballot B.</summary>
    public static (string, string)[] SumsOfB => [.. Figures(0, 50, 8, 3, 0), ("do", "close")];

    /// <summary>One teller enters both ballots and closes them.</summary>
    public static async Task CountAsync(this TestOffice office, string vote, string teller, (string, string)[] a)
    {
        var browser = await office.AsAsync(teller);
        await DoAsync(browser, $"{vote}/count/A", a);
        await DoAsync(browser, $"{vote}/count/B", SumsOfB);
    }

    /// <summary>Both count the same and confirm.</summary>
    public static async Task AgreeAsync(this TestOffice office, string vote)
    {
        foreach (var teller in new[] { First, Second })
            await office.CountAsync(vote, teller, SumsOfA(33, 10, 2, 2));
        foreach (var teller in new[] { First, Second })
        {
            var browser = await office.AsAsync(teller);
            Assert.Equal(HttpStatusCode.Redirect, (await browser.PressAsync(await browser.GetAsync($"{vote}/count"), "Confirm these figures")).Status);
        }
    }

    /// <summary>Takes a step that is not refused.</summary>
    public static async Task DoAsync(TestBrowser browser, string address, params (string, string)[] fields)
    {
        var sent = await browser.PostAsync(await browser.GetAsync(address), fields);
        Assert.True(sent.Status == HttpStatusCode.Redirect, $"{address}: {sent.Status} {sent.Errors} {(sent.Errors.Length == 0 ? sent.Text : "")}");
    }

    /// <summary>Takes a step that is refused; what it says.</summary>
    public static async Task<string> RefusedAsync(TestBrowser browser, string address, params (string, string)[] fields)
    {
        var sent = await browser.PostAsync(await browser.GetAsync(address), fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        return sent.Errors;
    }

    public static (string, string)[] Figures(int official, params int[] figures) =>
        [.. figures.Select((f, i) => ($"f-{official}-{i}", f.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    private static IEnumerable<(string, string)> Officials()
    {
        for (var i = 0; i < 8; i++)
        {
            yield return ($"name-{i}", $"Ủy viên {i + 1:D2}");
            yield return ($"positions-{i}", i == 1 ? "Phó Bí thư\nChủ tịch Hội đồng nhân dân" : "Ủy viên Ban Thường vụ");
            yield return ($"first-{i}", "A");
            yield return ($"second-{i}", i == 1 ? "B" : "");
        }
        yield return ("name-8", "Ủy viên 09");
        yield return ("positions-8", "Ủy viên Ban Thường vụ");
        yield return ("ground-8", "retiring");
        yield return ("note-8", "Thông báo 12-TB/TU (mẫu)");
    }
}
