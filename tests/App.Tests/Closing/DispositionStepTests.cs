using System.Net;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Closing;

/// <summary>Proposing and deciding what becomes of many unfinished items on one page.</summary>
public sealed class DispositionStepTests
{
    private const string YearEnd = $"{TestOffice.Hanoi}/2023/year-end";
    private static readonly string Item = $"{FoundingCase.Item(72)}";
    private static readonly string Other = $"{FoundingCase.Item(73)}";

    [Fact]
    public async Task Who_has_not_proposed_yet_is_shown()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync(YearEnd);

        Assert.Contains(page.Rows("Tình hình đề xuất"), r => r is ["Văn phòng Thành ủy", "4", "0", "4", _] && r[4].Contains("còn thiếu 4", StringComparison.Ordinal));
        Assert.Contains(page.Rows("Tình hình đề xuất"), r => r is ["Ban Dân vận Thành ủy", "3", "3", "3", _] && r[4].Contains("đủ", StringComparison.Ordinal));
        Assert.Equal(22 + 1, page.Rows("Nội dung chưa báo cáo").Count);
    }

    [Fact]
    public async Task A_proposal_is_recorded_with_its_reason_and_fills_in_the_decision()
    {
        await using var office = await TestOffice.StartAsync();
        await ProposeAsync(office, "NotReproposed", "Đã lồng ghép vào nội dung khác");

        var decide = await office.GetAsync($"{YearEnd}/decide");
        var row = decide.Document.QuerySelector($"#kind-{Item}")!.Closest("tr")!;

        Assert.Contains("Không đề xuất lại", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã lồng ghép vào nội dung khác", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_without_a_reason_is_refused_and_nothing_of_the_page_is_recorded()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{YearEnd}/propose");
        var (first, second) = ($"-{Item}-{Lead(Item)}", $"-{Other}-{Lead(Other)}");

        var refused = await office.PostAsync(
            form, ($"kind{first}", "NotReproposed"), ($"why{first}", "Đã lồng ghép"), ($"kind{second}", "NotReproposed"), ($"why{second}", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Nội dung 73: hãy nêu lý do", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Đã lồng ghép", refused.Document.QuerySelector($"#why{first}")!.TextContent, StringComparison.Ordinal);
        var item = (await office.Database.ReadAsync()).At(new(new(2023, 12, 31))).Find(FoundingCase.Item(72))!;
        Assert.DoesNotContain(item.Proposals, p => p.Disposition.Kind == DispositionKind.NotReproposed);
    }

    [Fact]
    public async Task The_lines_of_a_large_year_are_decided_in_one_save()
    {
        await using var office = await TestOffice.StartAsync();
        var content = new ItemContent(
            FoundingCase.Programme(2023), "III", 0, "", ProductKind.Report, [FoundingCase.Agency("van-phong")], [], [FoundingCase.Body("btv")], new DuePeriod.InMonth(2023, 12));
        await using (var db = office.Database.Open())
            Assert.Null((await db.RecordAsync(
                FoundingCase.Committee,
                [.. Enumerable.Range(1, 300).Select(n => new Draft(
                    new(SubjectKind.Item, SampleId.Of($"large/{n}")), 1, new(2023, 2, 1), null, new ItemChange.Added(content with { Number = 1000 + n, Title = $"Báo cáo {n}" })))],
                "Chuyên viên (mẫu)", office.Clock, default)).Refusal);
        var form = await office.GetAsync($"{YearEnd}/decide");
        var rows = form.Document.QuerySelectorAll("select[name^=kind-]").Length;

        var done = await office.PostAsync(form, [.. Enumerable.Range(1, 300).Select(n => new ItemId(SampleId.Of($"large/{n}"))).SelectMany(
            id => new[] { ($"kind-{id}", "NotReproposed"), ($"why-{id}", "Không còn cần thiết") })]);

        Assert.True(rows > 300, $"{rows} rows");
        Assert.True(done.Status == HttpStatusCode.Redirect, $"{done.Status} {done.Text}");
        Assert.Equal(300, (await office.Database.ReadAsync()).At(new(new(2023, 12, 31))).ItemsOf(FoundingCase.Programme(2023)).Count(i => i.Content.Number > 1000 && i.Disposition is not null));
    }

    [Fact]
    public async Task Several_lines_are_decided_in_one_save_and_a_different_decision_needs_a_reason()
    {
        await using var office = await TestOffice.StartAsync();
        await ProposeAsync(office, "NotReproposed", "Đã lồng ghép");
        var form = await office.GetAsync($"{YearEnd}/decide");

        var refused = await office.PostAsync(form, ($"kind-{Other}", "NotReproposed"));
        var done = await office.PostAsync(
            form, ($"kind-{Item}", "WillBeReported"), ($"month-{Item}", "12"), ($"why-{Item}", "Báo cáo kịp"),
            ($"kind-{Other}", "NotReproposed"), ($"why-{Other}", "Trùng nội dung"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var ledger = await office.Database.ReadAsync();
        var at = ledger.At(new(new(2023, 12, 31)));
        Assert.Equal((DispositionKind.WillBeReported, 12), (at.Find(FoundingCase.Item(72))!.Disposition!.Kind, at.Find(FoundingCase.Item(72))!.Disposition!.Month));
        Assert.Equal(DispositionKind.NotReproposed, at.Find(FoundingCase.Item(73))!.Disposition!.Kind);
        Assert.Equal(ledger.HistoryOf(FoundingCase.Item(72))[^1].RecordedAt, ledger.HistoryOf(FoundingCase.Item(73))[^1].RecordedAt);
    }

    [Fact]
    public async Task What_agencies_propose_is_decided_by_one_press_and_keeps_their_reason()
    {
        await using var office = await TestOffice.StartAsync();
        var id = await OpenLineAsync(office);
        var suffix = $"-{id}-{FoundingCase.Agency("dan-van")}";
        await office.PostAsync(
            await office.GetAsync($"{YearEnd}/propose"), ($"kind{suffix}", "CarriedOver"), ($"why{suffix}", "Chờ số liệu"));

        var done = await office.PostAsync(await office.GetAsync($"{YearEnd}/decide"));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var ledger = await office.Database.ReadAsync();
        Assert.Equal("Ban Dân vận Thành ủy: Chờ số liệu", ledger.HistoryOf(id)[^1].Why);
        Assert.Equal(DispositionKind.CarriedOver, ledger.At(new(new(2023, 12, 31))).Find(id)!.Disposition!.Kind);
    }

    [Fact]
    public async Task Whoever_decides_on_a_line_that_changed_meanwhile_is_told_which()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{YearEnd}/decide");
        await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/lines/{Item}/adjust"), ("note", "Có tài liệu mới"), ("why", "Theo kết luận"), ("decider", $"{FoundingCase.Body("btv")}"));

        var conflict = await office.PostAsync(form, ($"kind-{Item}", "NotReproposed"), ($"why-{Item}", "Trùng"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Nội dung 72", conflict.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync(conflict)).Status);
    }

    [Fact]
    public async Task The_pages_say_so_when_there_is_nothing_or_no_such_year()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/1999/year-end")).Status);
        Assert.Contains("Không có nội dung nào để chọn", (await office.GetAsync($"{TestOffice.Hanoi}/2024/year-end/propose")).Text, StringComparison.Ordinal);
        Assert.Contains("Hiện đã như vậy", (await office.PostAsync(await office.GetAsync($"{YearEnd}/propose"))).Errors, StringComparison.Ordinal);
    }

    private static async Task ProposeAsync(TestOffice office, string kind, string why)
    {
        var suffix = $"-{Item}-{Lead(Item)}";
        var done = await office.PostAsync(await office.GetAsync($"{YearEnd}/propose"), ($"kind{suffix}", kind), ($"why{suffix}", why));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
    }

    private static async Task<Domain.History.ItemId> OpenLineAsync(TestOffice office)
    {
        var added = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/2023/lines/add"), ("title", "Báo cáo bổ sung"), ("leads", $"{FoundingCase.Agency("dan-van")}"),
            ("body-1", $"{FoundingCase.Body("btv")}"), ("due", "none"), ("why", "Theo kết luận"), ("decider", $"{FoundingCase.Body("btv")}"));
        return new(Guid.ParseExact(added.Location!.Split('/')[^1].Split('?')[0], "N"));
    }

    // The first is led jointly, with Thành đoàn.
    private static string Lead(string item) => $"{FoundingCase.Agency(item == Item ? "to-chuc" : "dan-van")}";
}
