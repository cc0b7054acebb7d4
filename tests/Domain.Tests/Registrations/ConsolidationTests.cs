using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Domain.Tests.Registrations;

public sealed class ConsolidationTests
{
    [Fact]
    public void Only_an_agency_that_was_asked_registers()
    {
        var book = new Book().Called("ubnd");

        Assert.Equal(new AgencyIsNotAsked(), book.FindCall().Enter(A.Agency("vp"), R.Content(), book.Newest()).Refusal);
        Assert.Null(book.FindCall().Enter(A.Agency("ubnd"), R.Content(), book.Newest()).Refusal);
    }

    [Fact]
    public void A_registration_becomes_a_line_that_its_agency_leads()
    {
        var line = new Book().Called().Registered("a").Find("a").LineOf(A.Programme, "III", 5);

        Assert.Equal(A.Agencies("ubnd"), line.Leads);
        Assert.Equal(("Đề án chuyển đổi số", "III", 5), (line.Title, line.Section, line.Number));
    }

    [Theory]
    [InlineData("Confidential", "1 2", "Secret", "2 3", "Secret", "2")]
    [InlineData("Unclassified", "", "Confidential", "1 2", "Confidential", "1 2")]
    [InlineData("Confidential", "1", "Unclassified", "", "Confidential", "1")]
    [InlineData("Unclassified", "", "Unclassified", "", "Unclassified", "")]
    public void Two_in_one_line_are_protected_as_the_higher_and_known_to_those_who_know_of_both(
        string first, string firstKnown, string second, string secondKnown, string expected, string known)
    {
        var made = Protected(first, firstKnown).ProtectedWith(Protected(second, secondKnown));

        Assert.Equal(Enum.Parse<SecurityClassification>(expected), made.Classification);
        Assert.Equal(People(known), made.NeedToKnow);
    }

    private static RegistrationContent Protected(string classification, string known) =>
        R.Content() with { Classification = Enum.Parse<SecurityClassification>(classification), NeedToKnow = People(known) };

    private static IReadOnlyList<PersonId> People(string known) =>
        [.. known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => new PersonId(A.Id($"person {p}")))];

    [Fact]
    public void The_agency_of_a_double_joins_the_leads_once()
    {
        var content = A.Content(leads: "ubnd") with { Coordinating = A.Agencies("vp") };

        var joint = content.WithAgency(A.Agency("vp"), MergedAs.JointLead);

        Assert.Equal(A.Agencies("ubnd + vp"), joint.Leads);
        Assert.Empty(joint.Coordinating);
        Assert.Same(joint, joint.WithAgency(A.Agency("vp"), MergedAs.JointLead));
        Assert.Equal([new ItemChange.Reassigned(joint.Leads), new ItemChange.Adjusted(new() { Coordinating = joint.Coordinating })], Consolidation.AgencyChanges(content, joint));
    }

    [Fact]
    public void The_agency_of_a_double_may_help_instead()
    {
        var helped = A.Content(leads: "ubnd").WithAgency(A.Agency("vp"), MergedAs.Coordinating);

        Assert.Equal((1, 1), (helped.Leads.Count, helped.Coordinating.Count));
        Assert.Same(helped, helped.WithAgency(A.Agency("vp"), MergedAs.Coordinating));
    }

    [Fact]
    public void A_double_is_not_merged_into_a_line_that_has_left()
    {
        var book = new Book().Called().Registered("a").Then("a", new RegistrationChange.Submitted()).Planned("line").Item("line", new ItemChange.Withdrawn(), "2023-02-01");

        Assert.Equal(new MergeTargetIsUnfit(), book.Find("a").MergeInto(book.Newest().Find(A.ItemId("line"))!, A.Programme, MergedAs.JointLead).Refusal);
    }

    [Fact]
    public void A_line_carried_over_is_shown_until_it_stands_in_the_draft()
    {
        var (next, year) = (new ProgrammeId(A.Id("programme-2024")), "2023-12-20");
        var book = new Book().Planned("line").Item("line", A.CarriedOver(), "2023-12-01")
            .Record(SubjectKind.Programme, "programme-2024", new ProgrammeChange.Drafted(2024, "Chương trình 2024", null, [new("I", "Nội dung", null)]), year);
        var programme = book.Newest().Find(next)!;
        var carried = Assert.Single(book.Newest().CarriedInto(programme));
        Assert.Null(carried.Standing);

        var decided = programme.CarryIn(carried, "I", 1, A.Due("2024-03"));
        book.Item("line-2024", decided.Value!, year);

        var standing = Assert.Single(book.Newest().CarriedInto(programme));
        Assert.Equal(A.ItemId("line-2024"), standing.Standing?.Id);
        Assert.Equal(new LineIsCarriedIn(), programme.CarryIn(standing, "I", 2, null).Refusal);
    }

    [Fact]
    public void Similar_lines_registrations_and_lines_of_last_year_are_pointed_out()
    {
        var book = new Book().Called().Registered("a").Registered("b", "vp", "Đề án về chuyển đổi số thành phố").Registered("c", "vp", "Quy hoạch nghĩa trang")
            .Then("a", new RegistrationChange.Submitted()).Planned("Đề án chuyển đổi số trên địa bàn thành phố");

        var similar = book.Newest().SimilarTo(book.Find("a"), book.Newest().Find(A.Programme)!);

        Assert.Equal([DoubleOf.Line, DoubleOf.Registration], similar.Select(s => s.Kind).Order());
    }
}
