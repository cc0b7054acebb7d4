using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class ItemEntryTests
{
    private static readonly ProgrammeId Id = new(new("11111111-2222-8333-8444-555555555555"));
    private static readonly ItemId Other = new(new("21111111-2222-8333-8444-555555555555"));
    private static readonly WorkProgramme Draft = new(Id, 2023, "Chương trình công tác năm 2023", null, [new("I", "Mục một", null)]);
    private static readonly ItemContent Content = new(
        Id, "I", 1, "Đề án (nội dung mẫu)", ProductKind.Scheme, [new(Id.Value)], [], [new(Id.Value)], new DuePeriod.InMonth(2023, 6));

    [Fact]
    public void While_the_programme_is_a_draft_an_item_is_planned() =>
        Assert.Equal(new ItemChange.Planned(Content), Draft.Enter(Content).Value);

    [Theory]
    [InlineData(ProgrammeState.Adopted)]
    [InlineData(ProgrammeState.Issued)]
    public void Afterwards_it_is_added(ProgrammeState state) =>
        Assert.Equal(new ItemChange.Added(Content), (Draft with { State = state }).Enter(Content).Value);

    [Fact]
    public void An_item_is_carried_in_from_the_item_it_was() =>
        Assert.Equal(new ItemChange.CarriedIn(Content, Other), Draft.CarryIn(Content, Other).Value);

    [Fact]
    public void Nothing_enters_a_closed_year()
    {
        var closed = Draft with { State = ProgrammeState.Closed };

        Assert.Equal(new ProgrammeIsClosed(), closed.Enter(Content).Refusal);
        Assert.Equal(new ProgrammeIsClosed(), closed.CarryIn(Content, null).Refusal);
    }

    [Fact]
    public void An_item_needs_a_title_a_lead_and_a_body()
    {
        Assert.Equal(new TitleIsMissing(), Draft.Enter(Content with { Title = " " }).Refusal);
        Assert.Equal(new LeadIsMissing(), Draft.Enter(Content with { Leads = [] }).Refusal);
        Assert.Equal(new BodyIsMissing(), Draft.CarryIn(Content with { Bodies = [] }, null).Refusal);
    }

    [Fact]
    public void Parts_of_an_item_are_like_it_and_numbered_after_the_last()
    {
        var item = new Item(Other, Content with { PrintedNumber = "I.1" }, Entry.Planned, new(2022, 12, 30));

        var parts = ItemEntry.PartsOf(item, ["Phần một ", "", "Phần hai"], 82);

        Assert.Equal(
            [
                new ItemChange.Added(Content with { Title = "Phần một", Number = 83 }, Other),
                new ItemChange.Added(Content with { Title = "Phần hai", Number = 84 }, Other),
            ],
            parts);
    }
}
