using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Trustees;

// Implements docs/spec/voting.md §5.4.
/// <summary>Puts the messages of all members of a threshold together (docs/spec/voting.md §5.4).</summary>
public static class ThresholdKeys
{
    /// <summary>The published part; null where a message is not what it must be (docs/spec/voting.md §5.4).</summary>
    /// <param name="group">The group of the key.</param>
    /// <param name="threshold">How many are needed.</param>
    /// <param name="introductions">The first messages of all, in order.</param>
    /// <param name="shares">The second messages of all, in order.</param>
    /// <param name="confirmations">The third messages of all, in order.</param>
    public static ThresholdTrustees? Combine(
        Group group, int threshold, IReadOnlyList<ReadOnlyMemory<byte>> introductions, IReadOnlyList<ReadOnlyMemory<byte>> shares,
        IReadOnlyList<ReadOnlyMemory<byte>> confirmations)
    {
        if (Introductions.Read(group, threshold, introductions) is not { } all || ShareMessage.Read(all, shares) is not { } messages)
            return null;
        var keys = confirmations.Select(c => Json.Read(c, json => PublicKey.Read(group, json))).OfType<PublicKey>().ToList();
        if (keys.Count != confirmations.Count || keys.Count != all.Members.Count)
            return null;
        var combined = new ThresholdTrustees(
            group, threshold, all.Certificates, [.. messages.Select(m => m.Coefficients)], [.. messages.Select(m => m.Agreement)], keys);
        var findings = new Verifying.Findings(null);
        Verifying.TrusteeCheck.Run(combined, findings);
        return findings.All.Count == 0 ? combined : null;
    }
}
