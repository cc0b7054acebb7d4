using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>What happens to an agency over time.</summary>
public abstract record AgencyChange : Change
{
    private AgencyChange() { }

    /// <summary>The agency exists under this name.</summary>
    public sealed record Established(string Name, string? ShortName = null) : AgencyChange;

    /// <summary>It has another name from now on; reports of an earlier date show the earlier name.</summary>
    public sealed record Renamed(string Name, string? ShortName = null) : AgencyChange;

    /// <summary>It becomes part of another agency, which takes over its items from now on.</summary>
    public sealed record MergedInto(AgencyId Successor) : AgencyChange;

    /// <summary>It ends without a successor.</summary>
    public sealed record Dissolved : AgencyChange;
}

/// <summary>An agency that leads or helps to prepare items (cơ quan chủ trì, phối hợp).</summary>
public sealed record Agency(AgencyId Id, string Name, string? ShortName, AgencyId? Successor, bool IsDissolved)
{
    /// <summary>Whether it still exists by itself.</summary>
    public bool IsActive => Successor is null && !IsDissolved;

    /// <summary>The agency at a point, or null before it was established.</summary>
    public static Agency? At(AgencyId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Agency? agency = null;
        foreach (var entry in history.At(point))
            agency = (entry.Change, agency) switch
            {
                (AgencyChange.Established e, _) => new(id, e.Name, e.ShortName, null, false),
                (_, null) => null,
                (AgencyChange.Renamed r, _) => agency with { Name = r.Name, ShortName = r.ShortName },
                (AgencyChange.MergedInto m, _) => agency with { Successor = m.Successor },
                (AgencyChange.Dissolved, _) => agency with { IsDissolved = true },
                _ => throw new UnreachableException(),
            };
        return agency;
    }
}
