using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>The count of a vote while it is going on. It is in no page's model as a whole: pages are given what its teller may see.</summary>
public sealed class Count(
    ConfidenceVote vote, IReadOnlyDictionary<(string Ballot, PersonId Teller), KeptSheet> sheets, IReadOnlyDictionary<string, KeptSettlements> settlements,
    IReadOnlyDictionary<string, KeptRecounts> recounts, IReadOnlyDictionary<PersonId, ConfidenceResultChange.Agreed> confirmed)
{
    /// <summary>A teller's own sheet of a kind of ballot.</summary>
    public KeptSheet? SheetOf(string ballot, PersonId teller) => sheets.GetValueOrDefault((ballot, teller));

    /// <summary>Whether a teller has closed a sheet that fits the ballots collected; after a correction of these it is open again.</summary>
    public bool IsClosed(string ballot, PersonId teller) => SheetOf(ballot, teller) is { IsClosed: true } kept && kept.Sheet.Faults(vote, ballot).Count == 0;

    /// <summary>What both settled of a kind of ballot.</summary>
    public KeptSettlements SettlementsOf(string ballot) => settlements.GetValueOrDefault(ballot) ?? new([], 0);

    /// <summary>Why a kind of ballot was counted again.</summary>
    public KeptRecounts RecountsOf(string ballot) => recounts.GetValueOrDefault(ballot) ?? new([], 0);

    /// <summary>What a teller confirmed.</summary>
    public ConfidenceResultChange.Agreed? ConfirmedBy(PersonId teller) => confirmed.GetValueOrDefault(teller);

    /// <summary>Both counts beside each other; null before both are closed.</summary>
    public CountComparison? Compared(string ballot) =>
        vote.Tellers is { } tellers && IsClosed(ballot, tellers.First) && IsClosed(ballot, tellers.Second)
            ? new(SheetOf(ballot, tellers.First)!.Sheet, SheetOf(ballot, tellers.Second)!.Sheet, SettlementsOf(ballot).Settlements)
            : null;

    /// <summary>The places of a kind of ballot where both differ; null before both are closed.</summary>
    public IReadOnlyList<DifferingPlace>? PlacesOf(string ballot) => Compared(ballot)?.Places(vote.OfficialsOn(ballot).Count, vote.Levels);

    /// <summary>Whether nothing of a kind of ballot is left to settle.</summary>
    public bool IsSettled(string ballot) => Compared(ballot)?.IsSettled(vote.OfficialsOn(ballot).Count, vote.Levels) == true;

    /// <summary>What both stand for over all kinds of ballot; null while something is open.</summary>
    public ConfidenceResultChange.Agreed? Agreed()
    {
        var (counts, notIssued, places) = (new List<OfficialCount>(), new List<BallotCount>(), new List<SettledPlace>());
        foreach (var kind in vote.BallotKinds)
        {
            var officials = vote.OfficialsOn(kind.Code);
            if (Compared(kind.Code)?.Settled(officials.Count, vote.Levels) is not { } sheet)
                return null;
            counts.AddRange(officials.Zip(sheet.Tallies(officials.Count, vote.Levels)).Select(t => new OfficialCount(t.First.Id, kind.Code, t.Second!.Marks, t.Second.Invalid)));
            notIssued.Add(new(kind.Code, sheet.NotIssued));
            // The place of a ballot in the stack stays here.
            places.AddRange(SettlementsOf(kind.Code).Settlements.Where(s => s.IsConfirmed)
                .Select(s => new SettledPlace(kind.Code, s.Official is { } o ? officials[o].Id : null, s.Reason)).Distinct());
        }
        return new(counts, notIssued, places) { Recounts = [.. vote.BallotKinds.SelectMany(k => RecountsOf(k.Code).Reasons.Select(r => new Recount(k.Code, r)))] };
    }
}
