namespace NghiTrinh.Documents.Tables;

/// <summary>
/// A text that a spreadsheet would take for a formula gets an apostrophe in front. Texts that already look guarded get one
/// more, so that taking one away always gives the text back. Implements docs/spec/formats.md §9.
/// </summary>
public static class FormulaGuard
{
    public static string Guard(string text) => IsDangerous(text) ? $"'{text}" : text;

    /// <summary>The text as it was before <see cref="Guard"/>.</summary>
    public static string Unguard(string text) => text.StartsWith('\'') && IsDangerous(text[1..]) ? text[1..] : text;

    private static bool IsDangerous(string text) => text.AsSpan().TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
