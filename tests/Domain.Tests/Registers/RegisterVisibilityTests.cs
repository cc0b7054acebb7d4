using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.Tests.Registers;

public sealed class RegisterVisibilityTests
{
    private readonly Office _office = new();

    private static Actor Actor(Role role, string? person = null) =>
        new(person is null ? null : new PersonId(A.Id(person)), role.ToString(), [new(role, null, null, DateOnly.MinValue, null)]);

    private DocumentRegister Seen(Actor actor) => _office.Ledger.VisibleTo(actor).At(new(DateOnly.MaxValue)).Register;

    private void EnterSecret() =>
        _office.Enter(Office.Document("2023-01-05", "kế hoạch mật") with { Classification = SecurityClassification.Confidential });

    [Fact]
    public void A_classified_document_is_absent_for_whoever_may_not_know_of_it_but_its_number_stays_taken()
    {
        EnterSecret();

        var clerk = Seen(Actor(Role.OfficeClerk));
        var series = clerk.Series("CTr", SecurityClassification.Unclassified, A.On("2023-02-01")).Value!;

        Assert.Empty(clerk.Documents);
        Assert.Equal((2, true), (series.Next, series.IsTaken(1)));
        Assert.Null(series.Numbers[1]);
        Assert.Empty(series.Gaps);
        Assert.Single(Seen(Actor(Role.ChiefOfOffice)).Documents);
    }

    [Fact]
    public void Whoever_is_on_its_list_sees_it()
    {
        EnterSecret();
        var document = _office.Own("2023-01-05", 1);
        _office.Add(new(document.Subject, 0, A.On("2023-01-05"), null, document.SetNeedToKnow([new(A.Id("an"))]).Value!));

        Assert.Single(Seen(Actor(Role.Member, "an")).Documents);
        Assert.Empty(Seen(Actor(Role.Member, "binh")).Documents);
    }

    [Fact]
    public void A_document_of_a_line_that_is_kept_from_somebody_is_kept_from_them_too()
    {
        _office.Record(SubjectKind.Item, "mat", new ItemChange.Planned(A.Content("Việc mật") with { Classification = SecurityClassification.Secret }), "2023-01-05");
        _office.Enter(Office.Document("2023-02-05") with { Item = A.ItemId("mat") });

        Assert.Empty(Seen(Actor(Role.Member)).Documents);
        Assert.Single(Seen(Actor(Role.Auditor)).Documents);
    }

    [Fact]
    public void Only_a_classified_document_has_a_list_of_those_who_need_to_know()
    {
        _office.Enter(Office.Document("2023-01-05"));

        Assert.Equal(new DocumentIsNotClassified(), _office.Own("2023-01-05", 1).SetNeedToKnow([new(A.Id("an"))]).Refusal);
    }
}
