using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Elections;

// Implements docs/spec/voting.md §4.2.
/// <summary>The published list of public credentials with their weights; it names nobody (docs/spec/voting.md §4.2).</summary>
public sealed class CredentialRoll
{
    /// <summary>The most all weights may come to: a count up to there can be found (docs/spec/voting.md §4.2).</summary>
    public const long LargestTotalWeight = 1L << 40;

    // More voters than a country's capital; a hostile list has its end there. With names a text is longer, yet no longer than this.
    private const int MostEntries = 1 << 22, LongestEntry = 1 << 13, Slice = 1 << 16;

    private readonly Dictionary<string, int> _index;

    private CredentialRoll(IReadOnlyList<(string Public, long Weight)> entries, byte[] bytes, bool isSound, bool namesVoters)
    {
        (Entries, Bytes, NamesVoters) = (entries, bytes, namesVoters);
        IsSound = isSound && entries.Sum(e => e.Weight) <= LargestTotalWeight; // 2^22 weights of 2^40 are no 2^63
        _index = new(entries.Count, StringComparer.Ordinal);
        var repeated = new List<string>();
        foreach (var (i, entry) in entries.Index())
            if (!_index.TryAdd(entry.Public, i))
                repeated.Add(entry.Public);
        Repeated = repeated;
        Fingerprint = Digests.Base64(bytes);
    }

    /// <summary>The public credentials and how much each one's vote weighs (docs/spec/voting.md §4.2).</summary>
    public IReadOnlyList<(string Public, long Weight)> Entries { get; }

    /// <summary>Base64 SHA-256 of the list as published, without padding (docs/spec/voting.md §4.2).</summary>
    public string Fingerprint { get; }

    /// <summary>As published, byte for byte (docs/spec/voting.md §4.2).</summary>
    public ReadOnlyMemory<byte> Published => Bytes;

    internal byte[] Bytes { get; }

    internal bool IsSound { get; }

    internal bool NamesVoters { get; }

    internal IReadOnlyList<string> Repeated { get; }

    /// <summary>Makes the list to publish: sorted, so that it says nothing about the list of voters (docs/spec/voting.md §4.2).</summary>
    /// <param name="entries">Public credentials with their weights: at least 1, and together at most <see cref="LargestTotalWeight"/>.</param>
    /// <exception cref="ArgumentException">A credential comes twice, there are too many, or a weight is out of range.</exception>
    public static CredentialRoll Make(IEnumerable<(string Public, long Weight)> entries)
    {
        var sorted = entries.OrderBy(e => e.Public, StringComparer.Ordinal).ToList();
        if (sorted.Any(e => e.Weight is < 1 or > LargestTotalWeight) || sorted.Count > MostEntries)
            throw new ArgumentException("Weights are at least 1, and a list has at most four million credentials.", nameof(entries));
        var isWeighted = sorted.Any(e => e.Weight != 1);
        var text = new StringBuilder().AppendList(sorted, (to, e) =>
            to.AppendText(isWeighted ? string.Create(CultureInfo.InvariantCulture, $"{e.Public},{e.Weight}") : e.Public));
        var roll = new CredentialRoll(sorted, text.ToBytes(), isSound: true, namesVoters: false);
        if (!roll.IsSound)
            throw new ArgumentException("The weights come to more than 2^40.", nameof(entries));
        return roll.Repeated.Count == 0 ? roll : throw new ArgumentException("A credential comes twice.", nameof(entries));
    }

    /// <summary>Reads a list as published; null where it is no list of texts, or has more or longer ones than any (docs/spec/voting.md §4.2).</summary>
    /// <param name="published">The bytes.</param>
    public static CredentialRoll? Read(ReadOnlyMemory<byte> published)
    {
        if (!Utf8.IsValid(published.Span))
            return null;
        var entries = new List<(string, long)>();
        var (isSound, names) = (true, false);
        try
        {
            var reader = new Utf8JsonReader(published.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                if (reader.ValueSpan.Length > LongestEntry || entries.Count == MostEntries)
                    return null;
                var parts = reader.GetString()!.Split(',', 4); // a string token has a string
                var weight = 1L;
                if (parts.Length > 1 && !(parts[1].Length > 0 && parts[1][0] != '0'
                    && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out weight) && weight <= LargestTotalWeight))
                {
                    // "PUB,,LOGIN" stands for weight 1 in lists that still carry names.
                    (isSound, weight) = (isSound && parts.Length > 2 && parts[1].Length == 0, 1);
                }
                names |= parts.Length > 2;
                entries.Add((parts[0], weight));
            }
            if (reader.TokenType != JsonTokenType.EndArray || reader.Read())
                return null;
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException)
        {
            return null;
        }
        return new(entries, published.ToArray(), isSound, names);
    }

    /// <summary>Where a public credential stands in the list; −1 where it does not.</summary>
    internal int IndexOf(string publicCredential) => _index.GetValueOrDefault(publicCredential, -1);

    // In slices: the numbers of all at once would fill the memory, and nobody could stop it.
    internal IEnumerable<int> NotInGroup(Group group, CancellationToken stop)
    {
        foreach (var (slice, texts) in Entries.Select(e => e.Public).Chunk(Slice).Index())
        {
            stop.ThrowIfCancellationRequested();
            foreach (var index in group.NotInGroup(texts))
                yield return slice * Slice + index;
        }
    }
}
