using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Agencies;

/// <summary>Thêm cơ quan.</summary>
internal static class EstablishAgency
{
    public static readonly RecordStep<AgencyId> Step = new(
        "agencies/new", "Add an agency", "Record the agency", Permission.KeepOffice, Find, Fields,
        input => input.At.Establish(input.Form.Required("name", 300), input.Form.Text("shortName")).AsChanges());

    private static StepTarget<AgencyId> Find(StepSearch search)
    {
        var id = new AgencyId(search.NewId());
        return new(id, AgencyEndpoints.SubjectOf(id), "", "agencies") { Done = $"agencies/{id}" };
    }

    private static IEnumerable<StepField> Fields(StepInput<AgencyId> input) =>
    [
        new("name", input.L["Name"]) { Required = true },
        new("shortName", input.L["Short name"]) { Help = input.L["As it stands in lists, where that is shorter."] },
    ];
}
