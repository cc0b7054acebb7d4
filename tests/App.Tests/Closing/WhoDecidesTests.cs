using System.Net;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Closing;

/// <summary>Agencies propose for themselves, the standing board decides, who only reads does neither.</summary>
public sealed class WhoDecidesTests
{
    private const string YearEnd = $"{TestOffice.Hanoi}/2023/year-end";

    private static readonly TestPerson[] People =
    [
        new("Cán bộ Dân vận 01", Role.AgencyClerk, FoundingCase.Agency("dan-van")), new("Lãnh đạo 01", Role.Leader), new("Kiểm tra 01", Role.Auditor),
        new("Chánh văn phòng 01", Role.ChiefOfOffice),
    ];

    [Fact]
    public async Task An_agency_proposes_for_its_own_lines_and_does_not_decide()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var clerk = await office.BrowserOfAsync(People[0].Name);
        var form = await clerk.GetAsync($"{YearEnd}/propose");
        var (own, other) = ($"-{FoundingCase.Item(73)}-{FoundingCase.Agency("dan-van")}", $"-{FoundingCase.Item(71)}-{FoundingCase.Agency("ubnd")}");

        var foreign = await clerk.PostAsync(form, ($"kind{other}", "CarriedOver"), ($"why{other}", "Không phải việc của mình"));
        var done = await clerk.PostAsync(form, ($"kind{own}", "NotReproposed"), ($"why{own}", "Đã lồng ghép"));

        Assert.Equal(3, form.Rows("Nội dung chưa báo cáo").Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.Status);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{YearEnd}/decide")).Status);
        Assert.False((await clerk.GetAsync(YearEnd)).HasLink("Quyết định hướng xử lý"));
        var at = (await office.Database.ReadAsync()).At(new(new(2023, 12, 31)));
        Assert.Equal(People[0].Name, at.Find(FoundingCase.Item(73))!.ProposalOf(FoundingCase.Agency("dan-van"))!.By);
        Assert.Equal(DispositionKind.CarriedOver, at.Find(FoundingCase.Item(73))!.Disposition!.Kind);
    }

    [Fact]
    public async Task The_standing_board_decides_and_does_not_close_the_year()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var leader = await office.BrowserOfAsync(People[1].Name);
        var item = FoundingCase.Item(73);

        var done = await leader.PostAsync(await leader.GetAsync($"{YearEnd}/decide"), ($"kind-{item}", "NotReproposed"), ($"why-{item}", "Thường trực kết luận"));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(DispositionKind.NotReproposed, (await office.Database.ReadAsync()).At(new(new(2023, 12, 31))).Find(item)!.Disposition!.Kind);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"{TestOffice.Hanoi}/2023/programme/close")).Status);
    }

    [Fact]
    public async Task Whoever_only_reads_is_offered_nothing_to_record()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var auditor = await office.BrowserOfAsync(People[2].Name);

        var page = await auditor.GetAsync(YearEnd);
        var checks = await auditor.GetAsync($"{TestOffice.Hanoi}/2023/checks");

        Assert.False(page.HasLink("Đề xuất hướng xử lý") || page.HasLink("Quyết định hướng xử lý") || page.HasLink("Chốt tổng kết năm"));
        Assert.Empty(checks.Document.QuerySelectorAll("main form, main input"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"{YearEnd}/propose")).Status);
    }
}
