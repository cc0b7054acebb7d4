using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Committees;

/// <summary>The addresses of the committees themselves.</summary>
internal static class CommitteeEndpoints
{
    public static void MapCommittees(this IEndpointRouteBuilder app, CommitteePages committee)
    {
        app.MapGet("/", ListCommittees.GetAsync).ForSignedIn();
        app.MapGet("/start", FoundCommittee.GetAsync).Needs(Permission.FoundCommittee);
        app.MapPost("/start", FoundCommittee.PostAsync).Needs(Permission.FoundCommittee);
        committee.MapGet("settings", ShowSettings.GetAsync).Needs(Permission.Read);
        RenameCommittee.Step.Map(committee);
        SetPrinciples.Step.Map(committee);
        SetRules.Step.Map(committee);
    }

    public static StepTarget<Committee>? Find(StepSearch search) =>
        new(search.Reading.Committee, SubjectOf(search.Reading.Id), search.Reading.Committee.Name, "settings");

    public static Subject SubjectOf(CommitteeId id) => new(SubjectKind.Committee, id.Value);
}
