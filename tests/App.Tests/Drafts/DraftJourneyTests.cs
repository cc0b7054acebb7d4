using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Drafts;

/// <summary>The 2024 draft of the founding sample on its way: sent out, commented on, reviewed, adopted at a sitting.</summary>
public sealed class DraftJourneyTests
{
    private const string Drafts = $"{TestOffice.Hanoi}/2024/drafts";

    [Fact]
    public async Task A_draft_is_frozen_when_it_is_sent_out_and_its_bytes_are_found_under_its_hash()
    {
        await using var office = await TestOffice.StartAsync();
        await EnterLineAsync(office);

        var drafts = await CirculateAsync(office);
        var draft = Assert.Single((await ProgrammeAsync(office)).Drafts);
        var bytes = await office.Browser.GetByteArrayAsync(new Uri($"{Drafts}/1.docx", UriKind.Relative));

        Assert.Contains("Dự thảo lần 1", drafts.Text);
        Assert.Contains(draft.DocumentHash, drafts.Text);
        Assert.Equal(draft.DocumentHash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Drafts}/2.docx")).Status);
    }

    [Fact]
    public async Task Given_no_lines_When_a_draft_is_sent_out_Then_it_is_refused_and_nothing_is_sealed()
    {
        await using var office = await TestOffice.StartAsync();
        var before = (await office.Database.ReadAsync()).Count;

        var refused = await office.PostAsync(await office.GetAsync($"{Drafts}/circulate"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("chưa có nội dung nào", refused.Errors);
        Assert.Equal(before, (await office.Database.ReadAsync()).Count);
    }

    [Fact]
    public async Task A_draft_goes_from_body_to_body_and_is_adopted_at_a_sitting_of_the_plenary()
    {
        await using var office = await TestOffice.StartAsync();
        await EnterLineAsync(office);
        await CirculateAsync(office);
        var early = await AdoptAsync(office);
        var skipped = await ReviewAsync(office, "btv");

        await ReviewAsync(office, "board", ("outcome", "AgreedWithChanges"), ("remark", "Chuyển một nội dung sang quý II"));
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await office.GetAsync($"{Drafts}/circulate");
        await office.PostAsync(again, ("upheld", FoundingCase.Body("board").ToString()));
        await ReviewAsync(office, "btv");
        var without = await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/2024/programme/adopt"));
        var adopted = await office.FollowAsync(await AdoptAsync(office));

        Assert.Contains("Thường trực Thành ủy chưa nhất trí", early.Errors);
        Assert.Contains("Thường trực Thành ủy cho ý kiến dự thảo trước", skipped.Errors);
        Assert.Contains("tại một kỳ họp đã tổ chức", without.Errors);
        Assert.Contains("Đã thông qua", adopted.Text);
        Assert.Equal(FoundingCase.Meeting("bch-14"), (await ProgrammeAsync(office)).Adoption!.Meeting);
    }

    [Fact]
    public async Task Two_drafts_and_the_programme_as_adopted_are_compared_by_their_names()
    {
        await using var office = await TestOffice.StartAsync();
        var line = await EnterLineAsync(office);
        await CirculateAsync(office);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/lines/{line}/postpone"), ("due", "month"), ("due-month", "9"), ("why", "theo ý kiến"));
        await CirculateAsync(office);

        var compared = await office.GetAsync($"{TestOffice.Hanoi}/2024/changes?from-point=draft-1&to-point=draft-2");
        var same = await office.GetAsync($"{TestOffice.Hanoi}/2024/changes?from-point=draft-2&to-point=now");
        var none = await office.GetAsync($"{TestOffice.Hanoi}/2024/changes?from-point=draft-3");

        Assert.Contains("Dự thảo lần 1 đến Dự thảo lần 2", compared.Text);
        Assert.Contains("Tháng 9", Assert.Single(compared.Rows("Các nội dung khác nhau"))[2]);
        foreach (var (link, part) in new[] { ("DOCX", "word/document.xml"), ("XLSX", "xl/worksheets/sheet1.xml") })
        {
            using var package = new ZipArchive(await office.Browser.GetStreamAsync(new Uri(compared.Link(link), UriKind.Relative)));
            using var text = new StreamReader(package.GetEntry(part)!.Open());
            Assert.Contains("Tháng 9", await text.ReadToEndAsync(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Tháng 9", same.Text);
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    [Fact]
    public async Task Comments_are_made_on_a_draft_answered_and_shown_before_adoption()
    {
        await using var office = await TestOffice.StartAsync();
        var line = await EnterLineAsync(office);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/2024/comments/new")).Status);
        await CirculateAsync(office);
        var form = await office.GetAsync($"{TestOffice.Hanoi}/2024/comments/new?item={line}");

        var empty = await office.PostAsync(form, ("agency", FoundingCase.Agency("ubnd").ToString()));
        await office.PostAsync(form, ("agency", FoundingCase.Agency("ubnd").ToString()), ("text", "Đề nghị trình tháng 9"));
        var adopt = await office.GetAsync($"{TestOffice.Hanoi}/2024/programme/adopt");
        var list = await office.GetAsync($"{TestOffice.Hanoi}/2024/comments?open=true");
        var unexplained = await office.PostAsync(await office.GetAsync(list.Link("Trả lời ý kiến số 1")), ("kind", "Explained"));
        var answered = await office.FollowAsync(await office.PostAsync(
            await office.GetAsync(list.Link("Trả lời ý kiến số 1")), ("kind", "Explained"), ("text", "Giữ tháng 6 để kịp kỳ họp")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Còn 1 ý kiến góp ý chưa trả lời", adopt.Text);
        Assert.Contains("lý do", unexplained.Errors);
        var row = Assert.Single(answered.Rows("Góp ý và tiếp thu"));
        Assert.Contains("Đề nghị trình tháng 9", row[3]);
        Assert.Contains("Giải trình. Giữ tháng 6 để kịp kỳ họp", row[4]);
        Assert.Empty((await office.GetAsync($"{TestOffice.Hanoi}/2024/comments?open=true")).Document.QuerySelectorAll("table"));
        Assert.Contains("Mọi ý kiến góp ý đã được trả lời", (await office.GetAsync($"{TestOffice.Hanoi}/2024/programme/adopt")).Text);
    }

    [Fact]
    public async Task Given_a_form_that_was_sent_already_When_a_draft_is_sent_out_again_Then_somebody_was_faster()
    {
        await using var office = await TestOffice.StartAsync();
        await EnterLineAsync(office);
        var form = await office.GetAsync($"{Drafts}/circulate");

        await office.PostAsync(form);
        var second = await office.PostAsync(form);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Single((await ProgrammeAsync(office)).Drafts);
    }

    [Fact]
    public async Task A_review_path_of_its_own_shows_in_the_settings_and_guides_the_next_draft()
    {
        await using var office = await TestOffice.StartAsync();
        await EnterLineAsync(office);
        var btv = FoundingCase.Body("btv").ToString();

        var twice = await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/settings/review-path"), ("review-0", btv), ("review-1", btv));
        await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/settings/review-path"), ("review-0", btv), ("review-1", ""));
        await CirculateAsync(office);
        await ReviewAsync(office, "btv");
        var adopted = await AdoptAsync(office);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Equal(HttpStatusCode.Redirect, adopted.Status);
    }

    private static async Task<ItemId> EnterLineAsync(TestOffice office)
    {
        var entered = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/2024/lines/add"), ("title", "Đề án mẫu của dự thảo"), ("leads", FoundingCase.Agency("ubnd").ToString()),
            ("body-1", FoundingCase.Body("btv").ToString()), ("due", "month"), ("due-month", "6"), ("effectiveOn", "2023-11-20"));
        Assert.Equal(HttpStatusCode.Redirect, entered.Status);
        var ledger = await office.Database.ReadAsync();
        return ledger.At(new(DateOnly.MaxValue)).ItemsOf(FoundingCase.Programme(2024)).Single(i => i.Content.Title == "Đề án mẫu của dự thảo").Id;
    }

    private static async Task<TestPage> CirculateAsync(TestOffice office) =>
        await office.FollowAsync(await office.PostAsync(await office.GetAsync($"{Drafts}/circulate")));

    private static async Task<TestPage> ReviewAsync(TestOffice office, string body, params (string, string)[] fields) =>
        await office.PostAsync(await office.GetAsync($"{Drafts}/review"), [("body", FoundingCase.Body(body).ToString()), .. fields]);

    private static async Task<TestPage> AdoptAsync(TestOffice office) => await office.PostAsync(
        await office.GetAsync($"{TestOffice.Hanoi}/2024/programme/adopt"), ("meeting", FoundingCase.Meeting("bch-14").ToString()));

    private static async Task<WorkProgramme> ProgrammeAsync(TestOffice office) =>
        (await office.Database.ReadAsync()).At(new(DateOnly.MaxValue)).Find(FoundingCase.Programme(2024))!;
}
