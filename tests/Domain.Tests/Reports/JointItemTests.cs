using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Reports;

public sealed class JointItemTests
{
    private static Book TwoAlone() => new Book().Planned("a", leads: "ubnd").Planned("b", leads: "vp");

    [Fact]
    public void A_joint_item_counts_once_in_totals_and_stands_under_both_leads()
    {
        var whole = TwoAlone().Planned("c", leads: "ubnd + vp").Report("2023-11-17").Whole;

        Assert.Equal(3, whole.Total.Count);
        Assert.Equal([1, 1, 1], whole.ByLeads.Select(r => r.Total.Count));
        Assert.Equal(
            [(A.Agency("ubnd"), 2, 1), (A.Agency("vp"), 2, 1)],
            whole.ByAgency.Select(r => (r.Agency, r.Total.Count, r.Joint.Count)));
    }

    [Fact]
    public void The_same_leads_in_another_order_are_the_same_group()
    {
        var whole = new Book().Planned("a", leads: "ubnd + vp").Planned("b", leads: "vp + ubnd").Report("2023-11-17")
            .Whole;

        Assert.Equal([2], whole.ByLeads.Select(r => r.Total.Count));
    }

    [Fact]
    public void A_merged_agencys_items_go_to_its_successor_from_the_date_on()
    {
        var book = TwoAlone()
            .Record(SubjectKind.Agency, "vp", new AgencyChange.MergedInto(A.Agency("ubnd")), "2023-07-01");

        Assert.Equal([A.Agency("vp")], book.At("2023-06-30").Find(A.ItemId("b"))!.Content.Leads);
        Assert.Equal([A.Agency("ubnd")], book.At("2023-07-01").Find(A.ItemId("b"))!.Content.Leads);
        Assert.Equal(
            [(A.Agency("ubnd"), 2)], book.Report("2023-07-01").Whole.ByAgency.Select(r => (r.Agency, r.Total.Count)));
    }

    [Fact]
    public void When_one_lead_is_merged_into_the_other_the_item_is_joint_no_longer()
    {
        var book = new Book().Planned("c", leads: "ubnd + vp")
            .Record(SubjectKind.Agency, "vp", new AgencyChange.MergedInto(A.Agency("ubnd")), "2023-07-01");

        Assert.True(book.At("2023-06-30").Find(A.ItemId("c"))!.IsJoint);
        Assert.False(book.At("2023-07-01").Find(A.ItemId("c"))!.IsJoint);
    }

    [Fact]
    public void An_agency_written_twice_is_one_lead()
    {
        var report = new Book().Planned("a", leads: "ubnd + ubnd").Report("2023-11-17");

        Assert.Equal((1, 0), (report.Whole.ByAgency.Single().Total.Count, report.Whole.ByAgency.Single().Joint.Count));
        Assert.Empty(report.Disagreements);
    }

    [Fact]
    public void Agencies_merged_into_each_other_do_not_hang_the_report()
    {
        var book = TwoAlone()
            .Record(SubjectKind.Agency, "vp", new AgencyChange.MergedInto(A.Agency("ubnd")), "2023-07-01")
            .Record(SubjectKind.Agency, "ubnd", new AgencyChange.MergedInto(A.Agency("vp")), "2023-07-01");

        Assert.Equal(2, book.Report("2023-08-01").Whole.Total.Count);
    }

    [Fact]
    public void A_renamed_agency_shows_its_old_name_at_an_old_date()
    {
        var book = new Book()
            .Record(SubjectKind.Agency, "vp", new AgencyChange.Renamed("Văn phòng mới", "VPM"), "2023-07-01");

        Assert.Equal("vp", book.At("2023-06-30").Find(A.Agency("vp"))?.Name);
        Assert.Equal(("Văn phòng mới", "VPM"),
            (book.At("2023-07-01").Find(A.Agency("vp"))?.Name, book.At("2023-07-01").Find(A.Agency("vp"))?.ShortName));
    }

    [Fact]
    public void An_item_without_a_month_stands_last_among_the_months()
    {
        var whole = new Book().Planned("a", due: null).Planned("b", due: "2023-12").Planned("c", due: "2023-Q1")
            .Report("2023-01-15").Whole;

        Assert.Equal([3, 12, 0], whole.ByMonth.Select(r => r.Key));
    }

    [Fact]
    public void What_was_withdrawn_or_merged_is_in_the_balance_and_not_in_the_total()
    {
        var whole = TwoAlone().Planned("c").Planned("d").Item("c", new ItemChange.Withdrawn(), "2023-05-01")
            .Item("d", new ItemChange.Merged(A.ItemId("a")), "2023-05-01").Report("2023-06-01").Whole;

        Assert.Equal((2, 4, 1, 1), (whole.Total.Count, whole.Balance.Entries[Entry.Planned].Count,
            whole.Balance.Standings[Standing.Withdrawn].Count, whole.Balance.Standings[Standing.Merged].Count));
        Assert.True(whole.Balance.AddsUp);
    }
}
