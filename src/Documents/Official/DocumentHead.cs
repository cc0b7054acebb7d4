using DocumentFormat.OpenXml;
using static NghiTrinh.Documents.Official.Typeset;

namespace NghiTrinh.Documents.Official;

/// <summary>What stands above the text: bodies, title line, number, place and date, marks, kind and subject.</summary>
/// <remarks>Implements docs/spec/formats.md §4.</remarks>
internal static class DocumentHead
{
    internal const double LeftMm = 72;
    internal const double RightMm = 93;

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document, OfficialTexts texts)
    {
        var profile = document.Profile;
        yield return Layout.Columns(LeftMm, RightMm,
            ([.. Bodies(document)], [.. Title(profile, texts)]),
            ([Line(texts.Number(document.Number), profile.NumberSize, before: 3), .. Marks(document, texts)],
             [Line(texts.PlaceAndDate(document.Place, document.Date), profile.PlaceSize, italic: true, before: 3)]));

        if (document.Kind is { } kind)
        {
            yield return Line(kind.ToUpperInvariant(), profile.KindSize, bold: true, before: 18);
            yield return Line(document.Subject, profile.SubjectSize, bold: true, before: 2);
            yield return SubjectRule(document);
        }
    }

    internal static IEnumerable<OpenXmlElement> Bodies(OfficialDocument document)
    {
        var profile = document.Profile;
        if (document.SuperiorBody is { } superior)
            yield return Line(superior.ToUpperInvariant(), profile.BodiesSize);
        var issuing = document.IssuingBody.ToUpperInvariant();
        yield return Line(issuing, profile.BodiesSize, bold: true);
        yield return profile.System == DocumentSystem.Party
            ? Line("*", profile.BodiesSize)
            : Rule(Math.Min(LeftMm, EstimatedMm(issuing, profile.BodiesSize)) * 0.4, LeftMm, before: 2);
    }

    internal static IEnumerable<OpenXmlElement> Title(DocumentProfile profile, OfficialTexts texts)
    {
        yield return Line(texts.TitleLine, profile.TitleLineSize, bold: true);
        if (texts.Motto is { } motto) yield return Line(motto, profile.MottoSize, bold: true);
        yield return Rule(texts.TitleRuleMm, RightMm, before: 2);
    }

    private static IEnumerable<OpenXmlElement> Marks(OfficialDocument document, OfficialTexts texts)
    {
        var party = document.Profile.System == DocumentSystem.Party;
        if (document.Kind is null)
            yield return Line(texts.LetterSubject(document.Subject), 12, italic: party, leftMm: 4, rightMm: 4);
        if (document.DraftCount is { } count)
            yield return Line(texts.Draft(count), 13, bold: !party, italic: party, before: 3);
        if (OfficialTexts.Security(document.Security) is { } security) yield return Box(security, 13, LeftMm);
        if (OfficialTexts.Stamp(document.Urgency) is { } urgency) yield return Box(urgency, 13, LeftMm);
    }

    private static OpenXmlElement SubjectRule(OfficialDocument document)
    {
        var profile = document.Profile;
        var textMm = Layout.TextWidthMm(profile, landscape: false);
        var longestMm = document.Subject.Split('\n').Max(line => EstimatedMm(line, profile.SubjectSize));
        return profile.System == DocumentSystem.Party
            ? Line("-----", profile.SubjectSize)
            : Rule(Math.Min(textMm, longestMm) * 0.4, textMm, before: 3);
    }
}
