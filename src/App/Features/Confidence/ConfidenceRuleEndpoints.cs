using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>The addresses of the rules of confidence votes, and of the check of published results.</summary>
internal static class ConfidenceRuleEndpoints
{
    public static void MapConfidenceRules(this CommitteePages committee)
    {
        committee.MapGet("confidence/rules", ListRuleSets.GetAsync).Needs(Permission.Read);
        committee.MapGet("confidence/rules/{ruleSet}", ShowRuleSet.GetAsync).Needs(Permission.Read);
        committee.MapGet("confidence/rules/{ruleSet}/file", ShowRuleSet.FileAsync).Needs(Permission.Read);
        committee.MapGet("confidence/check", CheckPublished.GetAsync).Needs(Permission.Read);
        committee.MapPost("confidence/check", CheckPublished.PostAsync).Needs(Permission.Read);
        AddRuleSet.Step.Map(committee);
        ChooseRuleSet.Step.Map(committee);
        SetRuleValue.Step.Map(committee);
    }

    /// <summary>The committee, whose history the rules belong to.</summary>
    public static StepTarget<Committee> Find(StepSearch search) =>
        new(search.Reading.Committee, new(SubjectKind.Committee, search.Reading.Id.Value), search.Reading.Committee.Name, "confidence/rules");

    /// <summary>The rule set of the address.</summary>
    public static KnownRules? RulesOf(Reading reading, HttpContext http) =>
        reading.Committee.ConfidenceRules.FindKnown(http.Request.RouteValues["ruleSet"] as string);
}
