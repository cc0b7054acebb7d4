namespace NghiTrinh.Domain.Confidence;

/// <summary>What follows from a share of low confidence, or of no confidence. Of several reached the last one holds.</summary>
/// <param name="Key">What tells it from the others of its rule set: "low", "dismissal".</param>
/// <param name="Name">What it is called, in Vietnamese.</param>
/// <param name="Threshold">From which share on.</param>
/// <param name="Consequence">What follows, in the words of the law; never translated.</param>
/// <param name="LeadsToMotion">Whether it may bring, or brings, a confidence motion (bỏ phiếu tín nhiệm).</param>
public sealed record Band(string Key, string Name, Fraction Threshold, string Consequence, bool LeadsToMotion = false)
{
    /// <summary>How a count that reaches no band is named in files.</summary>
    public const string None = "none";
}
