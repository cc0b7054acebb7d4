using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using static NghiTrinh.Domain.Programme.DecisionLevel;

namespace NghiTrinh.Domain.Programme;

/// <summary>Which levels may decide one kind of amendment.</summary>
public sealed record AmendmentRule(AmendmentKind Kind, IReadOnlyList<DecisionLevel> Levels);

/// <summary>An amendment names who decided it.</summary>
public sealed record DeciderIsMissing : Refusal;

/// <summary>An amendment of an adopted programme has a reason.</summary>
public sealed record ReasonIsMissing : Refusal;

/// <summary>By the rules of the committee this level may not decide such an amendment.</summary>
public sealed record LevelMayNotDecide(AmendmentKind Kind, DecisionLevel Level) : Refusal;

/// <summary>Each kind of amendment may be decided at some level.</summary>
public sealed record AmendmentHasNoLevel(AmendmentKind Kind) : Refusal;

/// <summary>Who may decide amendments of an adopted programme (docs/decisions/0029).</summary>
public static class AmendmentRules
{
    /// <summary>What a committee begins with. Our own reading of what is usual, for each committee to set as its regulations say.</summary>
    /// <remarks>
    /// In a provincial programme of 2025 the standing committee was given the right to adjust it; by the Government's own
    /// regulations (NĐ 191/2026, art. 20) adjusting, adding and stopping are decided by the Prime Minister or a deputy.
    /// </remarks>
    public static IReadOnlyList<AmendmentRule> UsualFor(CommitteeKind kind) =>
        [.. Enum.GetValues<AmendmentKind>().Select(a => new AmendmentRule(a, kind switch
        {
            CommitteeKind.Party => Party(a),
            CommitteeKind.PeoplesCouncil => a == AmendmentKind.Adjustment ? [Plenary, StandingBoard, Office] : [Plenary, StandingBoard],
            CommitteeKind.PeoplesCommittee => a == AmendmentKind.Adjustment ? [Plenary, Leader, Office] : [Plenary, Leader],
            CommitteeKind.Other => [Plenary, Leader, Office],
        }))];

    /// <summary>Sets who may decide; a kind that is not named keeps its levels.</summary>
    public static Result<CommitteeChange> SetAmendmentRules(this Committee committee, IReadOnlyList<AmendmentRule> rules)
    {
        AmendmentRule[] all = [.. committee.AmendmentRules.Select(r => rules.LastOrDefault(n => n.Kind == r.Kind) ?? r)];
        return all.FirstOrDefault(r => r.Levels.Count == 0) is { } none ? new AmendmentHasNoLevel(none.Kind)
            : all.Zip(committee.AmendmentRules).All(r => r.First.Levels.SequenceEqual(r.Second.Levels)) ? new NothingChanges()
            : new CommitteeChange.AmendmentRulesSet(all);
    }

    /// <summary>The levels that may decide an amendment.</summary>
    public static IReadOnlyList<DecisionLevel> LevelsFor(this Committee committee, AmendmentKind kind) =>
        committee.AmendmentRules.FirstOrDefault(r => r.Kind == kind)?.Levels ?? [];

    /// <summary>The level at which a body decides; null for one that decides nothing, as a briefing.</summary>
    public static DecisionLevel? LevelOf(this Body body) => body.Kind switch
    {
        BodyKind.ExecutiveCommittee or BodyKind.PeoplesCouncil or BodyKind.PeoplesCommittee or BodyKind.Other => Plenary,
        BodyKind.StandingCommittee => StandingCommittee,
        BodyKind.StandingBoard => StandingBoard,
        BodyKind.Briefing or BodyKind.Subcommittee => null,
    };

    /// <summary>The change with who decided it, or why it cannot be; a draft is changed without asking anybody.</summary>
    /// <param name="change">The change.</param>
    /// <param name="decider">Who decided.</param>
    /// <param name="why">The reason.</param>
    /// <param name="programme">The programme as it stands today.</param>
    /// <param name="at">The ledger on the day of the decision, with the rule that held then.</param>
    public static Result<ItemChange> DecidedBy(this ItemChange change, Decider? decider, string? why, WorkProgramme programme, Snapshot at) =>
        Amendment.KindOf(change) is not { } kind || programme.Adoption is null ? change
        : decider is null || !IsNamed(decider, at) ? new DeciderIsMissing()
        : at.Committee?.LevelsFor(kind).Contains(decider.Level) != true ? new LevelMayNotDecide(kind, decider.Level)
        : string.IsNullOrWhiteSpace(why) ? new ReasonIsMissing()
        : change with { DecidedBy = decider };

    private static bool IsNamed(Decider decider, Snapshot at) => decider.Level switch
    {
        Leader => !string.IsNullOrWhiteSpace(decider.Name),
        Office => true,
        _ => decider.Body is { } id && at.Find(id) is { IsDissolved: false } body && body.LevelOf() == decider.Level,
    };

    private static DecisionLevel[] Party(AmendmentKind kind) => kind switch
    {
        AmendmentKind.Adjustment => [Plenary, StandingCommittee, StandingBoard, Leader, Office],
        AmendmentKind.Postponement or AmendmentKind.Reassignment => [Plenary, StandingCommittee, StandingBoard, Leader],
        AmendmentKind.Merger or AmendmentKind.Split => [Plenary, StandingCommittee, StandingBoard],
        _ => [Plenary, StandingCommittee],
    };
}
