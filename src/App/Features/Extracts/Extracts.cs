using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Extracts;

/// <summary>The addresses by which extracts reach the agencies.</summary>
internal static class ExtractEndpoints
{
    public static IServiceCollection AddExtracts(this IServiceCollection services) =>
        services.AddSingleton<ExtractPost>().AddHostedService(given => given.GetRequiredService<ExtractPost>());

    public static void MapExtracts(this CommitteePages committee)
    {
        committee.MapGet("agencies/{agency:guid}/feed", OpenFeed.GetAsync).Needs(Permission.KeepOffice);
        committee.MapPost("agencies/{agency:guid}/feed", OpenFeed.PostAsync).Needs(Permission.KeepOffice);
        committee.MapGet("{year:int}/extracts", MailExtracts.GetAsync).Needs(Permission.KeepProgramme);
        committee.MapPost("{year:int}/extracts", MailExtracts.PostAsync).Needs(Permission.KeepProgramme);
        CloseFeed.Step.Map(committee);
        // Whoever reads it has no account: a program of the agency shows the secret of the address.
        committee.MapGet("agencies/{agency:guid}/feed/{token}.atom", ShowFeed.GetAsync).ForAnyone();
        foreach (var format in (string[])["docx", "xlsx"])
            committee.MapGet($"agencies/{{agency:guid}}/{{year:int}}/plan.{format}",
                (HttpContext http, string committee, Guid agency, int year, Desk desk, CancellationToken stop) =>
                    MakeAgencyPlan.GetAsync(http, committee, agency, year, format, desk, stop)).Needs(Permission.Read);
    }

    public static StepTarget<Agency>? Find(StepSearch search) =>
        search.Reading.At.Find(new AgencyId(search.Id("agency"))) is { } agency
            ? new(agency, SubjectOf(agency.Id), agency.Name, $"agencies/{agency.Id}")
            : null;

    public static Subject SubjectOf(AgencyId id) => new(SubjectKind.Agency, id.Value);
}
