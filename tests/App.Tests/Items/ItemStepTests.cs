using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Items;

/// <summary>Everything that can be recorded of an item: done, refused, of a missing item, and when somebody was faster.</summary>
public sealed class ItemStepTests
{
    private static readonly (string, string)[] Signed = [("why", "Theo đề nghị của cơ quan chủ trì"), ("decider", FoundingCase.Body("btv").ToString())];

    // Path; fields that are accepted; words of the history then; fields that are refused; words of the error.
    public static TheoryData<string, string, string, string, string> Steps => new()
    {
        { "postpone", "due=month&due-month=2&due-year=2024", "lùi thời hạn sang tháng 2/2024", "due=month&due-month=11&due-year=2023", "muộn hơn 31/12/2023" },
        { "adjust", "note=Chờ số liệu", "điều chỉnh: Ghi chú → Chờ số liệu", "", "Hiện đã như vậy" },
        { "reassign", $"leads={FoundingCase.Agency("van-phong")}", "giao lại cho Văn phòng Thành ủy", "leads=", "ít nhất một cơ quan chủ trì" },
        { "move", $"body-1={FoundingCase.Body("btv")}", "chuyển cấp trình: Ban Thường vụ", "body-1=", "ít nhất một cấp trình" },
        { "withdraw", "", "rút khỏi chương trình", "why=", "Hãy điền vào đây" },
        { "merge", $"into={FoundingCase.Item(7)}", "gộp vào “Lấy phiếu tín nhiệm", $"into={FoundingCase.Item(86)}", "nội dung khác còn trong cùng chương trình" },
        { "split", "parts=Phần một%0APhần hai", "tách thêm 2 nội dung", "parts=%0A", "ít nhất một phần" },
        { "table", $"meeting={FoundingCase.Meeting("gb-4")}", "đưa vào kỳ họp giao ban", $"meeting={FoundingCase.Meeting("gb-3")}", "đã qua hoặc không tổ chức" },
        { "hear", $"at={FoundingCase.Body("briefing")}&outcome=Noted", "Ghi nhận, cho ý kiến", $"at={FoundingCase.Body("bch")}&outcome=Noted", "Cấp này không nghe" },
        { "issue", "number=99-TB/TU (mẫu)", "ban hành 99-TB/TU (mẫu) ngày 23/11/2023", "number=", "Hãy điền vào đây" },
        { "dispose", "kind=CarriedOver", "hướng xử lý: Chuyển tiếp sang Chương trình công tác năm 2024", "kind=WillBeReported&month=10", "đã qua" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task What_is_accepted_stands_in_the_history(string path, string accepted, string words, string refused, string error)
    {
        _ = (refused, error);
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync(Address(path));

        var done = await office.PostAsync(form, Fields(accepted));
        var page = await office.FollowAsync(done);

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Contains("lý do: Theo đề nghị của cơ quan chủ trì", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task What_is_refused_is_said_and_nothing_is_recorded(string path, string accepted, string words, string refused, string error)
    {
        _ = (accepted, words);
        await using var office = await TestOffice.StartAsync();
        var before = await office.GetAsync(Address(""));

        var answer = await office.PostAsync(await office.GetAsync(Address(path)), Fields(refused));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors, StringComparison.Ordinal);
        Assert.Equal(before.Text, (await office.GetAsync(Address(""))).Text);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Whoever_is_slower_is_told_what_changed_and_loses_no_input(string path, string accepted, string words, string refused, string error)
    {
        _ = (words, refused, error);
        await using var office = await TestOffice.StartAsync();
        var slow = await office.GetAsync(Address(path));
        await office.PostAsync(await office.GetAsync(Address("adjust")), Fields("monitoringOfficer=Chuyên viên mẫu"));

        var told = await office.PostAsync(slow, Fields(accepted));
        var again = await office.PostAsync(told);

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Chuyên viên theo dõi → Chuyên viên mẫu", told.Text, StringComparison.Ordinal);
        Assert.Equal("Theo đề nghị của cơ quan chủ trì", told.Value("Lý do"));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
    }

    [Fact]
    public async Task There_are_no_steps_of_an_item_that_is_not_there()
    {
        await using var office = await TestOffice.StartAsync();

        foreach (var step in Steps)
            Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/lines/{Guid.Empty:N}/{step.Data.Item1}")).Status);
    }

    [Fact]
    public async Task An_item_is_tabled_for_a_planned_meeting_and_heard_at_the_meeting_on_its_day()
    {
        await using var office = await TestOffice.StartAsync();
        var vote = FoundingCase.Item(7);
        var refused = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/lines/{vote}/table"), [("meeting", $"{FoundingCase.Meeting("bch-14")}"), .. Signed]);
        var early = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/lines/{vote}/hear"),
            [("at", $"{FoundingCase.Meeting("bch-vote")}"), ("outcome", "Adopted"), .. Signed]);

        Assert.Contains("đã qua", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Chưa ghi hội nghị này đã tổ chức", early.Errors, StringComparison.Ordinal);

        var heard = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/lines/{vote}/hear"), [("at", $"{FoundingCase.Meeting("bch-14")}"), ("outcome", "Deferred"), .. Signed]);

        Assert.Contains("Để lại kỳ sau", (await office.FollowAsync(heard)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_a_split_are_items_of_their_own_with_the_next_numbers()
    {
        await using var office = await TestOffice.StartAsync();
        await office.PostAsync(await office.GetAsync(Address("split")), Fields("parts=Phần một%0APhần hai"));

        var list = await office.GetAsync($"{TestOffice.Hanoi}/2023/lines?q=phan+hai");
        var part = await office.GetAsync(list.Link("Phần hai"));

        Assert.StartsWith("100. Phần hai", part.Heading, StringComparison.Ordinal);
        Assert.Contains("Tách từ:", part.Text, StringComparison.Ordinal);
    }

    private static string Address(string path) => $"{TestOffice.Hanoi}/lines/{FoundingCase.Item(86)}/{path}".TrimEnd('/');

    private static (string, string)[] Fields(string typed)
    {
        (string Name, string Value)[] fields = [.. typed.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split('=', 2)).Select(f => (f[0], Uri.UnescapeDataString(f[1])))];
        return [.. fields, .. Signed.Where(s => fields.All(f => f.Name != s.Item1))];
    }
}
