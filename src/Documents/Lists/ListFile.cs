using System.Xml;
using NghiTrinh.Documents.Lists.Files;

namespace NghiTrinh.Documents.Lists;

/// <summary>A grid, or the reason why there is none; exactly one of the two.</summary>
public sealed record ListFileResult(ListWorkbook? Workbook, UnreadableList? Unreadable);

/// <summary>
/// Opens the bytes of an office's list. The content decides what they are; the name is only remembered.
/// </summary>
public static class ListFile
{
    public static ListFileResult Open(Stream content, string fileName, ListLimits? limits = null)
    {
        limits ??= ListLimits.Default;
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > limits.FileBytes)
                return new(null, new UnreadableList.FileTooLarge(limits.FileBytes));
            bytes.Write(buffer, 0, read);
        }
        return Open(bytes.ToArray(), fileName, limits);
    }

    public static ListFileResult Open(byte[] content, string fileName, ListLimits? limits = null)
    {
        limits ??= ListLimits.Default;
        if (content.Length > limits.FileBytes)
            return new(null, new UnreadableList.FileTooLarge(limits.FileBytes));
        try
        {
            return new(Read(content, fileName, limits), null);
        }
        catch (Unreadable unreadable)
        {
            return new(null, unreadable.Reason);
        }
        // What the readers of ZIP and XML throw at broken input.
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException
                                           or FormatException or OverflowException or NotSupportedException)
        {
            return new(null, new UnreadableList.Damaged(fileName));
        }
    }

    private static ListWorkbook Read(byte[] content, string fileName, ListLimits limits)
    {
        var kind = FileKind.Of(content);
        if (kind.Unreadable is { } unreadable)
            throw new Unreadable(unreadable);
        if (!kind.IsPackage)
            return CsvGrid.Read(content, fileName, limits);
        using var package = OfficePackage.Open(content, limits);
        return package.Format == ListFormat.Xlsx
            ? XlsxGrid.Read(package, fileName)
            : DocxGrid.Read(package, fileName);
    }
}
