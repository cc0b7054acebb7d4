using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Extracts;

/// <summary>Đóng địa chỉ nhận trích và thay đổi.</summary>
internal static class CloseFeed
{
    public static readonly RecordStep<Agency> Step = new(
        "agencies/{agency:guid}/feed/close", "End the feed", "End the feed", Permission.KeepOffice, ExtractEndpoints.Find, _ => [],
        input => input.Value.CloseFeed().AsChanges())
    {
        HoldsFromToday = true,
    };
}
