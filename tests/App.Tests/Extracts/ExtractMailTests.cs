using System.Net;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Tests.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Extracts;

/// <summary>Extracts by mail, over a real mail server: once to each head and clerk of an agency, never classified lines.</summary>
public sealed class ExtractMailTests
{
    private const string Year = $"{TestOffice.Hanoi}/2024";

    private static readonly TestPerson[] People =
    [
        new("Chánh văn phòng", Role.ChiefOfOffice), new("Chuyên viên UBND", Role.AgencyClerk, FoundingCase.Agency("ubnd")),
        new("Thủ trưởng UBND", Role.HeadOfAgency, FoundingCase.Agency("ubnd")), new("Chuyên viên Dân vận", Role.AgencyClerk, FoundingCase.Agency("dan-van")),
    ];

    [Fact]
    public async Task Each_head_and_clerk_gets_the_extract_once_and_running_twice_sends_nothing_twice()
    {
        await using var server = await MailServer.StartAsync();
        await using var office = await IssuedAsync(server.Port);
        var chief = await office.BrowserOfAsync("Chánh văn phòng");
        var page = await chief.GetAsync($"{Year}/extracts");

        await Task.WhenAll(chief.PostAsync(page), chief.PostAsync(page));
        await chief.PostAsync(page);
        var letters = await server.LettersAsync(2);
        var after = await chief.GetAsync($"{Year}/extracts");

        Assert.Equal(["chuyen-vien-ubnd@van-phong.example", "thu-truong-ubnd@van-phong.example"], letters.Select(l => l.To[(l.To.IndexOf('<') + 1)..].TrimEnd('>')).Order());
        Assert.All(letters, l => Assert.Contains("(1 nội dung)", l.Text));
        Assert.All(after.Rows("Nơi nhận"), row => Assert.Contains("đã gửi", row[2]));
        Assert.DoesNotContain(after.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("Gửi phần chưa gửi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_could_not_be_sent_is_shown_and_tried_again()
    {
        await using var office = await IssuedAsync(1);
        var chief = await office.BrowserOfAsync("Chánh văn phòng");

        await chief.PostAsync(await chief.GetAsync($"{Year}/extracts"));
        var failed = await chief.GetAsync($"{Year}/extracts");
        await chief.PostAsync(failed);

        Assert.All(failed.Rows("Nơi nhận"), row => Assert.Contains("không gửi được", row[2]));
        var ubnd = (await office.Database.ReadAsync()).At(new(DateOnly.MaxValue)).Find(FoundingCase.Agency("ubnd"))!;
        Assert.Equal([MailState.Failed, MailState.Failed], ubnd.Mails.Select(m => m.Mailed.State));
    }

    [Fact]
    public async Task A_committee_that_cannot_be_read_keeps_nobody_else_from_getting_theirs()
    {
        await using var server = await MailServer.StartAsync();
        await using var office = await IssuedAsync(server.Port);
        var broken = new CommitteeId(new Guid("00000000-0000-0000-0000-000000000001"));
        await using (var db = office.Database.Open())
        {
            var founded = await db.FoundAsync(
                broken, [new Draft(new(SubjectKind.Committee, broken.Value), 1, new(2023, 1, 1), null, new CommitteeChange.Founded("hong", "Hỏng", CommitteeKind.Party, "TU", "Mẫu", "Asia/Ho_Chi_Minh"))],
                "Văn phòng", office.Clock, default);
            Assert.Null(founded.Refusal);
            await db.Database.ExecuteSqlAsync($"UPDATE changes SET payload = 'hỏng' WHERE committee_id = {broken.Value}");
        }

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var letters = await server.LettersAsync(2);

        Assert.Equal(2, letters.Count);
        Assert.Equal(HttpStatusCode.OK, (await (await office.BrowserOfAsync("Chánh văn phòng")).GetAsync($"{Year}/extracts")).Status);
    }

    [Fact]
    public async Task A_mail_that_was_cut_off_is_sent_again_after_a_while()
    {
        await using var server = await MailServer.StartAsync();
        await using var office = await IssuedAsync(server.Port);
        var ledger = await office.Database.ReadAsync();
        var at = ledger.At(new(DateOnly.MaxValue));
        var agency = new Subject(SubjectKind.Agency, FoundingCase.Agency("ubnd").Value);
        var head = at.People.Single(p => p.Name == "Thủ trưởng UBND");
        await using (var db = office.Database.Open())
            await db.RecordAsync(
                ledger.Committee,
                [new Draft(agency, ledger.Next(agency), new(2023, 11, 23), null, new AgencyChange.ExtractMailed(FoundingCase.Programme(2024), at.Find(FoundingCase.Programme(2024))!.Issued!.Number, head.Id, MailState.Sending))],
                "Nghị Trình", office.Clock, default);

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await server.LettersAsync(1));
        office.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(2, (await server.LettersAsync(2)).Count);
    }

    // One line anybody may know of and one that is classified, both of the same agency.
    private static async Task<TestOffice> IssuedAsync(int port)
    {
        var office = await TestOffice.StartAsync(people: People, settings: s => s with
        {
            Mail = new() { Host = "127.0.0.1", Port = port, Security = MailSecurity.None, From = "nghi-trinh@van-phong.example" },
        });
        var chief = await office.BrowserOfAsync("Chánh văn phòng");
        foreach (var (title, classification) in new[] { ("Nội dung thường", "Unclassified"), ("Nội dung mật", "Confidential") })
            await chief.PostAsync(
                await chief.GetAsync($"{Year}/lines/add"), ("title", title), ("leads", FoundingCase.Agency("ubnd").ToString()), ("classification", classification),
                ("body-1", FoundingCase.Body("btv").ToString()), ("due", "month"), ("due-month", "6"), ("effectiveOn", "2023-11-20"));
        await chief.PostAsync(await chief.GetAsync($"{Year}/programme/adopt"), ("why", "Lập trước khi dùng sổ"));
        await chief.PostAsync(await chief.GetAsync($"{Year}/programme/issue"), ("number", "18-CTr/TU"));
        Assert.NotNull((await office.Database.ReadAsync()).At(new(DateOnly.MaxValue)).Find(FoundingCase.Programme(2024))!.Document);
        return office;
    }
}
