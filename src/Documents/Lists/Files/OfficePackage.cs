using System.IO.Compression;
using System.Xml;

namespace NghiTrinh.Documents.Lists.Files;

/// <summary>
/// The parts of an XLSX or DOCX file. Read as ZIP and XML instead of through the OpenXML library, because here the
/// limits
/// must hold while reading, and files of many writers, not all of them valid, must still be read.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Allowance _allowance = new();

    private OfficePackage(ZipArchive zip, ListLimits limits)
    {
        _zip = zip;
        Limits = limits;
    }

    public ListLimits Limits { get; }
    public ListFormat Format { get; private set; }
    public string MainPart { get; private set; } = "";

    public static OfficePackage Open(byte[] content, ListLimits limits)
    {
        var package = new OfficePackage(new ZipArchive(new MemoryStream(content, writable: false)), limits);
        try
        {
            package.FindMainPart();
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    public XmlReader Xml(string part)
    {
        if (!_parts.TryGetValue(part, out var entry))
            throw new Unreadable(new UnreadableList.Damaged(part));
        var stream = new BoundedStream(entry.Open(), part, entry.CompressedLength, Limits, _allowance);
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    /// <summary>
    /// What a part points to: id of the relation, its kind (last segment of the type), the part meant.
    /// </summary>
    public IEnumerable<(string Id, string Kind, string Part)> Relations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var relations = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (!Has(relations))
            yield break;
        using var xml = Xml(relations);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship"
                || xml.GetAttribute("TargetMode") == "External")
                continue;
            var kind = xml.GetAttribute("Type") ?? "";
            yield return (xml.GetAttribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..],
                Resolve(part[..slash], xml.GetAttribute("Target") ?? ""));
        }
    }

    public void Dispose() => _zip.Dispose();

    private void FindMainPart()
    {
        foreach (var entry in _zip.Entries)
        {
            if (entry.IsEncrypted)
                throw new Unreadable(new UnreadableList.Encrypted());
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
        if (_parts.Keys.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new Unreadable(new UnreadableList.MacroEnabled());
        MainPart = Relations("").FirstOrDefault(to => to.Kind == "officeDocument").Part ?? "";
        if (MainPart == "" && (Has("xl/workbook.xml") || Has("word/document.xml")))
            MainPart = Has("xl/workbook.xml") ? "xl/workbook.xml" : "word/document.xml";
        var type = ContentType(MainPart);
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            throw new Unreadable(new UnreadableList.MacroEnabled());
        Format = MainPart switch
        {
            _ when type.Contains("spreadsheetml", StringComparison.Ordinal) => ListFormat.Xlsx,
            _ when type.Contains("wordprocessingml", StringComparison.Ordinal) => ListFormat.Docx,
            _ when MainPart.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase) => ListFormat.Xlsx,
            _ when MainPart.EndsWith("document.xml", StringComparison.OrdinalIgnoreCase) => ListFormat.Docx,
            _ => throw new Unreadable(new UnreadableList.WrongKind(OtherKind())),
        };
    }

    private string OtherKind() =>
        MainPart.EndsWith("workbook.bin", StringComparison.OrdinalIgnoreCase) ? "xlsb"
        : MainPart.EndsWith("presentation.xml", StringComparison.OrdinalIgnoreCase) ? "pptx"
        : Has("mimetype") && Has("content.xml") ? "ods"
        : "zip";

    private string ContentType(string part)
    {
        if (part == "" || !Has("[Content_Types].xml"))
            return "";
        using var xml = Xml("[Content_Types].xml");
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Override"
                && string.Equals(xml.GetAttribute("PartName")?.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase))
                return xml.GetAttribute("ContentType") ?? "";
        return "";
    }

    private static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        List<string> path = target.StartsWith('/') ? [] : [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }
        return string.Join('/', path);
    }
}
