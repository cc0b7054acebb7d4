using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.People;

/// <summary>Đổi tên một người: what was recorded before keeps the earlier name.</summary>
internal static class RenamePerson
{
    public static readonly RecordStep<Person> Step = new(
        "people/{person:guid}/rename", "Rename the person", "Record the new name", Permission.KeepPeople, PersonEndpoints.Find,
        input => [new("name", input.L["Name"]) { Required = true, Values = [input.Value.Name] }],
        input => input.Value.Rename(input.Form.Required("name", 200), input.At).AsChanges())
    {
        Note = input => input.L["What the person recorded keeps the earlier name."],
    };
}
