using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Trustees;

// Implements docs/spec/voting.md §5.
/// <summary>Who holds the key of an election: single trustees, all of whom are needed, and thresholds (docs/spec/voting.md §5).</summary>
public sealed class TrusteeList
{
    /// <summary>The most trustees a list may have: checking a threshold takes as many powers as their square (docs/spec/voting.md §5).</summary>
    public const int MostTrustees = 100;

    private const int MostBytes = 1 << 24;

    internal TrusteeList(Group group, IReadOnlyList<TrusteeItem> items, byte[]? bytes = null)
    {
        (Group, Items) = (group, items);
        Bytes = bytes ?? new StringBuilder().AppendList(items, (to, item) => item.AppendTo(to)).ToBytes();
        Fingerprint = Digests.Base64(Bytes);
        Owners = [.. items.SelectMany(item => item.Owners)];
    }

    /// <summary>The group of their keys (docs/spec/voting.md §2).</summary>
    public Group Group { get; }

    /// <summary>How many trustees there are in all; partial decryptions count them from 1 (docs/spec/voting.md §5).</summary>
    public int Count => Owners.Count;

    /// <summary>Base64 SHA-256 of the list as published, without padding (docs/spec/voting.md §5).</summary>
    public string Fingerprint { get; }

    /// <summary>As published, byte for byte (docs/spec/voting.md §5).</summary>
    public ReadOnlyMemory<byte> Published => Bytes;

    internal byte[] Bytes { get; }

    internal IReadOnlyList<TrusteeItem> Items { get; }

    internal IReadOnlyList<Owner> Owners { get; }

    internal Element ElectionKey => Items.Aggregate(Group.Identity, (key, item) => Group.Multiply(key, item.Key(Group)));

    /// <summary>Puts trustees together: single ones first, then at most one threshold (docs/spec/voting.md §5).</summary>
    /// <param name="singles">Trustees all of whom are needed.</param>
    /// <param name="threshold">A threshold in addition, or null.</param>
    /// <exception cref="ArgumentException">Nobody holds a key, more do than may, or the groups differ.</exception>
    public static TrusteeList Make(IReadOnlyList<SingleTrustee> singles, ThresholdTrustees? threshold = null)
    {
        TrusteeItem[] items = [.. singles, .. threshold is null ? [] : new TrusteeItem[] { threshold }];
        if (items.Sum(i => i.Owners.Count()) is 0 or > MostTrustees || items.Select(i => i.Group).Distinct().Count() > 1)
            throw new ArgumentException($"At least one trustee and at most {MostTrustees}, all of one group.", nameof(singles));
        return new(items[0].Group, items);
    }

    /// <summary>Reads a list as published; null where it cannot be read (docs/spec/voting.md §5).</summary>
    /// <param name="group">The group of the election.</param>
    /// <param name="published">The bytes.</param>
    public static TrusteeList? Read(Group group, ReadOnlyMemory<byte> published) => Read(group, published, default);

    // Counted before anything is computed: the list is an adversary's.
    internal static TrusteeList? Read(Group group, ReadOnlyMemory<byte> published, CancellationToken stop) => published.Length > MostBytes ? null : Json.Read(published, json =>
    {
        if (json.EnumerateArray().Sum(item => (long)TrusteeItem.Count(item)) is 0 or > MostTrustees)
            return null;
        TrusteeItem[] items = [.. json.EnumerateArray().Select(item => TrusteeItem.Read(group, item, stop))];
        return new TrusteeList(group, items, published.ToArray());
    });
}

/// <summary>A trustee as partial decryptions see one: the item, the index within it counted from 1, and the key decrypted with.</summary>
internal sealed record Owner(TrusteeItem Item, int Index, Element Key);

/// <summary>A part of the list of trustees (docs/spec/voting.md §5).</summary>
public abstract class TrusteeItem
{
    private protected TrusteeItem(Group group) => Group = group;

    internal Group Group { get; }

    internal abstract IEnumerable<Owner> Owners { get; }

    /// <summary>What it contributes to the election key.</summary>
    internal abstract Element Key(Group group);

    internal abstract StringBuilder AppendTo(StringBuilder text);

    /// <summary>How many trustees it claims to be.</summary>
    internal static int Count(JsonElement json) => json[0].GetString() == "Pedersen" ? Math.Max(1, ThresholdTrustees.LongestList(json[1])) : 1;

    internal static TrusteeItem Read(Group group, JsonElement json, CancellationToken stop) => json[0].GetString() switch
    {
        "Single" when json.GetArrayLength() == 2 => SingleTrustee.Parse(group, json[1]),
        "Pedersen" when json.GetArrayLength() == 2 => ThresholdTrustees.Parse(group, json[1], stop),
        _ => throw new FormatException(),
    };

    internal static Element ReadElement(Group group, JsonElement json, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        return group.ReadChecked(json.GetString() ?? "") ?? throw new FormatException();
    }
}
