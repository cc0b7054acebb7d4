using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Trustees;

// Implements docs/spec/voting.md §5.
/// <summary>Who holds the key of an election: single trustees, all of whom are needed, and thresholds (docs/spec/voting.md §5).</summary>
public sealed class TrusteeList
{
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
    /// <exception cref="ArgumentException">Nobody holds a key, or the groups differ.</exception>
    public static TrusteeList Make(IReadOnlyList<SingleTrustee> singles, ThresholdTrustees? threshold = null)
    {
        TrusteeItem[] items = [.. singles, .. threshold is null ? [] : new TrusteeItem[] { threshold }];
        if (items.Length == 0 || items.Select(i => i.Group).Distinct().Count() > 1)
            throw new ArgumentException("At least one trustee, all of one group.", nameof(singles));
        return new(items[0].Group, items);
    }

    /// <summary>Reads a list as published; null where it cannot be read (docs/spec/voting.md §5).</summary>
    /// <param name="group">The group of the election.</param>
    /// <param name="published">The bytes.</param>
    public static TrusteeList? Read(Group group, ReadOnlyMemory<byte> published) => Json.Read(published, json =>
    {
        TrusteeItem[] items = [.. json.EnumerateArray().Select(item => TrusteeItem.Read(group, item))];
        return items.Length == 0 ? null : new TrusteeList(group, items, published.ToArray());
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

    internal static TrusteeItem Read(Group group, JsonElement json) => json[0].GetString() switch
    {
        "Single" when json.GetArrayLength() == 2 => SingleTrustee.Parse(group, json[1]),
        "Pedersen" when json.GetArrayLength() == 2 => ThresholdTrustees.Parse(group, json[1]),
        _ => throw new FormatException(),
    };

    internal static Element ReadElement(Group group, JsonElement json) =>
        group.ReadChecked(json.GetString() ?? "") ?? throw new FormatException();
}
