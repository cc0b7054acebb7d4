namespace NghiTrinh.Domain.Confidence;

/// <summary>What is wrong at a place of a file of rules.</summary>
public enum RuleFaultKind
{
    /// <summary>The text is not JSON, or names a field twice; the detail is the line.</summary>
    NotJson,

    /// <summary>A field is missing.</summary>
    Missing,

    /// <summary>A field is not known; the detail lists those that are.</summary>
    Unknown,

    /// <summary>Something else was expected: a text, a list, an object …; the detail names it.</summary>
    WrongKind,

    /// <summary>The text is empty.</summary>
    Empty,

    /// <summary>Not one of the values there are; the detail lists them.</summary>
    NotOneOf,

    /// <summary>No date as in 2023-07-01.</summary>
    NotADate,

    /// <summary>No boundary as in "> 1/2" or ">= 2/3".</summary>
    NotAFraction,

    /// <summary>A number out of its range; the detail is the range.</summary>
    OutOfRange,

    /// <summary>An id or key is not made of letters, digits and hyphens.</summary>
    UnfitKey,

    /// <summary>The same key stands twice in a list.</summary>
    Twice,

    /// <summary>One of the values every rule set has to give is not there; the detail names it.</summary>
    Lacking,

    /// <summary>Thresholds do not rise, or the last day in force lies before the first.</summary>
    OutOfOrder,
}

/// <summary>What is wrong with a file of rules, and where.</summary>
/// <param name="Place">The place: "rating.bands.low.value.threshold".</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">What was expected there, where the kind says so.</param>
public sealed record RuleFault(string Place, RuleFaultKind Kind, string? Detail = null);

/// <summary>A file of rules as it was read: the rules, or everything that is wrong with it.</summary>
public sealed record RuleSetReading(RuleSet? Rules, IReadOnlyList<RuleFault> Faults);
