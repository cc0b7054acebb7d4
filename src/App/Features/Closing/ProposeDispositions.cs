using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Closing;

/// <summary>Cơ quan chủ trì đề xuất hướng xử lý các nội dung chưa hoàn thành của mình.</summary>
internal static class ProposeDispositions
{
    public static readonly DispositionStep Step = new("propose", "Propose dispositions", "Record the proposals", Permission.ProposeDisposition,
        (reading, item) => item.Content.Leads.Where(a => reading.Actor.May(Permission.ProposeDisposition, a))
            .Select(a => new DispositionRow(item, a, item.ProposalOf(a)?.Disposition, null, null)),
        (reading, row, disposition, on) => row.Item.Propose(row.Agency!.Value, disposition, reading.Committee.Dispositions, on))
    {
        Note = "For each item that is not reported the lead agency proposes what becomes of it, with the reason. The office and the standing board decide. Rows without a choice stay as they are.",
        NeedsReason = (_, _) => true,
    };
}
