using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Items;

/// <summary>A step holds from its own date: it is decided there, and what follows must still be possible.</summary>
public sealed class StepDateTests
{
    // Item 86 of the sample: heard by the briefing circle, neither heard nor disposed of.
    private static readonly string Line = $"{TestOffice.Hanoi}/lines/{FoundingCase.Item(86)}";

    [Fact]
    public async Task Given_a_date_before_the_item_entered_Then_the_step_is_refused_and_nothing_is_lost()
    {
        await using var office = await TestOffice.StartAsync();

        var answer = await StepAsync(office, "withdraw", "2000-01-01");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("chỉ có từ ngày", answer.Text, StringComparison.Ordinal);
        Assert.Equal("dữ liệu mẫu", answer.Value("Lý do"));
    }

    [Fact]
    public async Task Given_a_withdrawal_that_comes_into_force_later_When_a_step_is_dated_after_it_Then_it_is_refused()
    {
        await using var office = await TestOffice.StartAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await StepAsync(office, "withdraw", "2023-12-01")).Status);

        var answer = await StepAsync(office, "hear", "2024-01-10", ("at", $"{FoundingCase.Body("briefing")}"), ("outcome", "Noted"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("đã rút khỏi chương trình", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_hearing_that_is_dated_later_When_a_withdrawal_is_dated_before_it_Then_it_is_refused()
    {
        await using var office = await TestOffice.StartAsync();
        var heard = await StepAsync(office, "hear", "2024-01-10", ("at", $"{FoundingCase.Body("briefing")}"), ("outcome", "Noted"));
        Assert.Equal(HttpStatusCode.Redirect, heard.Status);

        var answer = await StepAsync(office, "withdraw", "2023-12-01");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task A_form_of_a_new_item_sent_twice_enters_it_once()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/2023/lines/add");
        (string, string)[] fields = [("title", "Nội dung mẫu gửi hai lần"), ("decider", $"{FoundingCase.Body("btv")}"), ("why", "Theo kết luận"), ("leads", $"{FoundingCase.Agency("van-phong")}"), ("body-1", $"{FoundingCase.Body("btv")}"), ("due", "none")];

        var first = await office.PostAsync(form, fields);
        var second = await office.PostAsync(form, fields);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.Status, second.Status));
    }

    private static async Task<TestPage> StepAsync(TestOffice office, string step, string on, params (string, string)[] fields) =>
        await office.PostAsync(
            await office.GetAsync($"{Line}/{step}"),
            [.. fields, ("effectiveOn", on), ("why", "dữ liệu mẫu"), ("decider", $"{FoundingCase.Body("btv")}")]);
}
