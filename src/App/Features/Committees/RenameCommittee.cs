using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Committees;

/// <summary>Đổi tên cơ quan dùng sổ.</summary>
internal static class RenameCommittee
{
    public static readonly RecordStep<Committee> Step = new(
        "settings/rename", "Rename the committee", "Record the new name", Permission.SetRules, CommitteeEndpoints.Find,
        input => [new("name", input.L["Official name"]) { Required = true, Values = [input.Value.Name] }],
        input => input.Value.Rename(input.Form.Required("name", 300)).AsChanges())
    {
        Note = input => input.L["Reports as of an earlier date keep the earlier name."],
    };
}
