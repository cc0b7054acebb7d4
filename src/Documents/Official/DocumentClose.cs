using DocumentFormat.OpenXml;
using NghiTrinh.Documents.Packages;
using static NghiTrinh.Documents.Official.Typeset;

namespace NghiTrinh.Documents.Official;

/// <summary>Recipients on the left, signature on the right. Implements docs/spec/formats.md §7.</summary>
internal static class DocumentClose
{
    private const double LeftMm = 75;
    private const double RightMm = 90;

    /// <summary>Room for the signature and the stamp between title and name.</summary>
    private const double SigningRoom = 64;

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document, OfficialTexts texts)
    {
        if (document.Signature is null && document.Recipients is null) yield break;
        yield return SigningRow.Kept(Line("", 6));
        yield return Layout.Columns(LeftMm, RightMm,
            ([.. RecipientLines(document, texts)], [.. SignatureLines(document, texts)]));
    }

    private static IEnumerable<OpenXmlElement> RecipientLines(OfficialDocument document, OfficialTexts texts)
    {
        if (document.Recipients is not { } recipients) yield break;
        var (profile, party) = (document.Profile, document.Profile.System == DocumentSystem.Party);
        yield return Line(texts.RecipientsHead, profile.RecipientsHeadSize,
            bold: !party, italic: !party, underlined: party, alignment: Alignment.Left);
        List<string> lines = [.. recipients.Lines];
        if (recipients.Archive is { } keeper) lines.Add(texts.Archive(keeper));
        for (var at = 0; at < lines.Count; at++)
            yield return Line($"- {lines[at]}{(at == lines.Count - 1 ? "." : party ? "," : ";")}",
                profile.RecipientsSize, alignment: Alignment.Left);
    }

    private static IEnumerable<OpenXmlElement> SignatureLines(OfficialDocument document, OfficialTexts texts)
    {
        if (document.Signature is not { } signature) yield break;
        var size = document.Profile.BodySize;
        foreach (var (text, bold) in Authority(document, signature, texts))
            yield return Line(SafeText.Of(text).ToUpperInvariant(), size, bold);
        yield return Line(signature.Name, size, bold: true, before: SigningRoom);
    }

    /// <summary>A deputy signs for a collective with the own title in the Party, with "KT." in the State.</summary>
    private static IEnumerable<(string Text, bool Bold)> Authority(
        OfficialDocument document, Signature signature, OfficialTexts texts)
    {
        var state = document.Profile.System == DocumentSystem.State;
        var prefix = texts.CapacityPrefix(signature.Capacity);
        if (signature.Authority is { } authority) yield return ($"{prefix}{authority}", true);
        if (state && signature is { Capacity: SigningCapacity.Collective, InPlaceOf: { } head })
            yield return ($"{texts.CapacityPrefix(SigningCapacity.Deputy)}{head}", true);
        yield return signature.Authority is null ? ($"{prefix}{signature.Title}", true) : (signature.Title, state);
    }
}
