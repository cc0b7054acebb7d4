namespace NghiTrinh.Domain.Confidence;

/// <summary>The three levels of a confidence rating (lấy phiếu tín nhiệm). Their labels are the law's and are never translated in print.</summary>
public enum ConfidenceLevel
{
    /// <summary>Tín nhiệm cao.</summary>
    High = 1,

    /// <summary>Tín nhiệm.</summary>
    Medium = 2,

    /// <summary>Tín nhiệm thấp.</summary>
    Low = 3,
}

/// <summary>The two answers of a confidence motion (bỏ phiếu tín nhiệm), which is another thing than a rating.</summary>
public enum MotionChoice
{
    /// <summary>Tín nhiệm.</summary>
    Confidence = 1,

    /// <summary>Không tín nhiệm.</summary>
    NoConfidence = 2,
}

/// <summary>What the published percentages are taken of.</summary>
public enum PercentageBase
{
    /// <summary>Tổng số phiếu thu về: all ballots of the kind that came back, invalid ones with them.</summary>
    BallotsCollected,

    /// <summary>Tổng số đại biểu: all members of the body, present or not.</summary>
    AllDelegates,
}

/// <summary>How a level stands on the ballot.</summary>
/// <param name="Level">The level.</param>
/// <param name="Label">Its label in the words of the law.</param>
public sealed record LevelLabel(ConfidenceLevel Level, string Label);

/// <summary>How an answer stands on the ballot of a motion.</summary>
/// <param name="Choice">The answer.</param>
/// <param name="Label">Its label in the words of the law.</param>
public sealed record ChoiceLabel(MotionChoice Choice, string Label);
