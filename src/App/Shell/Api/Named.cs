using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell.Api;

/// <summary>Things with their names at a point.</summary>
internal static class Named
{
    public static NamedAnswer Agency(AgencyId id, Snapshot at) => new(id.ToString(), at.Find(id)?.Name ?? "");

    public static NamedAnswer Body(BodyId id, Snapshot at) => new(id.ToString(), at.Find(id)?.Name ?? "");
}
