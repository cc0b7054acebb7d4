using Microsoft.Extensions.Localization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Shell;

/// <summary>The document register in words: its changes, numbers, bases.</summary>
internal static class DocumentText
{
    public static string Of(DocumentChange change, Reading r)
    {
        var w = r.Words;
        return change switch
        {
            DocumentChange.Reserved c => w.Say($"giữ số {Of(c.Place, r)}: {c.Purpose}", $"reserved number {Of(c.Place, r)}: {c.Purpose}"),
            DocumentChange.Registered c => w.Say($"vào sổ {NumberOf(c.Entry, w)} ngày {w.Date(c.Entry.On)}", $"registered {NumberOf(c.Entry, w)} of {w.Date(c.Entry.On)}"),
            DocumentChange.Corrected c => w.Say($"sửa nội dung đăng ký: {NumberOf(c.Entry, w)}, {c.Entry.Subject}", $"corrected the entry: {NumberOf(c.Entry, w)}, {c.Entry.Subject}"),
            DocumentChange.BasesSet c => w.Say($"ghi {c.Bases.Count} căn cứ", $"set {c.Bases.Count} bases"),
            DocumentChange.Voided => w.Say("hủy văn bản", "declared void"),
            DocumentChange.Explained c => w.Say($"giải trình số {Of(c.Place, r)} không có văn bản", $"explained why number {Of(c.Place, r)} has no document"),
            DocumentChange.NeedToKnowSet c => w.Say($"đặt {c.People.Count} người cần biết", $"set {c.People.Count} people who need to know"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A number of a series with its sign.</summary>
    public static string Of(SeriesNumber place, Reading r) => r.At.Compose(place.Series, place.Number, null, r.Point.On).ToString();

    /// <summary>What an entry of the register is called.</summary>
    public static string NameOf(Document document, Reading r) =>
        document.Entry is { } entry ? $"{NumberOf(entry, r.Words)} – {entry.Subject}" : document.Place is { } place ? Of(place, r) : "?";

    /// <summary>The number of a document, or that it bears none.</summary>
    public static string NumberOf(DocumentEntry entry, Words w) => entry.Number.Length > 0 ? entry.Number : w.Say("không số", "no number");
}

/// <summary>What refusals of the document register say.</summary>
internal static class DocumentRefusalText
{
    public static string Of(Refusal refusal, Words words, IStringLocalizer<Texts> l) => refusal switch
    {
        IssuerIsUnknown r => l["Nobody with the sign “{0}” numbers documents here; enter it in the rules of the register first.", r.Sign],
        DocumentKindIsUnknown => l["Choose the kind of document."],
        NoTermOnDay r => l["No term is entered for {0}, and the Party numbers by the term; open the term first.", words.Date(r.On)],
        NumberIsTaken r => l["Number {0} of the series is taken; the next one is {1}.", r.Number, r.Next],
        NumberIsReserved r => l["Number {0} is reserved: {1}. Enter its document from there, or explain why it is not used.", r.Number, r.Purpose],
        DocumentIsRegistered r => l["{0} of {1} stands in the register already.", r.Number, words.Date(r.On)],
        DocumentLooksAlike r => l["A document of the same kind, date and subject is registered as {0}. If this is another one, give its number.", r.Number],
        DocumentSubjectIsMissing => l["Say what the document is about."],
        AuthorIsMissing => l["Say who issued the document."],
        DocumentLeavesSeries => l["With this date or classification the document would belong to another series; void it and register it there."],
        NumberHasNoDocument => l["No document stands under this number."],
        DocumentIsVoid => l["The document is void and does not change any more."],
        DocumentIsItsOwnBasis => l["A document cannot be based on itself."],
        DocumentIsNotClassified => l["Only a classified document has a list of those who need to know; classify it first."],
        NoGapsToExplain r => l["No number from {0} to {1} is open.", r.From, r.To],
        PurposeIsMissing => l["Say for whom and what the number is reserved."],
        RegisterRuleIsTwice r => l["“{0}” stands there twice.", r.Code],
        RegisterRuleIsInUse r => l["Numbers of “{0}” are in use; it stays in the list.", r.Code],
        _ => RegistrationText.Of(refusal, words, l),
    };
}
