using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Agencies;

/// <summary>Đổi tên cơ quan: báo cáo tính đến ngày trước đó vẫn ghi tên cũ.</summary>
internal static class RenameAgency
{
    public static readonly RecordStep<Agency> Step = new(
        "agencies/{agency:guid}/rename", "Rename the agency", "Record the new name", Permission.KeepOffice, AgencyEndpoints.Find, Fields,
        input => input.Value.Rename(input.Form.Required("name", 300), input.Form.Text("shortName"), input.At).AsChanges())
    {
        Note = input => input.L["Reports as of an earlier date keep the earlier name."],
    };

    private static IEnumerable<StepField> Fields(StepInput<Agency> input) =>
    [
        new("name", input.L["Name"]) { Required = true, Values = [input.Value.Name] },
        new("shortName", input.L["Short name"]) { Values = [input.Value.ShortName ?? ""] },
    ];
}
