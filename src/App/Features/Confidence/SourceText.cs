using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Values of a rule set with the place that says so.</summary>
internal static class SourceText
{
    /// <summary>A boundary: 2/3.</summary>
    public static string Of(Fraction share) => $"{(share.Inclusive ? "" : "> ")}{share.Numerator}/{share.Denominator}";

    /// <summary>The article, and whether nobody has read it there yet.</summary>
    public static string Article<T>(Sourced<T> value, IStringLocalizer<Texts> l) =>
        value.ToBeConfirmed ? $"{value.Article}, {l["to be confirmed"]}" : value.Article;
}
