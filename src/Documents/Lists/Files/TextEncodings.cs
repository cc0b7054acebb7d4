using System.Text;

namespace NghiTrinh.Documents.Lists.Files;

/// <summary>
/// Finds how a text file is encoded: by its mark, as UTF-8, as UTF-16, else Windows-1258 or the older TCVN3.
/// </summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // TCVN 5712:1993 (VN3) from 0xA1; a dot stands for what it does not use.
    private const string Tcvn3From161 =
        "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

    public static string Decode(byte[] content)
    {
        if (content.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(content, 3, content.Length - 3);
        if (content.AsSpan().StartsWith<byte>([0xFF, 0xFE]))
            return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        if (content.AsSpan().StartsWith<byte>([0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        if (content.AsSpan().Contains((byte)0))
            return WithZeros(content);
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return IsTcvn3(content) ? Tcvn3(content) : Windows1258(content);
        }
    }

    // UTF-16 without its mark has its zeros all on one side; anything else with zeros is no text.
    private static string WithZeros(byte[] content)
    {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < content.Length; i++)
            if (content[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        return odd > content.Length / 5 && even * 20 < odd ? Encoding.Unicode.GetString(content)
            : even > content.Length / 5 && odd * 20 < even ? Encoding.BigEndianUnicode.GetString(content)
            : throw new Unreadable(new UnreadableList.WrongKind("binary"));
    }

    private static string Windows1258(byte[] content)
    {
        if (content.Any(b => b < 0x09))
            throw new Unreadable(new UnreadableList.WrongKind("binary"));
        // Its marks stand alone after their letters; composed they are the letters everybody expects.
        return CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(content)
            .Normalize(NormalizationForm.FormC);
    }

    // In TCVN3 the commonest vowels lie where Windows-1258 has signs like ¸ µ ¹, which never stand inside a word.
    private static bool IsTcvn3(byte[] content)
    {
        var signs = 0;
        var letters = 0;
        for (var i = 1; i < content.Length; i++)
        {
            if (content[i] is >= 0xA1 and <= 0xBE && (char.IsAsciiLetter((char)content[i - 1])
                || i + 1 < content.Length && char.IsAsciiLetter((char)content[i + 1])))
                signs++;
            else if (content[i] >= 0xC0)
                letters++;
        }
        return signs * 5 > letters;
    }

    private static string Tcvn3(byte[] content) => string.Create(content.Length, content, (text, bytes) =>
    {
        for (var i = 0; i < bytes.Length; i++)
            text[i] = bytes[i] < 0xA1 || bytes[i] - 0xA1 >= Tcvn3From161.Length || Tcvn3From161[bytes[i] - 0xA1] == '.'
                ? (char)bytes[i]
                : Tcvn3From161[bytes[i] - 0xA1];
    });
}
