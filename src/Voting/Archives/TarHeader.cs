using System.Text;

namespace NghiTrinh.Voting.Archives;

// Implements docs/spec/voting.md §3.1.
/// <summary>The 512 bytes before each entry.</summary>
internal static class TarHeader
{
    public const int Size = 512;
    public const string FirstName = "BELENIOS";
    public const string DataEnd = ".data.json", EventEnd = ".event.json";

    public static byte[] Of(string name, long size, long timestamp)
    {
        var header = new byte[Size];
        Put(header, 0, name);
        Put(header, 100, "0000644\0");
        Put(header, 108, "0000000\0");
        Put(header, 116, "0000000\0");
        Put(header, 124, Octal(size, 11) + "\0");
        Put(header, 136, Octal(timestamp, 11) + "\0");
        header[156] = (byte)'0';
        var sum = 8 * ' ';
        foreach (var b in header)
            sum += b;
        Put(header, 148, Octal(sum, 6) + "\0 ");
        return header;
    }

    /// <summary>Name and size as far as they can be read; null where they cannot.</summary>
    public static (string Name, long Size)? Read(ReadOnlySpan<byte> header)
    {
        var name = header[..100];
        if (name.IndexOf((byte)0) is var end and >= 0)
            name = name[..end];
        return FromOctal(header.Slice(124, 11)) is not (>= 0 and var size) || name.IsEmpty || !Ascii.IsValid(name) ? null : (Encoding.ASCII.GetString(name), size);
    }

    /// <summary>Seconds since 1970; 0 where there is no number.</summary>
    public static long TimestampOf(ReadOnlySpan<byte> header) => Math.Max(0, FromOctal(header.Slice(136, 11)));

    public static int PaddingOf(long size) => (int)(-size & (Size - 1));

    private static long FromOctal(ReadOnlySpan<byte> digits)
    {
        long number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
                return -1;
            number = number * 8 + digit - '0';
        }
        return number;
    }

    private static string Octal(long x, int digits) => Convert.ToString(x, 8).PadLeft(digits, '0');

    private static void Put(byte[] header, int at, string text) => Encoding.ASCII.GetBytes(text, header.AsSpan(at));
}
