using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Bodies;

/// <summary>Kết thúc hoạt động của cơ quan họp.</summary>
internal static class DissolveBody
{
    public static readonly RecordStep<Body> Step = new(
        "bodies/{body:guid}/dissolve", "Record that the body ended", "Record the end", Permission.KeepOffice, BodyEndpoints.Find, _ => [],
        input => input.Value.Dissolve().AsChanges())
    {
        Note = input => input.L["The day from which this holds is the first day without the body."],
    };
}
