using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Domain.Tests.Samples;

/// <summary>Every figure of the founding source, the derived ones included.</summary>
public sealed class FoundingCaseTests
{
    private static readonly ImplementationReport Report = Founding.ReportOn(new(2023, 11, 23));
    private static readonly ReportPart Standing = Report.PartOf("btv");
    private static readonly ReportPart Plenary = Report.PartOf("bch");

    [Fact]
    public void The_committee_its_term_and_its_programme_are_those_of_the_source()
    {
        var at = Founding.Ledger.At(new(Founding.ShownOn));

        Assert.Equal(("Thành ủy Hà Nội", CommitteeKind.Party, "TU"),
            (Report.Committee.Name, Report.Committee.Kind, Report.Committee.Sign));
        Assert.Equal(Founding.ShownOn, Report.Committee.SampleShownOn);
        Assert.Equal("khóa XVII, nhiệm kỳ 2020-2025", at.Terms.Single().Name);
        Assert.Equal((2023, "17-CTr/TU", ProgrammeState.Issued),
            (Report.Programme.Year, Report.Programme.Issued?.Number, Report.Programme.State));
    }

    [Fact]
    public void Four_of_five_regular_conferences_of_the_Thanh_uy_were_held_by_23_November()
    {
        var regular = Plenary.Meetings.Single(m => m.Kind == MeetingKind.Regular);

        Assert.Equal((5, 4), (regular.Planned, regular.Held));
        Assert.Equal(new DateOnly(2023, 11, 23), regular.Point.On);
    }

    [Fact]
    public void The_conference_of_23_November_is_the_14th()
    {
        var meeting = Founding.Ledger.At(new(Founding.ShownOn)).Find(FoundingCase.Meeting("bch-14"));

        Assert.Equal((14, Founding.ShownOn), (meeting?.Ordinal, meeting?.HeldOn));
    }

    [Fact]
    public void Twenty_one_of_24_regular_conferences_of_the_Ban_Thuong_vu_were_held_by_17_November()
    {
        var regular = Standing.Meetings.Single();

        Assert.Equal((MeetingKind.Regular, 24, 21), (regular.Kind, regular.Planned, regular.Held));
        Assert.Equal(new DateOnly(2023, 11, 17), regular.Point.On);
    }

    [Fact]
    public void The_24_conferences_can_be_assured_by_the_end_of_the_year()
    {
        var forecast = Standing.Meetings.Single().Forecast;

        Assert.Equal((Outlook.Scheduled, 3, 3), (forecast.Outlook, forecast.Missing, forecast.Scheduled));
    }

    [Theory]
    [InlineData("2023-11-17")]
    [InlineData("2023-11-23")]
    public void Only_the_confidence_vote_is_not_reported_to_the_Thanh_uy(string on)
    {
        var plenary = Founding.ReportOn(DateOnly.Parse(on)).PartOf("bch");

        Assert.Equal(1, plenary.NotReported.Count);
        Assert.StartsWith("Lấy phiếu tín nhiệm",
            plenary.Items.Single(i => plenary.NotReported.Rows.Matches(i, plenary.At)).Content.Title);
    }

    [Fact]
    public void Of_82_items_for_the_Ban_Thuong_vu_21_or_25_6_percent_are_not_reported_by_17_November()
    {
        Assert.Equal((82, 61, 21), (Standing.Total.Count, Standing.Reported.Count, Standing.NotReported.Count));
        Assert.Equal(25.6m, Standing.NotReported.Share.Percent(Report.Committee.Decimals));
        Assert.Equal(new DateOnly(2023, 11, 17), Standing.NotReported.Point.On);
    }

    [Fact]
    public void The_21_stand_under_five_leads_the_joint_one_once()
    {
        var rows = Standing.ByLeads.Where(r => r.NotReported.Count > 0)
            .Select(r => (Standing.Leads(r.Key), r.NotReported.Count));

        Assert.Equivalent(
            new[]
            {
                ("Ban Cán sự đảng UBND Thành phố", 11), ("Ban Tổ chức Thành ủy + Thành đoàn Hà Nội", 1),
                ("Ban Dân vận Thành ủy", 3), ("Văn phòng Thành ủy", 4), ("Đảng ủy Công an Thành phố", 2),
            },
            rows, strict: true);
    }

    [Fact]
    public void Four_items_of_the_Van_phong_will_be_reported_in_December_to_Thuong_truc_and_Ban_Thuong_vu()
    {
        var row = Standing.Dispositions.Single(d => d.Standing == Domain.Programme.Standing.WillBeDone);

        Assert.Equal((4, 2023, 12), (row.Count.Count, row.Year, row.Month));
        Assert.Equal([FoundingCase.Body("board"), FoundingCase.Body("btv")], row.Bodies);
        Assert.Equal([("Văn phòng Thành ủy", 4)], row.ByLeads.Select(r => (Standing.Leads(r.Key), r.Total.Count)));
    }

