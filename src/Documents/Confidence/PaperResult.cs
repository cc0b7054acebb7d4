using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Documents.Confidence;

/// <summary>What was counted and agreed by the tellers.</summary>
/// <param name="Vote">The vote.</param>
/// <param name="Attendance">Who was summoned and came, by electorate, in numbers.</param>
/// <param name="Kinds">One for each kind of ballot.</param>
public sealed record PaperResult(PaperVote Vote, IReadOnlyList<PaperAttendance> Attendance, IReadOnlyList<PaperKindCount> Kinds)
{
    /// <summary>Where the two counts had differed, and why it was settled as it was.</summary>
    public IReadOnlyList<PaperSettled> Settled { get; init; } = [];

    /// <summary>The packages under seal; null before.</summary>
    public SealedPackage? Package { get; init; }

    /// <summary>The day they were sealed; null before.</summary>
    public DateOnly? SealedOn { get; init; }
}

/// <summary>How many of an electorate were summoned and came.</summary>
public sealed record PaperAttendance(string Electorate, int Summoned, int Present);

/// <summary>What became of the ballots of a kind.</summary>
/// <param name="Ballot">The kind.</param>
/// <param name="Issued">Phát ra.</param>
/// <param name="Collected">Thu về.</param>
/// <param name="InvalidSheets">Of those, invalid as a whole.</param>
/// <param name="Officials">What was counted for each.</param>
public sealed record PaperKindCount(PaperBallot Ballot, int Issued, int Collected, int InvalidSheets, IReadOnlyList<PaperOfficialCount> Officials)
{
    /// <summary>Unused sheets that were destroyed; null while none were recorded.</summary>
    public int? Destroyed { get; init; }
}

/// <summary>What was counted for one person: as many counts as levels; the sum with what is invalid is what was collected.</summary>
/// <param name="Official">The person.</param>
/// <param name="Counts">From high to low.</param>
/// <param name="Invalid">Ballots invalid for this person, those that are invalid as a whole with them.</param>
/// <param name="Shares">The percentage of each; none where there is nothing to take it of.</param>
/// <param name="Consequence">What follows by the rules; null for nothing.</param>
public sealed record PaperOfficialCount(
    PaperOfficial Official, IReadOnlyList<int> Counts, int Invalid, IReadOnlyList<Percentage> Shares, PaperConsequence? Consequence = null)
{
    public int Valid => Counts.Sum();

    /// <summary>"53,19%"; a dash where there is nothing to take it of.</summary>
    public string Percent(int level) => Shares.Count > level ? Shares[level].Printed : "–";
}

/// <summary>What follows from a share of low confidence, in the words of the law.</summary>
public sealed record PaperConsequence(string Band, string Consequence, string Article);

/// <summary>Where the two counts had differed.</summary>
/// <param name="Ballot">On which kind of ballot.</param>
/// <param name="Official">For whom; null for the number of ballots that are invalid as a whole.</param>
/// <param name="Reason">Why it was settled as it was.</param>
public sealed record PaperSettled(string Ballot, PaperOfficial? Official, string Reason);
