using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Registers;

/// <summary>What a committee may say about who numbers documents, and what kinds there are.</summary>
public static class RegisterRules
{
    /// <summary>Sets issuers and kinds; none that holds numbers may be left out, and no two are written alike.</summary>
    public static Result<CommitteeChange> SetRegisterRules(
        this Committee committee, IReadOnlyList<DocumentIssuer> issuers, IReadOnlyList<DocumentKind> kinds, DocumentRegister register)
    {
        if (issuers.Count == 0 || issuers.Any(i => i.Sign.Length == 0 || i.Name.Length == 0))
            return new NameIsMissing();
        if (kinds.Count == 0 || kinds.Any(k => k.Key.Length == 0 || k.Name.Length == 0 || (committee.IsParty && k.Code.Length == 0)))
            return new NameIsMissing();
        var twice = issuers.CountBy(i => i.Sign).Concat(kinds.CountBy(k => k.Key)).Concat(kinds.CountBy(k => $"{k.Code}{(k.HasYear ? "/" : "")}"))
            .FirstOrDefault(c => c.Value > 1).Key;
        var left = register.AllSeries.FirstOrDefault(s => issuers.All(i => i.Sign != s.Key.Issuer) || kinds.All(k => k.Key != s.Key.Kind));
        return twice is not null ? new RegisterRuleIsTwice(twice.TrimEnd('/'))
            : left is not null ? new RegisterRuleIsInUse(issuers.All(i => i.Sign != left.Key.Issuer) ? left.Key.Issuer : left.Key.Kind)
            : issuers.SequenceEqual(committee.DocumentIssuers) && kinds.SequenceEqual(committee.DocumentKinds) ? new NothingChanges()
            : new CommitteeChange.RegisterRulesSet(issuers, kinds);
    }
}
