using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Agencies;

/// <summary>Cơ quan kết thúc hoạt động, không có cơ quan kế thừa.</summary>
internal static class DissolveAgency
{
    public static readonly RecordStep<Agency> Step = new(
        "agencies/{agency:guid}/dissolve", "Record that the agency ended", "Record the end", Permission.KeepOffice, AgencyEndpoints.Find, _ => [],
        input => input.Value.Dissolve().AsChanges())
    {
        Note = input => input.L["Its items keep it as their lead until they are reassigned."],
    };
}
