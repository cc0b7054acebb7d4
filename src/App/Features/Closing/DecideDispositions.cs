using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Closing;

/// <summary>Văn phòng, Thường trực quyết định hướng xử lý nhiều nội dung cùng lúc, theo đề xuất hoặc khác đề xuất.</summary>
internal static class DecideDispositions
{
    public static readonly DispositionStep Step = new("decide", "Decide on dispositions", "Record the decisions", Permission.DecideDisposition,
        (reading, item) => [new(item, null, item.Disposition, item.ProposedAlike, ReasonOf(reading, item))],
        (reading, row, disposition, on) => row.Item.Dispose(disposition, reading.Committee.Dispositions, on))
    {
        Note = "Rows are filled in with what the lead agencies propose alike; one save records all rows that are chosen. A decision that differs from the proposal needs a reason; otherwise the agency's reason stands.",
        NeedsReason = (row, disposition) => disposition != row.Suggested,
    };

    private static string? ReasonOf(Reading reading, Item item)
    {
        var reasons = item.Proposals.Where(p => p.Why is not null).Select(p => $"{reading.At.Find(p.Agency)?.Name}: {p.Why}").ToList();
        // Nobody typed them together: cut to what a reason may have, each stands whole with its proposal.
        return reasons.Count == 0 ? null : string.Join("; ", reasons) is { Length: > Form.LongestText } all ? $"{all[..(Form.LongestText - 1)]}…" : string.Join("; ", reasons);
    }
}
