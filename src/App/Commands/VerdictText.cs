using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Commands;

/// <summary>What a check of the ledger found, in words and as JSON.</summary>
internal static class VerdictText
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(LedgerVerdict verdict, Words w) => verdict.Frozen is { } f
        ? w.Say($"Sổ {verdict.Committee}: văn bản đã chốt {f.Hash} {(f.IsMissing ? "KHÔNG CÒN" : "bị SỬA")}.",
            $"Ledger {verdict.Committee}: the frozen document {f.Hash} {(f.IsMissing ? "is MISSING" : "was EDITED")}.")
        : verdict.Tampering is not { } t
        ? w.Say($"Sổ {verdict.Committee}: {verdict.Changes} thay đổi, nguyên vẹn. Đầu chuỗi: {string.Join(", ", verdict.Tips)}",
            $"Ledger {verdict.Committee}: {verdict.Changes} changes, untouched. Tips: {string.Join(", ", verdict.Tips)}")
        : w.Say($"Sổ {verdict.Committee}: {Kind(t.Kind, w)} — {t.Subject.Kind} {t.Subject.Id:N}, thay đổi số {t.Sequence}.",
            $"Ledger {verdict.Committee}: {Kind(t.Kind, w)} — {t.Subject.Kind} {t.Subject.Id:N}, change {t.Sequence}.");

    public static string OfHead(string? head, bool found, Words w) => (head, found) switch
    {
        (null, _) => "",
        (_, true) => w.Say($"Mã đầu sổ {head} có trong sổ.", $"The head {head} is in the ledger."),
        _ => w.Say(
            $"Mã đầu sổ {head} KHÔNG có trong sổ: sổ này không phải sổ mà văn bản được lập từ đó, hoặc đã bị viết lại.",
            $"The head {head} is NOT in the ledger: this is not the ledger the document was made from, or it was rewritten."),
    };

    public static object Json(LedgerVerdict v) => new
    {
        committee = v.Committee.ToString(),
        changes = v.Changes,
        tips = v.Tips,
        tampering = v.Tampering is { } t
            ? new { kind = t.Kind.ToString().ToLowerInvariant(), subjectKind = t.Subject.Kind.ToString().ToLowerInvariant(), subject = t.Subject.Id.ToString("N"), sequence = t.Sequence }
            : null,
        frozen = v.Frozen is { } f ? new { hash = f.Hash, kind = f.IsMissing ? "missing" : "edited" } : null,
    };

    private static string Kind(TamperKind kind, Words w) => kind switch
    {
        TamperKind.Edited => w.Say("có thay đổi bị SỬA", "a change was EDITED"),
        TamperKind.Removed => w.Say("có thay đổi bị XÓA", "a change was REMOVED"),
        TamperKind.Inserted => w.Say("có thay đổi bị CHÈN", "a change was INSERTED"),
        TamperKind.Reordered => w.Say("có thay đổi bị ĐỔI CHỖ", "a change was MOVED"),
    };
}

/// <summary>A ledger file as text, compressed or not.</summary>
internal static class LedgerText
{
    public static StreamReader Open(FileInfo file)
    {
        var bytes = file.OpenRead();
        var compressed = bytes.ReadByte() == 0x1f && bytes.ReadByte() == 0x8b;
        bytes.Position = 0;
        return new(compressed ? new GZipStream(bytes, CompressionMode.Decompress) : bytes, Encoding.UTF8);
    }
}
