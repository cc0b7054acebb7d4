using System.Text;
using NghiTrinh.Voting.Archives;

namespace NghiTrinh.Voting.Tests.Attacks;

/// <summary>Variants of the tar that other programs would read alike, and what may be hidden in it.</summary>
internal static class TarAttacks
{
    // The last entry, so that nothing else is missed when it cannot be read.
    private const int Last = -1;

    public static IEnumerable<Attack> All =>
    [
        Header("another mode", h => Put(h, 100, "0000755\0")),
        Header("an owner", h => Put(h, 108, "0000001\0")),
        Header("a group", h => Put(h, 116, "0000001\0")),
        Header("mode padded with blanks", h => Put(h, 100, "   644 \0")),
        Header("a later time", h => h[146]++),
        Header("type NUL", h => h[156] = 0),
        Header("type 7, contiguous", h => h[156] = (byte)'7'),
        Header("type g, extended", h => h[156] = (byte)'g'),
        Header("type link", h => h[156] = (byte)'2'),
        Header("a link's target", h => Put(h, 157, "x")),
        Header("ustar", h => Put(h, 257, "ustar\00000")),
        Header("GNU's magic", h => Put(h, 257, "ustar  \0")),
        Header("an owner's name", h => Put(h, 265, "root")),
        Header("a prefix", h => Put(h, 345, "x")),
        Header("a byte in the unused end", h => h[511] = 1),
        Header("a byte after the name's end", h => h[90] = 1),
        Header("checksum with blank before NUL", h => Put(h, 148, Encoding.ASCII.GetString(h, 148, 6) + " \0"), seal: false),
        Header("checksum with blanks in front", h => Put(h, 148, Encoding.ASCII.GetString(h, 148, 6).TrimStart('0').PadLeft(6) + "\0 "), seal: false),
        Header("a wrong checksum", h => h[153]++, seal: false),
        Header("no NUL after the size", h => h[135] = (byte)' '),
        Header("size padded with blanks", h => Put(h, 124, Encoding.ASCII.GetString(h, 124, 11).TrimStart('0').PadLeft(11)), "archive.form archive.order"),
        Header("size in base 256", h => Put(h, 124, "\u0080\0\0\0\0\0\0\0\0\0\u0001\0", Encoding.Latin1), "archive.form archive.order"),
        Header("a negative size", h => Put(h, 124, "-0000000100"), "archive.form archive.order"),
        Header("a size beyond the end", h => Put(h, 124, "77777777777"), "archive.form archive.order"),
        Header("a size of nothing", h => Put(h, 124, "00000000000"), "archive.hash event.form archive.form"),
        Header("./ before the name", h => Name(h, n => "./" + n), "archive.order"),
        Header("upper case in the name", h => Name(h, n => n.ToUpperInvariant()), "archive.order"),
        Header("another end of the name", h => Name(h, n => n[..64] + ".json"), "archive.order"),
        Header("an empty name", h => Name(h, _ => ""), "archive.form archive.order"),
        Header("a hash of something else", h => Name(h, n => new string('0', 64) + n[64..]), "archive.hash"),
        Header("an owner of the first entry", h => Put(h, 108, "0000001\0"), entry: 0),
        Raw("one block of zeros at the end", "archive.form", a => [.. a, .. new byte[512]]),
        Raw("two blocks of zeros at the end", "archive.form", a => [.. a, .. new byte[1024]]),
        Raw("one byte at the end", "archive.form", a => [.. a, 0]),
        Raw("garbage at the end", "archive.form", a => [.. a, .. Enumerable.Repeat((byte)'x', 2000)]),
        Raw("a second archive at the end", "archive.order event.height event.parent event.order", a => [.. a, .. Attack.Weighted.Bytes]),
        Raw("the first entry twice", "archive.order", a => [.. a[..1024], .. a]),
        Raw("data after the last event", "archive.order", a => [.. a, .. Entry("{}")]),
        Raw("data nobody refers to, before the first event", "archive.order", a => [.. a[..1024], .. Entry("{}"), .. a[1024..]]),
        Raw("an event nobody follows", "event.height event.parent event.order",
            a => [.. a, .. Entry(Encoding.UTF8.GetString(new Event(null, 0, EventType.EndBallots, null).Written()), TarHeader.EventEnd)]),
        Raw("a byte in the padding", "archive.form", a =>
        {
            a[^1] = 1;
            return a;
        }),
        Raw("cut within the last entry's padding", "archive.form archive.order", a => a[..^1]),
        Raw("cut within the last header", "archive.form archive.order", a => a[..^700]),
        Raw("cut between data and event", "archive.order", a => a[..^1024]),
        Raw("nothing but the first entry", "event.order", a => a[..1024]),
        First("a number for the time", """{"version":1,"timestamp":1795680000}"""),
        First("another version", """{"version":2,"timestamp":"1795680000"}"""),
        First("another time", """{"version":1,"timestamp":"1795680001"}"""),
        First("a leading zero", """{"version":1,"timestamp":"01795680000"}"""),
        First("one field more", """{"version":1,"timestamp":"1795680000","x":1}"""),
        First("fields exchanged", """{"timestamp":"1795680000","version":1}"""),
        First("a blank", """{"version":1, "timestamp":"1795680000"}"""),
        First("a field twice", """{"version":1,"version":1,"timestamp":"1795680000"}"""),
        First("nothing", ""),
    ];

    private static Attack Raw(string name, string rules, Func<byte[], byte[]> change) => new($"tar: {name}", rules, () => change(Corruption.Made.Bytes));

    private static Attack First(string name, string content) =>
        new($"first entry: {name}", "archive.header", () => Corruption.Fresh().Written(header: Encoding.UTF8.GetBytes(content)));

    private static Attack Header(string name, Action<byte[]> change, string rules = "archive.form", int entry = Last, bool seal = true) => new($"header: {name}", rules, () =>
    {
        var archive = Corruption.Made.Bytes;
        var at = entry == Last ? archive.Length - 1024 : 0;
        var header = archive[at..(at + TarHeader.Size)];
        change(header);
        if (seal)
            Seal(header);
        header.CopyTo(archive, at);
        return archive;
    });

    private static void Seal(byte[] header)
    {
        header.AsSpan(148, 8).Fill((byte)' ');
        Put(header, 148, Convert.ToString(header.Sum(b => b), 8).PadLeft(6, '0') + "\0 ");
    }

    private static void Name(byte[] header, Func<string, string> change)
    {
        var name = Encoding.ASCII.GetString(header, 0, 100).TrimEnd('\0');
        header.AsSpan(0, 100).Clear();
        Put(header, 0, change(name));
    }

    private static void Put(byte[] header, int at, string text, Encoding? encoding = null) => (encoding ?? Encoding.ASCII).GetBytes(text, header.AsSpan(at));

    private static byte[] Entry(string content, string end = TarHeader.DataEnd)
    {
        var (bytes, time) = (Encoding.UTF8.GetBytes(content), TarHeader.TimestampOf(Corruption.Made.Bytes));
        return [.. TarHeader.Of(Digests.Hex(bytes) + end, bytes.Length, time), .. bytes, .. new byte[TarHeader.PaddingOf(bytes.Length)]];
    }
}
