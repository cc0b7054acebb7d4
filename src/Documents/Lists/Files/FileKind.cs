using System.Text;

namespace NghiTrinh.Documents.Lists.Files;

/// <summary>What the first bytes say a file is; names lie, contents seldom do.</summary>
internal sealed record FileKind(bool IsPackage, UnreadableList? Unreadable)
{
    private static readonly (byte[] Start, string Kind)[] Others =
    [
        ("%PDF"u8.ToArray(), "pdf"), (@"{\rtf"u8.ToArray(), "rtf"), ([0x89, 0x50, 0x4E, 0x47], "image"),
        ([0xFF, 0xD8, 0xFF], "image"), ("GIF8"u8.ToArray(), "image"), ("Rar!"u8.ToArray(), "rar"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z"), ([0x1F, 0x8B], "gzip"), ("MZ"u8.ToArray(), "program"),
        ("\u007fELF"u8.ToArray(), "program"), ("SQLite format 3"u8.ToArray(), "sqlite"),
    ];

    public static FileKind Of(ReadOnlySpan<byte> content)
    {
        if (content.Length == 0)
            return Refused(new UnreadableList.Empty());
        if (content.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return Refused(OfCompoundFile(content));
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8))
            return new FileKind(true, null);
        foreach (var (start, kind) in Others)
            if (content.StartsWith(start))
                return Refused(new UnreadableList.WrongKind(kind));
        return IsMarkup(content) ? Refused(new UnreadableList.WrongKind("html")) : new FileKind(false, null);
    }

    private static UnreadableList OfCompoundFile(ReadOnlySpan<byte> content) =>
        Names(content, "EncryptedPackage") || Names(content, "EncryptionInfo") ? new UnreadableList.Encrypted()
        : Names(content, "WordDocument") ? new UnreadableList.OldWord()
        : Names(content, "Workbook") || Names(content, "Book") ? new UnreadableList.OldExcel()
        // A compound file cut off before its directory: in an office this is an old Excel file.
        : new UnreadableList.OldExcel();

    // The directory of a compound file holds the names of its streams in UTF-16.
    private static bool Names(ReadOnlySpan<byte> content, string stream) =>
        content.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static bool IsMarkup(ReadOnlySpan<byte> content)
    {
        var start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 512)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n').Replace("\0", "");
        return start.StartsWith('<') && start.Length > 1 && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?');
    }

    private static FileKind Refused(UnreadableList reason) => new(false, reason);
}
