using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

/// <summary>Closing a year: what stands in its way, what it makes, how it is taken back.</summary>
public sealed class YearEndTests
{
    private static readonly DispositionKind[] All = Enum.GetValues<DispositionKind>();

    [Fact]
    public void A_lead_agency_proposes_and_its_latest_proposal_stands_with_its_reason()
    {
        var book = Issued().Planned("a", leads: "ubnd+vp");
        book.Item("a", new ItemChange.DispositionProposed(A.Agency("ubnd"), A.CarriedOver().Disposition), "2023-11-10");
        book.Item("a", new ItemChange.DispositionProposed(A.Agency("ubnd"), A.NotReproposed().Disposition), "2023-11-12");

        var item = book.At("2023-11-20").Find(A.ItemId("a"))!;

        Assert.Equal(DispositionKind.NotReproposed, Assert.Single(item.Proposals).Disposition.Kind);
        Assert.Equal([A.Agency("vp")], item.SilentLeads);
        Assert.Equal(DispositionKind.CarriedOver, book.At("2023-11-11").Find(A.ItemId("a"))!.ProposedAlike!.Kind);
    }

    [Fact]
    public void Only_a_lead_agency_proposes_and_only_what_may_be_decided()
    {
        var item = A.Item();
        var over = A.CarriedOver().Disposition;

        Assert.Equal(new AgencyDoesNotLead(A.Agency("vp")), item.Propose(A.Agency("vp"), over, All, A.On("2023-11-10")).Refusal);
        Assert.Equal(
            new DispositionIsNotAdmissible(DispositionKind.CarriedOver),
            item.Propose(A.Agency("ubnd"), over, [DispositionKind.NotReproposed], A.On("2023-11-10")).Refusal);
        Assert.Equal(
            new DispositionIsInThePast(2023, 10),
            item.Propose(A.Agency("ubnd"), A.WillBeReported(10).Disposition, All, A.On("2023-11-10")).Refusal);
        Assert.IsType<ItemChange.DispositionProposed>(item.Propose(A.Agency("ubnd"), over, All, A.On("2023-11-10")).Value);
    }

    [Fact]
    public void Two_leads_who_differ_propose_nothing_alike()
    {
        var item = A.Item(
            A.Content(leads: "ubnd+vp"), new ItemChange.DispositionProposed(A.Agency("ubnd"), A.CarriedOver().Disposition),
            new ItemChange.DispositionProposed(A.Agency("vp"), A.NotReproposed().Disposition));

        Assert.Null(item.ProposedAlike);
        Assert.Empty(item.SilentLeads);
    }

    [Fact]
    public void A_year_is_not_closed_while_an_item_is_open_or_a_promise_is_not_kept()
    {
        var book = Issued().Planned("open").Planned("promised").Planned("over").Planned("done")
            .Item("promised", A.WillBeReported(12), "2023-11-16").Item("over", A.CarriedOver(), "2023-11-16").Item("done", A.Heard(), "2023-06-15");

        var at = book.At("2023-12-31");

        Assert.Equal(new ItemsAreUnfinished(1, 1), Close(at).Refusal);
        Assert.Equal([A.ItemId("open"), A.ItemId("promised")], at.Unfinished(A.Programme).Select(i => i.Id));
        Assert.False(at.Find(A.ItemId("promised"))!.IsPromisePast(A.On("2023-12-31")));
        Assert.True(at.Find(A.ItemId("promised"))!.IsPromisePast(A.On("2024-01-01")));
    }

    [Fact]
    public void What_is_recorded_for_a_later_day_already_stands_in_the_way_too()
    {
        var book = Issued().Item("later", new ItemChange.Added(A.Content("Bổ sung")), "2024-01-10");

        Assert.Equal(new ItemsAreUnfinished(1, 0), Close(book.At("2023-12-31")).Refusal);
    }

    [Fact]
    public void Closing_begins_the_next_year_and_carries_over_what_goes_on()
    {
        var book = Issued().Planned("over", leads: "ubnd+vp", bodies: "btv+bch").Planned("given up").Planned("done")
            .Item("over", A.Heard("btv"), "2023-05-01").Item("over", A.CarriedOver(), "2023-11-16")
            .Item("given up", A.NotReproposed(), "2023-11-16").Item("done", A.Heard(), "2023-06-15");

        var next = Closed(book, "2023-12-31").Ledger.At(new(A.On("2023-12-31")));

        var programme = next.ProgrammeOf(2024)!;
        var item = Assert.Single(next.ItemsOf(programme.Id));
        Assert.Equal((ProgrammeState.Closed, ProgrammeState.Draft), (next.Find(A.Programme)!.State, programme.State));
        Assert.Equal((Entry.CarriedIn, A.ItemId("over")), (item.Entry, item.From!.Value));
        Assert.Equal(item.Id, next.CarriedInto(A.ItemId("over"))!.Id);
        Assert.Equal(A.Agencies("ubnd+vp"), item.Content.Leads);
        // Reported to the standing committee already: what is left is the way to the plenary.
        Assert.Equal(A.Bodies("bch"), item.Content.Bodies);
        Assert.Equal(A.Due("2024"), item.Content.Due);
        Assert.Equal(1, next.YearsCarried(item));
    }

