using System.Net;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Closing;

/// <summary>The founding year to its end: 82 = 61 + 4 + 9 + 8; the 4 are reported in December, the 9 stand in 2024.</summary>
public sealed class CloseYearTests
{
    private const string Close = $"{TestOffice.Hanoi}/2023/programme/close";
    private static readonly DateTimeOffset EndOfYear = new(2023, 12, 29, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_promise_that_is_not_kept_stands_in_the_way_and_is_named()
    {
        await using var office = await TestOffice.StartAsync(now: EndOfYear);

        var form = await office.GetAsync(Close);
        var refused = await office.PostAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(form.Document.QuerySelectorAll("main .links a"), a => a.GetAttribute("href")!.EndsWith($"lines/{FoundingCase.Item(80)}", StringComparison.Ordinal));
        Assert.Contains("còn phải báo cáo", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_four_are_reported_the_year_closes_and_nine_lines_stand_in_the_next_draft()
    {
        await using var office = await TestOffice.StartAsync(now: EndOfYear);
        await ReportTheRestAsync(office);

        var done = await office.PostAsync(await office.GetAsync(Close), ("why", "Tổng kết năm 2023"));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var at = (await office.Database.ReadAsync()).At(new(new(2023, 12, 29)));
        var carried = at.ItemsOf(FoundingCase.Programme(2024)).Where(i => i.Entry == Entry.CarriedIn).ToList();
        Assert.Equal(ProgrammeState.Closed, at.Find(FoundingCase.Programme(2023))!.State);
        Assert.Equal(
            ["BCSĐ UBND 3", "Ban Dân vận 3", "Ban Tổ chức + Thành đoàn 1", "Công an 2"],
            carried.GroupBy(i => string.Join(" + ", i.Content.Leads.Select(l => at.Find(l)!.ShortName)))
                .Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal));
        Assert.All(carried, i => Assert.Equal(DispositionKind.CarriedOver, at.Find(i.From!.Value)!.Disposition!.Kind));
    }

    [Fact]
    public async Task What_is_carried_over_is_linked_both_ways_and_says_for_how_many_years()
    {
        await using var office = await ClosedAsync();

        var old = await office.GetAsync($"{TestOffice.Hanoi}/lines/{FoundingCase.Item(68)}");
        var next = await office.GetAsync(old.Document.QuerySelectorAll(".lineage a").Last().GetAttribute("href")!);

        Assert.Contains("chuyển tiếp 1 năm", next.Text, StringComparison.Ordinal);
        Assert.Contains(next.Document.QuerySelectorAll(".lineage a"), a => a.GetAttribute("href")!.Contains(FoundingCase.Item(68).ToString(), StringComparison.Ordinal));
        Assert.Contains("Năm đã tổng kết. 9 nội dung", (await office.GetAsync($"{TestOffice.Hanoi}/2023/year-end")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_year_changes_no_more_but_for_the_documents_that_come_of_it()
    {
        await using var office = await ClosedAsync();
        var line = $"{TestOffice.Hanoi}/lines/{FoundingCase.Item(74)}";

        var adjusted = await office.PostAsync(await office.GetAsync($"{line}/adjust"), ("note", "Muộn"), ("why", "Theo kết luận"), ("decider", $"{FoundingCase.Body("btv")}"));
        var added = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/2023/lines/add?on=2023-11-01"), ("title", "Muộn"), ("leads", $"{FoundingCase.Agency("ubnd")}"), ("body-1", $"{FoundingCase.Body("btv")}"), ("due", "none"), ("why", "Theo kết luận"), ("decider", $"{FoundingCase.Body("btv")}"));
        var issued = await office.PostAsync(await office.GetAsync($"{line}/issue"), ("number", "99-TB/TU (mẫu)"));

        Assert.Contains("đã tổng kết", adjusted.Errors, StringComparison.Ordinal);
        Assert.Contains("đã tổng kết", added.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, issued.Status);
    }

    [Fact]
    public async Task A_year_closed_too_early_is_reopened_with_what_it_carried_over()
    {
        await using var office = await ClosedAsync();
        var closing = (await office.Database.ReadAsync()).HistoryOf(new Subject(SubjectKind.Programme, FoundingCase.Programme(2023).Value))[^1];

        var struck = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/history/programme/{closing.Subject.Id:N}/{closing.Sequence}/strike"), ("why", "Chốt sớm"));

        Assert.Equal(HttpStatusCode.Redirect, struck.Status);
        var at = (await office.Database.ReadAsync()).At(new(new(2023, 12, 29)));
        Assert.Equal(ProgrammeState.Issued, at.Find(FoundingCase.Programme(2023))!.State);
        Assert.DoesNotContain(at.ItemsOf(FoundingCase.Programme(2024)), i => i.Entry == Entry.CarriedIn);
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync(await office.GetAsync(Close))).Status);
    }

    [Fact]
    public async Task A_closing_that_was_struck_out_does_not_come_back_by_a_strike()
    {
        await using var office = await ClosedAsync();
        var closing = (await office.Database.ReadAsync()).HistoryOf(new Subject(SubjectKind.Programme, FoundingCase.Programme(2023).Value))[^1];
        var history = $"{TestOffice.Hanoi}/history/programme/{closing.Subject.Id:N}";
        await office.PostAsync(await office.GetAsync($"{history}/{closing.Sequence}/strike"), ("why", "Chốt sớm"));

        var again = await office.PostAsync(await office.GetAsync($"{history}/{closing.Sequence + 1}/strike"), ("why", "Vẫn chốt"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("hãy chốt tổng kết năm lại", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_is_not_reopened_once_a_line_it_carried_over_was_worked_on()
    {
        await using var office = await ClosedAsync();
        var ledger = await office.Database.ReadAsync();
        var next = YearEnd.CarriedInId(FoundingCase.Committee, FoundingCase.Item(68));
        await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/lines/{next}/adjust"), ("note", "Ưu tiên"));
        var closing = ledger.HistoryOf(new Subject(SubjectKind.Programme, FoundingCase.Programme(2023).Value))[^1];

        var refused = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/history/programme/{closing.Subject.Id:N}/{closing.Sequence}/strike"), ("why", "Chốt sớm"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("1 nội dung chuyển tiếp", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_close_from_the_same_page_the_second_is_told()
    {
        await using var office = await TestOffice.StartAsync(now: EndOfYear);
        await ReportTheRestAsync(office);
        var form = await office.GetAsync(Close);

        await office.PostAsync(form);

        Assert.Equal(HttpStatusCode.Conflict, (await office.PostAsync(form)).Status);
    }

    private static async Task<TestOffice> ClosedAsync()
    {
        var office = await TestOffice.StartAsync(now: EndOfYear);
        await ReportTheRestAsync(office);
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync(await office.GetAsync(Close))).Status);
        return office;
    }

    // What is still to be reported in December: the four of the office, the confidence vote and the last briefing.
    private static async Task ReportTheRestAsync(TestOffice office)
    {
        var ledger = await office.Database.ReadAsync();
        foreach (var item in ledger.At(new(new(2023, 12, 29))).Unfinished(FoundingCase.Programme(2023)))
            foreach (var body in item.Content.Bodies.Where(b => !item.IsReportedTo(b)))
            {
                var heard = await office.PostAsync(
                    await office.GetAsync($"{TestOffice.Hanoi}/lines/{item.Id}/hear"), ("at", body.ToString()), ("outcome", "Noted"));
                Assert.Equal(HttpStatusCode.Redirect, heard.Status);
            }
    }
}
