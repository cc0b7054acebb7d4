using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Agencies;

/// <summary>The addresses of the agencies.</summary>
internal static class AgencyEndpoints
{
    public static void MapAgencies(this CommitteePages committee)
    {
        committee.MapGet("agencies", ListAgencies.GetAsync).Needs(Permission.Read);
        committee.MapGet("agencies/{agency:guid}", ShowAgency.GetAsync).Needs(Permission.Read);
        EstablishAgency.Step.Map(committee);
        RenameAgency.Step.Map(committee);
        SetStaff.Step.Map(committee);
        MergeAgency.Step.Map(committee);
        DissolveAgency.Step.Map(committee);
    }

    public static StepTarget<Agency>? Find(StepSearch search) =>
        search.Reading.At.Find(new AgencyId(search.Id("agency"))) is { } agency
            ? new(agency, SubjectOf(agency.Id), agency.Name, $"agencies/{agency.Id}")
            : null;

    public static Subject SubjectOf(AgencyId id) => new(SubjectKind.Agency, id.Value);
}
