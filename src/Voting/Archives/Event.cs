using System.Globalization;
using System.Text;

namespace NghiTrinh.Voting.Archives;

/// <summary>What kind of event it is (docs/spec/voting.md §3.2).</summary>
public enum EventType
{
    /// <summary>Election, trustees and credentials (docs/spec/voting.md §3.2).</summary>
    Setup,

    /// <summary>A ballot was cast (docs/spec/voting.md §3.2).</summary>
    Ballot,

    /// <summary>No more ballots (docs/spec/voting.md §3.2).</summary>
    EndBallots,

    /// <summary>The product of the ballots (docs/spec/voting.md §3.2).</summary>
    EncryptedTally,

    /// <summary>What one trustee decrypted (docs/spec/voting.md §3.2).</summary>
    PartialDecryption,

    /// <summary>The counts (docs/spec/voting.md §3.2).</summary>
    Result,
}

// Implements docs/spec/voting.md §3.2.
/// <summary>A link of the chain.</summary>
internal sealed record Event(string? Parent, int Height, EventType Type, string? Payload)
{
    public byte[] Written()
    {
        var text = new StringBuilder("{");
        if (Parent is not null)
            text.Append(CultureInfo.InvariantCulture, $"\"parent\":\"{Parent}\",");
        text.Append(CultureInfo.InvariantCulture, $"\"height\":{Height},\"type\":\"{Type}\"");
        if (Payload is not null)
            text.Append(CultureInfo.InvariantCulture, $",\"payload\":\"{Payload}\"");
        return Encoding.ASCII.GetBytes(text.Append('}').ToString());
    }

    /// <summary>Null unless it is in the one canonical form.</summary>
    public static Event? Read(ReadOnlySpan<byte> content)
    {
        var reader = new StrictReader(content);
        string? parent = null, payload = null;
        if (!reader.Take("{"u8))
            return null;
        if (reader.Take("\"parent\":"u8) && ((parent = reader.TakeHash()) is null || !reader.Take(","u8)))
            return null;
        if (!reader.Take("\"height\":"u8) || reader.TakeNumber() is not (>= 0 and <= int.MaxValue and var height) || !reader.Take(",\"type\":\""u8))
            return null;
        var begin = reader.Position;
        if (reader.TakeString() is not (> 0 and var length) || TypeOf(content.Slice(begin, length)) is not { } type)
            return null;
        if (reader.Take(",\"payload\":"u8) && (payload = reader.TakeHash()) is null)
            return null;
        if (!reader.Take("}"u8) || !reader.IsAtEnd || (payload is null) != (type == EventType.EndBallots))
            return null;
        return new(parent, (int)height, type, payload);
    }

    private static EventType? TypeOf(ReadOnlySpan<byte> name)
    {
        foreach (var type in Enum.GetValues<EventType>())
            if (name.SequenceEqual(Encoding.ASCII.GetBytes(type.ToString())))
                return type;
        return null;
    }
}
