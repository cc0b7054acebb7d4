using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Domain.Tests.Reports;

public sealed class WorkloadTests
{
    [Fact]
    public void A_sitting_is_too_full_when_its_items_need_more_minutes_than_it_has()
    {
        var book = Book().Planned("a").Planned("b").Meeting("m", "btv", "2023-06-15")
            .Item("a", new ItemChange.Tabled(A.MeetingId("m")), "2023-06-01").Item("b", new ItemChange.Tabled(A.MeetingId("m")), "2023-06-01");

        Assert.Equal(new Load(40, 60), Sitting(book, "m").Minutes);
        book.Item("b", new ItemChange.TimeSet(45), "2023-06-02");
        Assert.Equal((new Load(65, 60), true), (Sitting(book, "m").Minutes, Sitting(book, "m").Minutes.IsOver));
        book.Record(SubjectKind.Meeting, "m", new MeetingChange.LengthSet(120), "2023-06-03");
        Assert.False(Sitting(book, "m").Minutes.IsOver);
    }

    [Fact]
    public void An_item_moved_to_another_sitting_weighs_on_that_one_only()
    {
        var book = Book().Planned("a").Meeting("m", "btv", "2023-06-15").Meeting("n", "btv", "2023-07-15")
            .Item("a", new ItemChange.Tabled(A.MeetingId("m")), "2023-06-01").Item("a", new ItemChange.Tabled(A.MeetingId("n")), "2023-06-02");

        Assert.Empty(Sitting(book, "m").Items);
        Assert.Single(Sitting(book, "n").Items);
    }

    [Fact]
    public void A_month_is_measured_by_the_sittings_it_has_and_those_called_off_do_not_count()
    {
        var book = Book().Planned("a", due: "2023-06").Planned("b", due: "2023-06").Meeting("m", "btv", "2023-06-15").Meeting("n", "btv", "2023-06-25");
        Assert.Equal((2, new Load(40, 120)), Month(book));

        book.Record(SubjectKind.Meeting, "n", new MeetingChange.Cancelled(), "2023-06-01");

        Assert.Equal((1, new Load(40, 60)), Month(book));

        (int, Load) Month(Book b)
        {
            var month = Body(b).Months.Single(m => m.Month == 6);
            return (month.Sittings, month.Minutes);
        }
    }

    [Fact]
    public void Without_minutes_nothing_is_too_full_and_no_figure_is_invented()
    {
        var book = new Book().Planned("a").Meeting("m", "btv", "2023-06-15").Item("a", new ItemChange.Tabled(A.MeetingId("m")), "2023-06-01");

        Assert.Equal((new Load(null, null), false), (Sitting(book, "m").Minutes, Sitting(book, "m").Minutes.IsOver));
    }

    [Fact]
    public void An_agency_is_too_full_in_a_month_with_more_items_than_its_people_finish_and_joint_items_weigh_on_each()
    {
        var book = Book().Planned("a", leads: "ubnd+vp", due: "2023-06").Planned("b", leads: "ubnd", due: "2023-06")
            .Record(SubjectKind.Agency, "ubnd", new AgencyChange.StaffSet(2023, 1, 1), "2023-01-02")
            .Record(SubjectKind.Agency, "vp", new AgencyChange.StaffSet(2024, 1, 1), "2023-01-02");

        var work = Workload.OfAgencies(book.At("2023-06-01"), book.At("2023-06-01").Find(A.Programme)!);

        Assert.Equal([A.Agency("ubnd"), A.Agency("vp")], work.Select(w => w.Agency));
        Assert.True(work[0].Months[5].Load.IsOver);
        Assert.Equal((1, false), (work[1].Months[5].Items.Count, work[1].Months[5].Load.IsOver));
    }

    private static Book Book() => new Book().Record(SubjectKind.Body, "btv", new BodyChange.SittingSet(60, 20), "2023-01-02");

    private static BodyLoad Body(Book book)
    {
        var at = book.At("2023-06-10");
        return Workload.OfBodies(at, at.Find(A.Programme)!).Single(b => b.Body.Id == A.Body("btv"));
    }

    private static SittingLoad Sitting(Book book, string name) => Body(book).Sittings.Single(s => s.Meeting.Id == A.MeetingId(name));
}