    [Fact]
    public void An_item_carried_over_for_years_says_for_how_many()
    {
        var book = Issued().Planned("over").Item("over", A.CarriedOver(), "2023-11-16");
        book = Closed(book, "2023-12-31");
        var first = Assert.Single(book.At("2024-01-01").ItemsOf(book.At("2024-01-01").ProgrammeOf(2024)!.Id));
        book.Add(first.Id, new ItemChange.Split([A.ItemId("part")]), "2024-03-01");
        book.Item("part", new ItemChange.Added(first.Content with { Title = "Phần" }, first.Id), "2024-03-01");
        book.Add(first.Id, new ItemChange.Disposed(new(DispositionKind.CarriedOver, 2025, null, [])), "2024-11-16");
        book.Item("part", A.Heard(), "2024-06-01");
        book.Programme(2024, new ProgrammeChange.Adopted(null, null), "2024-01-05");
        book.Programme(2024, new ProgrammeChange.Issued("02-CTr/TU", A.On("2024-01-05")), "2024-01-05");

        book = Closed(book, "2024-12-31", 2024);

        var at = book.At("2024-12-31");
        Assert.Equal(2, at.YearsCarried(Assert.Single(at.ItemsOf(at.ProgrammeOf(2025)!.Id))));
        Assert.Equal(1, at.YearsCarried(at.Find(A.ItemId("part"))!));
        Assert.Equal(0, at.YearsCarried(at.Find(A.ItemId("over"))!));
    }

    [Fact]
    public void What_the_office_carried_in_by_hand_does_not_come_in_twice()
    {
        var book = Issued().Planned("over").Item("over", A.CarriedOver(), "2023-11-16");
        var begun = book.At("2023-12-01").Begin(2024, "2024", null, [new("I", "Nội dung", null)]).Value!;
        book.Record(SubjectKind.Programme, "next", begun, "2023-12-01");
        book.Item("by hand", new ItemChange.CarriedIn(A.Content("Chuyển tiếp") with { Programme = new(A.Id("next")) }, A.ItemId("over")), "2023-12-05");

        var drafts = Close(book.At("2023-12-31")).Value!;

        Assert.IsType<ProgrammeChange.Closed>(Assert.Single(drafts).Change);
    }

    [Fact]
    public void Who_needs_to_know_of_a_classified_item_needs_to_know_of_it_next_year()
    {
        var book = Issued().Item("mat", new ItemChange.Planned(A.Content("Mật") with { Classification = SecurityClassification.Secret }));
        book.Item("mat", new ItemChange.NeedToKnowSet([new(A.Id("an"))]), "2023-02-01").Item("mat", A.CarriedOver(), "2023-11-16");

        var at = Closed(book, "2023-12-31").At("2023-12-31");

        Assert.Equal([new PersonId(A.Id("an"))], at.CarriedInto(A.ItemId("mat"))!.NeedToKnow);
    }

    [Fact]
    public void Reopening_strikes_out_what_was_carried_in_and_closing_again_brings_it_in_again()
    {
        var book = Closed(Issued().Planned("over").Item("over", A.CarriedOver(), "2023-11-16"), "2023-12-31");
        var closing = book.Ledger.HistoryOf(Subject).Count;

        var reopened = book.Take(book.Ledger.Reopen(A.Programme, closing, A.On("2024-01-03"), "Chốt nhầm").Value!);

        Assert.Equal(ProgrammeState.Issued, reopened.At("2024-01-03").Find(A.Programme)!.State);
        Assert.Null(reopened.At("2024-01-03").CarriedInto(A.ItemId("over")));
        var again = Closed(reopened, "2024-01-04").At("2024-01-04");
        Assert.NotNull(again.CarriedInto(A.ItemId("over")));
        Assert.Single(again.ItemsOf(again.ProgrammeOf(2024)!.Id));
    }

    [Fact]
    public void A_year_is_not_reopened_once_what_it_carried_over_was_worked_on_or_adopted()
    {
        var book = Closed(Issued().Planned("over").Item("over", A.CarriedOver(), "2023-11-16"), "2023-12-31");
        var (closing, next) = (book.Ledger.HistoryOf(Subject).Count, book.At("2024-01-01").CarriedInto(A.ItemId("over"))!);
        book.Add(next.Id, new ItemChange.Adjusted(new() { Note = "Ưu tiên" }), "2024-01-02");

        Assert.Equal(new CarriedInItemsWereChanged(1), book.Ledger.Reopen(A.Programme, closing, A.On("2024-01-03"), null).Refusal);
        book.Programme(2024, new ProgrammeChange.Adopted(null, null), "2024-01-05");
        Assert.Equal(
            new NextProgrammeIsUnderWay(2024, ProgrammeState.Adopted), book.Ledger.Reopen(A.Programme, closing, A.On("2024-01-06"), null).Refusal);
    }

    [Fact]
    public void Of_a_closed_year_nothing_is_struck_out_and_what_it_carried_over_keeps_its_entry()
    {
        var book = Closed(Issued().Planned("over").Item("over", A.CarriedOver(), "2023-11-16"), "2023-12-31");
        var next = book.At("2024-01-01").CarriedInto(A.ItemId("over"))!;

        Assert.Equal(new ProgrammeIsClosed(), book.Ledger.WhyNotStrike(book.Ledger.HistoryOf(A.ItemId("over"))[^1]));
        Assert.Equal(new ItemCameInAtClosing(2023), book.Ledger.WhyNotStrike(book.Ledger.HistoryOf(next.Id)[0]));
    }

    private static Subject Subject => new(SubjectKind.Programme, A.Programme.Value);

    private static Book Issued() => new Book()
        .Record(SubjectKind.Programme, "programme", new ProgrammeChange.Adopted(null, null), "2023-01-01")
        .Record(SubjectKind.Programme, "programme", new ProgrammeChange.Issued("01-CTr/TU", A.On("2023-01-01")), "2023-01-01");

    private static Result<IReadOnlyList<Draft>> Close(Snapshot at, int year = 2023) => at.CloseYear(at.ProgrammeOf(year)!, null);

    private static Book Closed(Book book, string on, int year = 2023) => book.Take(Close(book.At(on), year).Value!);
}
