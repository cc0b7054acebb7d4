using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Domain.Tests.Reports;

public sealed class ReportChecksTests
{
    [Fact]
    public void A_sound_programme_disagrees_nowhere()
    {
        var book = new Book().Planned("a").Planned("b", leads: "ubnd + vp", bodies: "btv + bch")
            .Meeting("m", "btv", "2023-03-01", "2023-03-01")
            .Item("a", A.Heard(meeting: "m"), "2023-03-01").Item("b", A.CarriedOver(), "2023-11-01");

        Assert.Empty(book.Report("2023-11-17").Disagreements);
    }

    [Fact]
    public void An_item_nobody_leads_is_named()
    {
        var report = new Book().Planned("a").Planned("b", leads: "").Report("2023-11-17");

        var found = report.Disagreements.Single(d => d is { Kind: DisagreementKind.LeadsAgainstTotal, Body: null });
        Assert.Equal((1, 2), (found.Left, found.Right));
        Assert.Equal(
            [A.ItemId("b")], report.Whole.Items.Where(i => found.Rows!.Matches(i, report.Whole.At)).Select(i => i.Id));
    }

    [Fact]
    public void An_item_no_body_hears_is_in_no_bodys_figures()
    {
        var found = Assert.Single(new Book().Planned("a").Planned("b", bodies: "").Report("2023-11-17").Disagreements);

        Assert.Equal((DisagreementKind.BodiesAgainstTotal, 1, 2), (found.Kind, found.Left, found.Right));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2023-03-08")]
    public void A_hearing_at_a_meeting_not_held_by_then_is_found(string? heldOn)
    {
        var book = new Book().Planned("a").Meeting("m", "btv", "2023-03-01", heldOn)
            .Item("a", A.Heard(meeting: "m"), "2023-03-01");

        var found = Assert.Single(book.Report("2023-03-02").Disagreements);

        Assert.Equal((DisagreementKind.HearingsAgainstMeetings, A.Body("btv"), 0, 1),
            (found.Kind, found.Body, found.Left, found.Right));
    }

    [Fact]
    public void A_hearing_in_writing_needs_no_meeting() =>
        Assert.Empty(new Book().Planned("a").Item("a", A.Heard(), "2023-03-01").Report("2023-03-02").Disagreements);

    [Fact]
    public void A_hearing_that_is_struck_out_is_no_report()
    {
        var book = new Book().Planned("a").Item("a", A.Heard(), "2023-03-01")
            .Item("a", new Domain.History.Struck(2), "2023-03-02");

        Assert.Equal((0, 1),
            (book.Report("2023-03-02").Whole.Reported.Count, book.Report("2023-03-02").Whole.NotReported.Count));
    }

    [Theory]
    [InlineData("2023-11-30", false)]
    [InlineData("2023-12-01", true)]
    public void An_item_that_was_to_be_reported_in_a_month_that_has_passed_is_found(string on, bool found)
    {
        var report = new Book().Planned("a").Item("a", A.WillBeReported(11), "2023-10-01").Report(on);

        Assert.Equal(found, report.Disagreements.Any(d => d.Kind == DisagreementKind.DispositionIsOverdue));
    }

    [Fact]
    public void Each_body_is_counted_at_its_own_date()
    {
        var book = new Book().Planned("a", bodies: "btv + bch")
            .Item("a", A.Heard("btv"), "2023-11-20").Item("a", A.Heard("bch"), "2023-11-22");

        var report = book.Report("2023-11-23", new CutOff(A.Body("btv"), A.On("2023-11-17")));

        Assert.Equal(1, report.Whole.Reported.Count);
        Assert.Equal([("BCH", 1, "2023-11-23"), ("BTV", 0, "2023-11-17")], report.Parts.Select(
            p => (p.Body!.ShortName, p.Reported.Count, p.Reported.Point.On.ToString("yyyy-MM-dd"))));
    }

    [Fact]
    public void There_is_no_report_before_the_programme_is_begun()
    {
        var dates = new ReportDates(A.On("2022-12-31"), null, []);

        Assert.Null(ImplementationReport.Of(new Book().Ledger, A.Programme, dates));
    }
}
