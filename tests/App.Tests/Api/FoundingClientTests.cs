using System.Net;
using NghiTrinh.App.Tests.Api.Client;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Api;

/// <summary>The founding case by the generated client alone, over HTTP.</summary>
public sealed class FoundingClientTests
{
    private const string Slug = "thanh-uy-ha-noi";

    private static readonly TestPerson[] People = [new("Chuyên viên 01", Role.OfficeClerk), new("Chánh văn phòng 01", Role.ChiefOfOffice)];
    private static readonly DateOnly On = new(2023, 11, 23);
    private static readonly string Standing = $"{FoundingCase.Body("btv")}";

    [Fact]
    public async Task The_figures_of_the_founding_report_are_read_and_the_rows_behind_one_are_walked()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var client = new NghiTrinhClient(office.Program(await office.TokenOfAsync("Chánh văn phòng 01", "read", "see-classified")));

        var report = await client.GetReportAsync(Slug, 2023, on: On);
        var part = report.Bodies.Single(b => b.BodyId == Standing);

        Assert.Equal((82, 61, 21), (part.Items.Total, part.Items.Reported, part.Items.NotReported));
        Assert.Equal([4, 9, 8], part.Dispositions.Select(d => d.Count));
        Assert.Equal("82 = 61 + 4 + 9 + 8", part.Identity);
        var rows = new List<string>();
        string? cursor = null;
        do
        {
            // A figure says as of which date it was counted: this body's goes up to an earlier one than the report.
            var page = await client.ListItemsAsync(Slug, 2023, body: Standing, reported: Reported._0, on: part.Items.Figures.NotReported.AsOf, limit: 5, cursor: cursor);
            rows.AddRange(page.Items.Select(i => i.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(part.Items.Figures.NotReported.Items.Order(), rows.Order());
    }

    [Fact]
    public async Task Next_year_is_called_for_registered_and_taken_in_by_the_steps_that_say_what_they_ask()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var client = new NghiTrinhClient(office.Program(await office.TokenOfAsync("Chánh văn phòng 01", "read", "see-drafts", "call-for-registrations")));
        var agency = $"{FoundingCase.Agency("van-phong")}";

        var asked = await client.RegistrationsOpenFormAsync(Slug, 2024);
        var opened = await client.RegistrationsOpenAsync(Slug, 2024, Body(("openedOn", "2023-11-23"), ("workingDays", 7)));
        var call = await client.GetCallAsync(Slug, 2024);
        await client.RegistrationsReceiveAsync(
            Slug, 2024, Body(("agency", agency), ("title", "Báo cáo kết quả chuyển đổi số"), ("body", new[] { Standing }), ("due", "2024-11"), ("why", "Công văn 12-CV/VP")));
        var waiting = Assert.Single((await client.ListRegistrationsAsync(Slug, 2024, state: State3.Submitted)).Items);
        await client.RegistrationTakeInFormAsync(Slug, 2024, waiting.Id);
        var taken = await client.RegistrationTakeInAsync(Slug, 2024, waiting.Id, Body(), if_Match: client.Tag);
        var line = await client.GetItemAsync(Slug, (await client.GetRegistrationAsync(Slug, waiting.Id)).Item!);

        Assert.Equal("workingDays", asked.Members.Single(m => m.Kind == StepMemberKind.Number).Name);
        Assert.Equal("call.opened", Assert.Single(opened.Changes).Kind);
        Assert.Equal(new DateOnly(2023, 12, 4), call.DueOn);
        Assert.Equal(2, taken.Changes.Count);
        Assert.Equal(("Báo cáo kết quả chuyển đổi số", agency), (line.Title, line.Leads.Single().Id));
    }

    [Fact]
    public async Task A_line_goes_its_whole_way_and_somebody_who_is_slower_is_told()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var client = new NghiTrinhClient(office.Program(await office.TokenOfAsync("Chuyên viên 01", "read", "record", "keep-programme")));
        var meeting = await client.PlanMeetingAsync(
            Slug, 2023, new() { Body = Standing, Kind = PlanMeetingBodyKind.Thematic, PlannedOn = On, EffectiveOn = new(2023, 11, 20) });
        var held = client.Tag;

        var line = await client.AddItemAsync(Slug, 2023, new()
        {
            Title = "Báo cáo kết quả thực hiện Chương trình số 06",
            Section = "II",
            Product = AddItemBodyProduct.Report,
            Due = "2023-12",
            Leads = [$"{FoundingCase.Agency("van-phong")}"],
            Bodies = [Standing],
            EffectiveOn = new(2023, 11, 21),
            Why = "Theo yêu cầu",
            Decider = Standing,
        });
        var entered = client.Tag!;
        line = await client.TableItemAsync(Slug, line.Id, entered, new() { Meeting = meeting.Id, EffectiveOn = new(2023, 11, 22) });
        var tabled = client.Tag!;
        meeting = await client.HoldMeetingAsync(Slug, meeting.Id, held!, new() { HeldOn = On });
        line = await client.HearItemAsync(Slug, line.Id, tabled, new() { At = meeting.Id, Outcome = HearItemBodyOutcome.Adopted, EffectiveOn = On });
        var stale = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => client.IssueItemAsync(Slug, line.Id, tabled, new() { Number = "99-TB/TU (mẫu)", EffectiveOn = On }));
        line = await client.GetItemAsync(Slug, line.Id);
        line = await client.IssueItemAsync(Slug, line.Id, client.Tag!, new() { Number = "99-TB/TU (mẫu)", EffectiveOn = On });

        Assert.Equal((int)HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("item.heard", Assert.Single(stale.Result.Changes!).Kind);
        Assert.True(line.IsReported);
        Assert.Equal("99-TB/TU (mẫu)", line.Issued!.Number);
        var history = await client.ListItemHistoryAsync(Slug, line.Id);
        Assert.Equal(["item.added", "item.tabled", "item.heard", "item.issued"], history.Items.Select(c => c.Kind));
        Assert.Equal([line.Id], (await client.ListItemsAsync(Slug, 2023, meeting: meeting.Id)).Items.Select(i => i.Id));
    }

    private static StepBody Body(params (string Name, object Value)[] members) => new() { AdditionalProperties = members.ToDictionary(m => m.Name, m => m.Value) };
}
