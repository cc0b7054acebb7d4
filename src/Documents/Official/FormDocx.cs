using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NghiTrinh.Documents.Official.Typeset;

namespace NghiTrinh.Documents.Official;

/// <summary>Writes forms as DOCX. Implements docs/spec/formats.md §1-7.</summary>
public static class FormDocx
{
    /// <summary>What stands where the stamp goes.</summary>
    public const string StampWords = "(Đóng dấu treo)";

    private const double StampRoom = 30;

    /// <summary>The file of a form; the same form always gives the same bytes.</summary>
    public static byte[] Write(Form form)
    {
        // A form is a document of the profile that leaves its number and date out.
        var document = new OfficialDocument
        {
            Profile = form.Profile,
            SuperiorBody = form.SuperiorBody,
            IssuingBody = form.IssuingBody,
            Number = new(null, null, ""),
            Place = "",
            Subject = "",
            Body = form.Body,
            FooterNote = form.FooterNote,
        };
        return OfficialDocx.Write(document, (_, texts, text) => Body(form, document, texts, text), form.Title);
    }

    private static Body Body(Form form, OfficialDocument document, OfficialTexts texts, DocumentText text)
    {
        var profile = form.Profile;
        var body = new Body();
        IEnumerable<OpenXmlElement> stamp = form.HasStampPlace ? [Line(StampWords, 10, italic: true, before: StampRoom)] : [];
        var head = Layout.Columns(DocumentHead.LeftMm, DocumentHead.RightMm,
            ([.. DocumentHead.Bodies(document), .. stamp], [.. DocumentHead.Title(profile, texts)]));
        head.GetFirstChild<TableProperties>()!.TableJustification = new() { Val = TableRowAlignmentValues.Center };
        body.Append(head);
        body.Append(Line(form.Title.ToUpperInvariant(), profile.KindSize, bold: true, before: 14));
        body.Append(form.Subtitle.Select(line => Line(line, profile.SubjectSize, bold: true, before: 2)));
        body.Append(Line("", 4));
        body.Append(text.Of(form.Body, form.Landscape));
        body.Append(Layout.Section(profile, form.Landscape, first: true));
        return body;
    }
}
