using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NghiTrinh.Voting.Archives;

// Implements docs/spec/voting.md §3.3.
/// <summary>JSON as the protocol writes it, and reading of what need not be canonical.</summary>
internal static class Json
{
    /// <summary>Parses and reads; null where the text is no JSON, repeats a field, or is not what the reader takes.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> text, Func<JsonElement, T?> read)
        where T : class
    {
        if (!Utf8.IsValid(text.Span))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text, new() { AllowDuplicateProperties = false, MaxDepth = 16 });
            return read(document.RootElement);
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            return null; // not what was to be read: the input is an adversary's
        }
    }

    /// <summary>A string with quotation marks: only what must be is escaped.</summary>
    public static StringBuilder AppendText(this StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append("\\\\"),
                '\n' => to.Append("\\n"),
                '\r' => to.Append("\\r"),
                '\t' => to.Append("\\t"),
                '\b' => to.Append("\\b"),
                '\f' => to.Append("\\f"),
                < ' ' => to.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => to.Append(c),
            };
        return to.Append('"');
    }

    /// <summary>A list in square brackets.</summary>
    public static StringBuilder AppendList<T>(this StringBuilder to, IEnumerable<T> items, Func<StringBuilder, T, StringBuilder> append)
    {
        to.Append('[');
        foreach (var (i, item) in items.Index())
            append(i > 0 ? to.Append(',') : to, item);
        return to.Append(']');
    }

    /// <summary>A count: a number below 2^30, a string of digits from there on.</summary>
    public static StringBuilder AppendCount(this StringBuilder to, long count) =>
        count < 1 << 30 ? to.Append(count) : to.Append('"').Append(count).Append('"');

    public static byte[] ToBytes(this StringBuilder text) => Encoding.UTF8.GetBytes(text.ToString());
}
