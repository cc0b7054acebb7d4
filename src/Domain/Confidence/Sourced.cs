namespace NghiTrinh.Domain.Confidence;

/// <summary>A value of a rule set with the place that says so.</summary>
/// <param name="Value">The value.</param>
/// <param name="Article">The article of the act, as it is cited: "Điều 12 khoản 1"; another act is named with it.</param>
/// <param name="ToBeConfirmed">Whether nobody has read the text yet: it is shown as to be confirmed, and may be changed.</param>
public sealed record Sourced<T>(T Value, string Article, bool ToBeConfirmed = false);
