using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Amendments;

/// <summary>Amendments of the adopted 2023 programme: who decided, what counts, and what is listed.</summary>
public sealed class AmendmentTests
{
    private static string Line(string step) => $"{TestOffice.Hanoi}/lines/{FoundingCase.Item(86)}/{step}";

    [Fact]
    public async Task An_amendment_names_who_decided_it_and_is_listed_under_its_kind()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync(Line("withdraw"));
        var before = await office.GetAsync($"{TestOffice.Hanoi}/2023/amendments?kind=withdrawal");

        var nobody = await office.PostAsync(form, ("why", "Theo kết luận"));
        var unreasoned = await office.PostAsync(form, ("decider", FoundingCase.Body("btv").ToString()));
        var done = await office.FollowAsync(await office.PostAsync(
            form, ("decider", FoundingCase.Body("btv").ToString()), ("why", "Theo Kết luận của Ban Thường vụ")));
        var after = await office.GetAsync($"{TestOffice.Hanoi}/2023/amendments?kind=withdrawal");

        Assert.Contains("chọn cấp quyết định", nobody.Errors);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreasoned.Status);
        Assert.Contains("quyết định: Ban Thường vụ Thành ủy", done.Text);
        Assert.Equal(before.Rows("Rút").Count + 1, after.Rows("Rút").Count);
        Assert.Contains(after.Rows("Rút"), r => r[4].StartsWith("Ban Thường vụ", StringComparison.Ordinal) && r[5].Contains("Theo Kết luận"));
        Assert.Equal($"{after.Rows("Rút").Count}", after.Rows("Điều chỉnh theo loại").Single(r => r[0] == "Rút")[1]);
    }

    [Fact]
    public async Task A_level_the_rules_do_not_name_is_neither_offered_nor_taken()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync(Line("withdraw"));

        var answer = await office.PostAsync(form, ("decider", "office"), ("why", "Theo kết luận"));

        Assert.DoesNotContain("Văn phòng", form.Document.QuerySelector("#decider")!.TextContent);
        Assert.Contains("không do cấp này quyết định", answer.Errors);
    }

    [Fact]
    public async Task Who_may_decide_is_a_rule_of_the_committee()
    {
        await using var office = await TestOffice.StartAsync();
        var rules = await office.GetAsync($"{TestOffice.Hanoi}/settings/amendments");

        var none = await office.PostAsync(rules, ("Withdrawal", ""));
        await office.PostAsync(rules, ("Withdrawal", "Leader"));
        var form = await office.GetAsync(Line("withdraw"));
        var done = await office.PostAsync(form, ("decider", "leader"), ("deciderName", "Phó Bí thư Thường trực"), ("why", "Theo chỉ đạo"));

        Assert.Contains("ít nhất một cấp", none.Errors);
        Assert.DoesNotContain("Ban Thường vụ", form.Document.QuerySelector("#decider")!.TextContent);
        Assert.Contains("quyết định: Phó Bí thư Thường trực", (await office.FollowAsync(done)).Text);
    }

    [Fact]
    public async Task Parts_of_a_split_bear_who_decided_it()
    {
        await using var office = await TestOffice.StartAsync();

        await office.PostAsync(
            await office.GetAsync(Line("split")), ("parts", "Phần một\nPhần hai"), ("decider", FoundingCase.Body("board").ToString()), ("why", "Tách"));
        var at = (await office.Database.ReadAsync()).At(new(DateOnly.MaxValue));
        var parts = at.ItemsOf(FoundingCase.Programme(2023)).Where(i => i.From == FoundingCase.Item(86)).ToList();

        Assert.Equal(2, parts.Count);
        Assert.All(parts, p => Assert.Equal(
            FoundingCase.Body("board"), ((Domain.Programme.ItemChange)at.Ledger.HistoryOf(p.Id)[0].Change).DecidedBy!.Body));
    }

    [Fact]
    public async Task The_list_of_amendments_is_there_as_word_and_excel_and_empty_before_adoption()
    {
        await using var office = await TestOffice.StartAsync();

        var draft = await office.GetAsync($"{TestOffice.Hanoi}/2024/amendments");
        foreach (var format in (string[])["docx", "xlsx"])
            Assert.NotEmpty(await office.Browser.GetByteArrayAsync(new Uri($"{TestOffice.Hanoi}/2023/amendments.{format}", UriKind.Relative)));

        Assert.Contains("chưa thông qua", draft.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/1999/amendments")).Status);
    }
}
