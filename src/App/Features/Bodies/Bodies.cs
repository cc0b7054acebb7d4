using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Bodies;

/// <summary>The addresses of the bodies.</summary>
internal static class BodyEndpoints
{
    public static void MapBodies(this CommitteePages committee)
    {
        committee.MapGet("bodies/{body:guid}", ShowBody.GetAsync).Needs(Permission.Read);
        FormBody.Step.Map(committee);
        RenameBody.Step.Map(committee);
        SetSitting.Step.Map(committee);
        DissolveBody.Step.Map(committee);
    }

    public static StepTarget<Body>? Find(StepSearch search) =>
        search.Reading.At.Find(new BodyId(search.Id("body"))) is { } body
            ? new(body, SubjectOf(body.Id), body.Name, $"bodies/{body.Id}")
            : null;

    public static Subject SubjectOf(BodyId id) => new(SubjectKind.Body, id.Value);
}
