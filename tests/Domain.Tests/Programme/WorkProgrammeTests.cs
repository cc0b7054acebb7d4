using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class WorkProgrammeTests
{
    private static readonly ProgrammeChange.Adopted Adopted = new(null, null);
    private static readonly ProgrammeChange.Issued Issued = new("17-CTr/TU", A.On("2023-01-05"));

    private static WorkProgramme After(params ProgrammeChange[] changes)
    {
        var book = new Book();
        foreach (var change in changes)
            book.Record(SubjectKind.Programme, "programme", change, "2023-01-05");
        return book.At("2023-01-05").Find(A.Programme)!;
    }

    [Fact]
    public void It_is_drafted_adopted_issued_and_closed_in_turn()
    {
        Assert.Equal(ProgrammeState.Draft, After().State);
        Assert.Equal(ProgrammeState.Adopted, After(Adopted).State);
        Assert.Equal(ProgrammeState.Issued, After(Adopted, Issued).State);
        Assert.Equal(ProgrammeState.Closed, After(Adopted, Issued, new ProgrammeChange.Closed()).State);
    }

    [Fact]
    public void Given_a_state_When_a_step_starts_from_another_one_Then_it_is_refused()
    {
        Assert.Equal(
            new ProgrammeIsNot(ProgrammeState.Draft, ProgrammeState.Adopted),
            After(Adopted).Adopt(null, null, new([], null), "đã thông qua").Refusal);
        Assert.Equal(new ProgrammeIsNot(ProgrammeState.Adopted, ProgrammeState.Draft),
            After().Issue("17-CTr/TU", A.On("2023-01-05")).Refusal);
        Assert.Equal(
            new ProgrammeIsNot(ProgrammeState.Issued, ProgrammeState.Adopted), After(Adopted).Close([]).Refusal);
    }

    [Fact]
    public void Given_an_adopted_programme_When_issued_without_a_number_Then_it_is_refused() =>
        Assert.Equal(new DocumentNumberIsMissing(), After(Adopted).Issue("", A.On("2023-01-05")).Refusal);

    [Fact]
    public void Given_items_without_disposition_When_the_year_is_closed_Then_it_is_refused() =>
        Assert.Equal(new ItemsAreUnfinished(1, 1), After(Adopted, Issued).Close([A.Item(), A.Item(A.WillBeReported(12))]).Refusal);

    [Fact]
    public void Given_none_without_disposition_When_the_year_is_closed_Then_it_is_closed() =>
        Assert.Equal(new ProgrammeChange.Closed(), After(Adopted, Issued).Close([]).Value);

    [Fact]
    public void Planned_numbers_said_again_are_replaced_for_that_body_and_kind_only()
    {
        ProgrammeChange Plan(string body, MeetingKind kind, int number) =>
            new ProgrammeChange.MeetingsPlanned(new(A.Body(body), kind, number));
        var programme = After(
            Plan("btv", MeetingKind.Regular, 24), Plan("btv", MeetingKind.Thematic, 2),
            Plan("bch", MeetingKind.Regular, 5),
            Plan("btv", MeetingKind.Regular, 22));

        Assert.Equal(
            (22, 2, 5, 0),
            (programme.Planned(A.Body("btv"), MeetingKind.Regular),
                programme.Planned(A.Body("btv"), MeetingKind.Thematic),
                programme.Planned(A.Body("bch"), MeetingKind.Regular),
                programme.Planned(A.Body("bch"), MeetingKind.Thematic)));
    }

    [Fact]
    public void Items_stand_by_section_and_number()
    {
        var book = new Book().Record(SubjectKind.Programme, "programme", new ProgrammeChange.SectionsSet(
            [new("II", "Hai", null), new("III", "Ba", null), new("I", "Một", null)]), "2023-01-01");
        (string, string, int)[] lines = [("a", "I", 1), ("b", "III", 3), ("c", "III", 2), ("d", "II", 9), ("e", "?", 0)];
        foreach (var (name, section, number) in lines)
            book.Item(name, new ItemChange.Planned(A.Content(name, number: number) with { Section = section }));

        Assert.Equal(
            ["d", "c", "b", "a", "e"], book.At("2023-02-01").ItemsOf(A.Programme).Select(i => i.Content.Title));
    }
}
