using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Bodies;

/// <summary>Đổi tên cơ quan họp.</summary>
internal static class RenameBody
{
    public static readonly RecordStep<Body> Step = new(
        "bodies/{body:guid}/rename", "Rename the body", "Record the new name", Permission.KeepOffice, BodyEndpoints.Find, Fields,
        input => input.Value.Rename(
            input.Form.Required("name", 300), input.Form.Required("shortName", 100), input.Form.Required("meetingName", 300), input.At).AsChanges())
    {
        Note = input => input.L["Reports as of an earlier date keep the earlier name."],
    };

    private static IEnumerable<StepField> Fields(StepInput<Body> input) =>
    [
        new("name", input.L["Name"]) { Required = true, Values = [input.Value.Name] },
        new("shortName", input.L["Short name"]) { Required = true, Values = [input.Value.ShortName] },
        new("meetingName", input.L["What its meetings are called"]) { Required = true, Values = [input.Value.MeetingName] },
    ];
}
