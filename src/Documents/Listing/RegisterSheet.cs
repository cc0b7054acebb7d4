using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Documents.Listing;

/// <summary>The document register as a table to carry away.</summary>
public static class RegisterSheet
{
    /// <summary>A line: what the register says, and where it stands.</summary>
    public sealed record Row(DocumentEntry Entry, string State);

    /// <summary>The table.</summary>
    /// <param name="rows">The lines in order.</param>
    /// <param name="filters">What they were chosen by, in words.</param>
    /// <param name="at">The ledger at its point.</param>
    /// <param name="w">The words of the reader's language.</param>
    public static Sheet Of(IReadOnlyList<Row> rows, IReadOnlyList<string> filters, Snapshot at, Words w) => new()
    {
        Name = w.Say("Sổ văn bản", "Documents"),
        Language = w.Language == "vi" ? SheetLanguage.Vietnamese : SheetLanguage.English,
        Title =
        [
            w.Say("SỔ VĂN BẢN", "Register of documents"),
            $"{at.Committee?.Name} · {w.Say("tính đến ngày", "as of")} {w.Date(at.Point.On)}",
            .. filters.Count > 0 ? [string.Join(" · ", filters)] : Array.Empty<string>(),
        ],
        Columns =
        [
            new(w.Say("Số, ký hiệu", "Number and sign"), ColumnKind.Text, 18), new(w.Say("Ngày", "Date"), ColumnKind.Date, 12),
            new(w.Say("Thể loại", "Kind"), ColumnKind.Text, 18), new(w.Say("Trích yếu", "Subject"), ColumnKind.Text, 60),
            new(w.Say("Cơ quan ban hành", "Issued by"), ColumnKind.Text, 28), new(w.Say("Người ký", "Signed by"), ColumnKind.Text, 22),
            new(w.Say("Thẩm quyền ký", "Signing capacity"), ColumnKind.Text, 18), new(w.Say("Độ mật", "Classification"), ColumnKind.Text, 10),
            new(w.Say("Độ khẩn", "Urgency"), ColumnKind.Text, 12), new(w.Say("Nơi nhận", "Recipients"), ColumnKind.Text, 28),
            new(w.Say("Tình trạng", "State"), ColumnKind.Text, 22), new(w.Say("Ghi chú", "Note"), ColumnKind.Text, 28),
        ],
        Rows = rows.Select(r => new SheetRow.Body(
            r.Entry.Number, r.Entry.On, r.Entry.Kind is null ? "" : w.Kind(r.Entry.Kind, at), r.Entry.Subject, r.Entry.Author, r.Entry.Signer ?? "",
            r.Entry.Signer is null ? "" : w.Of(r.Entry.Capacity, at.Committee?.IsParty ?? false),
            r.Entry.Classification == SecurityClassification.Unclassified ? "" : w.Of(r.Entry.Classification),
            r.Entry.Urgency == Urgency.Normal ? "" : w.Of(r.Entry.Urgency), r.Entry.Recipients ?? "", r.State, r.Entry.Note ?? "")),
    };
}
