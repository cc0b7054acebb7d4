using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.Tests.Registers;

public sealed class RegisterRulesTests
{
    private readonly Office _office = new(CommitteeKind.PeoplesCommittee);

    private Committee Committee => _office.At.Committee!;

    [Fact]
    public void A_committee_begins_with_the_kinds_of_its_form()
    {
        Assert.Equal(29, Committee.DocumentKinds.Count);
        Assert.Equal(16, new Office().At.Committee!.DocumentKinds.Count);
        Assert.Equal([new("UBND", "UBND Mẫu")], Committee.DocumentIssuers);
    }

    [Fact]
    public void A_code_that_is_changed_keeps_its_numbers()
    {
        _office.Enter(Office.Document("2023-01-05", kind: "QyĐ"));
        DocumentKind[] kinds = [.. Committee.DocumentKinds.Select(k => k.Key == "QyĐ" ? k with { Code = "QCh" } : k)];
        Say(Committee.SetRegisterRules(Committee.DocumentIssuers, kinds, _office.Register).Value!, "2023-02-01");

        Assert.Equal("02/QCh-UBND", _office.Enter(Office.Document("2023-02-05", "hai", "QyĐ")));
    }

    [Fact]
    public void A_kind_with_the_year_in_its_sign_is_numbered_apart()
    {
        var kinds = Committee.DocumentKinds.Append(new("NQ-year", "NQ", "Nghị quyết quy phạm pháp luật", HasYear: true)).ToArray();
        Say(Committee.SetRegisterRules(Committee.DocumentIssuers, kinds, _office.Register).Value!, "2023-01-01");

        Assert.Equal("01/NQ-UBND", _office.Enter(Office.Document("2023-02-05", kind: "NQ")));
        Assert.Equal("01/2023/NQ-UBND", _office.Enter(Office.Document("2023-02-05", "khác", "NQ-year")));
    }

    [Fact]
    public void Kinds_in_use_stay_and_no_two_are_written_alike()
    {
        _office.Enter(Office.Document("2023-01-05"));
        var (issuers, kinds) = (Committee.DocumentIssuers, Committee.DocumentKinds);

        Assert.Equal(new RegisterRuleIsInUse("CTr"), Set(issuers, [.. kinds.Where(k => k.Key != "CTr")]));
        Assert.Equal(new RegisterRuleIsInUse("UBND"), Set([new("VP", "Văn phòng")], kinds));
        Assert.Equal(new RegisterRuleIsTwice("NQ"), Set(issuers, [.. kinds, new("NQ2", "NQ", "Nghị quyết")]));
        Assert.Equal(new NothingChanges(), Set(issuers, kinds));
        Assert.Equal(new NameIsMissing(), Set([], kinds));
    }

    private void Say(CommitteeChange rules, string on) => _office.Add(new(new(SubjectKind.Committee, A.Committee.Value), 0, A.On(on), null, rules));

    private Refusal? Set(IReadOnlyList<DocumentIssuer> issuers, IReadOnlyList<DocumentKind> kinds) =>
        Committee.SetRegisterRules(issuers, kinds, _office.Register).Refusal;
}