    [Fact]
    public void Nine_items_are_carried_over_to_2024()
    {
        var row = Standing.Dispositions.Single(d => d.Standing == Domain.Programme.Standing.CarriedOver);

        Assert.Equal((9, 2024), (row.Count.Count, row.Year));
        Assert.Equivalent(
            new[]
            {
                ("Ban Cán sự đảng UBND Thành phố", 3), ("Ban Tổ chức Thành ủy + Thành đoàn Hà Nội", 1),
                ("Ban Dân vận Thành ủy", 3), ("Đảng ủy Công an Thành phố", 2),
            },
            row.ByLeads.Select(r => (Standing.Leads(r.Key), r.Total.Count)), strict: true);
    }

    [Fact]
    public void Eight_items_of_the_UBND_are_not_proposed_again()
    {
        var row = Standing.Dispositions.Single(d => d.Standing == Domain.Programme.Standing.NotReproposed);

        Assert.Equal(8, row.Count.Count);
        Assert.Equal(
            [("Ban Cán sự đảng UBND Thành phố", 8)], row.ByLeads.Select(r => (Standing.Leads(r.Key), r.Total.Count)));
    }

    [Fact]
    public void The_identity_is_82_equals_61_and_4_and_9_and_8()
    {
        var of = Standing.Balance.Standings;

        Assert.Equal((82, 82), (Standing.Balance.Entered, Standing.Balance.Accounted));
        Assert.Equal(
            (61, 4, 9, 8, 0),
            (of[Domain.Programme.Standing.Done].Count, of[Domain.Programme.Standing.WillBeDone].Count,
                of[Domain.Programme.Standing.CarriedOver].Count, of[Domain.Programme.Standing.NotReproposed].Count,
                of[Domain.Programme.Standing.Open].Count));
    }

    [Fact]
    public void Every_term_of_the_balance_occurs()
    {
        var balance = Standing.Balance;

        Assert.All(balance.Entries.Values, f => Assert.True(f.Count > 0));
        Assert.Equal(
            (1, 1),
            (balance.Standings[Domain.Programme.Standing.Withdrawn].Count,
                balance.Standings[Domain.Programme.Standing.Merged].Count));
    }

    [Fact]
    public void Nothing_disagrees() => Assert.Empty(Report.Disagreements);

    [Fact]
    public void The_vote_rests_on_two_rules_and_the_plan_and_is_held_at_one_extra_conference_in_December()
    {
        var at = Founding.Ledger.At(new(Founding.ShownOn));
        var vote = Assert.Single(Plenary.Items, i => !i.IsReported);
        var meeting = at.Find(FoundingCase.Meeting("bch-vote"))!;

        Assert.Contains("96-QĐ/TW ngày 02/02/2023", vote.Content.LegalBasis);
        Assert.Contains("96/2023/QH15 ngày 23/6/2023", vote.Content.LegalBasis);
        Assert.Contains("186-KH/TU ngày 25/10/2023", vote.Content.LegalBasis);
        Assert.Equal((MeetingKind.Thematic, MeetingState.Planned, 12), (meeting.Kind, meeting.State, meeting.Month));
        Assert.Equal([meeting.Id], vote.TabledFor);
    }

    [Fact]
    public void The_draft_of_2024_has_four_sections_and_plans_five_regular_conferences()
    {
        var draft = Founding.Ledger.At(new(Founding.ShownOn)).Find(FoundingCase.Programme(2024))!;

        Assert.Equal((ProgrammeState.Draft, 4), (draft.State, draft.Sections.Count));
        Assert.Equal(5, draft.Planned(FoundingCase.Body("bch"), MeetingKind.Regular));
    }

    [Fact]
    public void The_term_has_ten_programmes_five_key_tasks_and_three_breakthroughs()
    {
        var goals = Founding.Ledger.At(new(Founding.ShownOn)).Terms.Single().Goals.CountBy(g => g.Kind).ToDictionary();

        Assert.Equal((10, 5, 3), (goals[GoalKind.Programme], goals[GoalKind.KeyTask], goals[GoalKind.Breakthrough]));
    }

    [Fact]
    public void It_was_all_known_on_the_evening_of_23_November()
    {
        var then = Founding.ReportOn(Founding.ShownOn, new DateTimeOffset(2023, 11, 23, 16, 59, 59, TimeSpan.Zero));

        Assert.Equal((82, 21), (then.PartOf("btv").Total.Count, then.PartOf("btv").NotReported.Count));
        Assert.Equal((4, 1), (then.PartOf("bch").Meetings[0].Held, then.PartOf("bch").NotReported.Count));
    }
}
