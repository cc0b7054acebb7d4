namespace NghiTrinh.Voting.Archives;

// Implements docs/spec/voting.md §3.3.
/// <summary>Reads text that has one canonical form: what is expected must stand there byte for byte.</summary>
internal ref struct StrictReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position == _text.Length;

    /// <summary>Passes over what stands here, if it does.</summary>
    public bool Take(scoped ReadOnlySpan<byte> expected)
    {
        if (!_text[Position..].StartsWith(expected))
            return false;
        Position += expected.Length;
        return true;
    }

    /// <summary>The length of what stands here up to the next quotation mark, which is passed over; −1 where there is none or an escape comes first.</summary>
    public int TakeString()
    {
        var length = _text[Position..].IndexOfAny((byte)'"', (byte)'\\');
        if (length < 0 || _text[Position + length] != '"')
            return -1;
        Position += length + 1;
        return length;
    }

    /// <summary>The same as text.</summary>
    public bool TakeText(out ReadOnlySpan<byte> text)
    {
        var begin = Position;
        var length = TakeString();
        text = length < 0 ? default : _text.Slice(begin, length);
        return length >= 0;
    }

    /// <summary>A whole number without leading zero below 10^18; −1 where there is none.</summary>
    public long TakeNumber()
    {
        var begin = Position;
        long number = 0;
        while (Position < _text.Length && Position - begin < 18 && _text[Position] is >= (byte)'0' and <= (byte)'9')
            number = number * 10 + _text[Position++] - '0';
        return Position == begin || (_text[begin] == '0' && Position - begin > 1) ? -1 : number;
    }

    /// <summary>A count as the protocol writes it: a number below 2^30, a string of digits from there on; −1 for anything else.</summary>
    public long TakeCount()
    {
        var isString = Take("\""u8);
        var number = TakeNumber();
        return number < 0 || (isString && !Take("\""u8)) || isString != number >= 1 << 30 ? -1 : number;
    }

    /// <summary>64 lower-case hex digits in quotation marks; null where there are none.</summary>
    public string? TakeHash()
    {
        if (!Take("\""u8) || TakeString() is not 64)
            return null;
        var hash = _text.Slice(Position - 65, 64);
        return hash.ContainsAnyExcept("0123456789abcdef"u8) ? null : System.Text.Encoding.ASCII.GetString(hash);
    }
}
