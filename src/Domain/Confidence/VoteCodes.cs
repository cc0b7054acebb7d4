using System.Globalization;

namespace NghiTrinh.Domain.Confidence;

/// <summary>
/// Codes of electorates and kinds of ballot. Stock, sheets and results are kept by them, so one that was given once in a vote never
/// stands for another one there.
/// </summary>
public static class VoteCodes
{
    /// <summary>The next code of an electorate: 1, 2, 3, …</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="given">Codes that were given since.</param>
    public static string NextElectorate(this ConfidenceVote vote, IReadOnlyCollection<string> given) =>
        Next(vote.ElectorateCodes, given, at => (at + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>The next code of a kind of ballot: A, B, …, Z, A1, B1, …: short enough for the head of a sheet.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="given">Codes that were given since.</param>
    public static string NextBallot(this ConfidenceVote vote, IReadOnlyCollection<string> given) =>
        Next(vote.BallotCodes, given, at => $"{(char)('A' + (at % 26))}{(at < 26 ? "" : (at / 26).ToString(CultureInfo.InvariantCulture))}");

    /// <summary>A code that stands twice, or that stood for something that was left out; null where there is none.</summary>
    internal static string? Taken(IEnumerable<string> codes, IEnumerable<string> standing, IReadOnlySet<string> ever)
    {
        var left = ever.Except(standing).ToHashSet();
        return codes.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1 || left.Contains(g.Key))?.Key;
    }

    private static string Next(IReadOnlySet<string> ever, IReadOnlyCollection<string> given, Func<int, string> codeOf) =>
        Enumerable.Range(0, int.MaxValue).Select(codeOf).First(code => !ever.Contains(code) && !given.Contains(code));
}
