namespace NghiTrinh.Domain.Confidence;

/// <summary>What may be wrong with a ballot. It is judged for each official apart, save where it is wrong as a whole.</summary>
public enum BallotDefect
{
    /// <summary>No box is ticked for the official.</summary>
    NoBox,

    /// <summary>Two boxes are ticked.</summary>
    TwoBoxes,

    /// <summary>All three boxes are ticked.</summary>
    ThreeBoxes,

    /// <summary>The printed name is struck out.</summary>
    NameStruckOut,

    /// <summary>The voter wrote a name that was not printed.</summary>
    NameAdded,

    /// <summary>The tellers did not issue the sheet.</summary>
    NotIssuedByTellers,

    /// <summary>The stamp is missing.</summary>
    NoStamp,
}

/// <summary>What a defect does.</summary>
public enum BallotEffect
{
    /// <summary>The ballot counts as invalid for that official; the others on it stand.</summary>
    InvalidForOfficial,

    /// <summary>The whole sheet is invalid.</summary>
    InvalidBallot,

    /// <summary>What was added is not counted; everything else on the sheet stands.</summary>
    NotCounted,
}

/// <summary>What one defect does.</summary>
public sealed record BallotRule(BallotDefect Defect, BallotEffect Effect);

/// <summary>When a ballot is invalid, wholly or for one official (96-QĐ/TW, art. 6; NQ 96/2023/QH15, art. 18).</summary>
/// <param name="Defects">Each defect once.</param>
/// <param name="Signature">Whether the voter signs, in the words of the law.</param>
public sealed record BallotRules(IReadOnlyList<Sourced<BallotRule>> Defects, Sourced<string> Signature);
