using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Confidence;

/// <summary>What an office may say about the rules of confidence votes.</summary>
public static class RuleBookRules
{
    /// <summary>Adds a rule set, or puts another text in the place of one the office added before.</summary>
    public static Result<CommitteeChange> AddRuleSet(this Committee committee, string text)
    {
        // Editors begin a file with a mark that is no part of it; kept, it would stand in the way of every later change.
        text = text.TrimStart('\uFEFF');
        var reading = RuleSetFile.Read(text);
        return reading.Rules is not { } rules ? new RuleSetIsUnreadable(reading.Faults)
            : committee.ConfidenceRules.FindKnown(rules.Id) is not { } known ? new CommitteeChange.RuleSetAdded(text)
            : known.IsBuiltIn ? new RuleSetIsBuiltIn(rules.Id)
            : known.Text == text ? new NothingChanges()
            : new CommitteeChange.RuleSetAdded(text);
    }

    /// <summary>Changes one value of a rule set, or confirms it as it is.</summary>
    /// <param name="committee">The committee.</param>
    /// <param name="id">The rule set.</param>
    /// <param name="place">The place of the value: "rating.bands.low".</param>
    /// <param name="value">The value as JSON, its article, whether it stays to be confirmed.</param>
    public static Result<CommitteeChange> SetRuleValue(this Committee committee, string id, string place, Sourced<string> value)
    {
        if (committee.ConfidenceRules.FindKnown(id) is not { } known)
            return new RuleSetIsUnknown(id);
        if (RuleText.ValueAt(known.Text, place) is not { } before)
            return new RuleValueIsUnknown(place);
        if (RuleText.With(known.Text, place, value) is not { } text)
            return new RuleSetIsUnreadable([new(place, RuleFaultKind.NotJson)]);
        var reading = RuleSetFile.Read(text);
        return reading.Rules is null ? new RuleSetIsUnreadable(reading.Faults)
            : RuleText.ValueAt(text, place) == before ? new NothingChanges()
            : new CommitteeChange.RuleValueSet(known.Rules.Id, place, value.Value, value.Article, value.ToBeConfirmed);
    }

    /// <summary>Chooses the rule set for the votes of a kind of body from now on; null for the one in force.</summary>
    public static Result<CommitteeChange> ChooseRuleSet(this Committee committee, BodyKind body, string? id)
    {
        var book = committee.ConfidenceRules;
        var rules = book.Find(id);
        return id is not null && rules is null ? new RuleSetIsUnknown(id)
            : book.Chosen.GetValueOrDefault(body) == rules?.Id ? new NothingChanges()
            : new CommitteeChange.RuleSetChosen(body, rules?.Id);
    }
}
