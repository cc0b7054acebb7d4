using System.Buffers;
using System.Text;
using System.Xml;

namespace NghiTrinh.Documents.Lists.Files;

/// <summary>Reads the text of an element piece by piece, so that one giant node cannot fill the memory.</summary>
internal static class XmlText
{
    public static void AppendTo(XmlReader xml, StringBuilder text, ListLimits limits, string place)
    {
        if (!xml.CanReadValueChunk)
        {
            text.Append(xml.Value);
            return;
        }
        var buffer = ArrayPool<char>.Shared.Rent(1024);
        try
        {
            for (int read; (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            {
                text.Append(buffer, 0, read);
                if (text.Length > limits.CellCharacters * 2)
                    throw new Unreadable(new UnreadableList.PartTooLarge(place, limits.CellCharacters));
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
