using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>What a body is; the order is the order in which bodies are listed.</summary>
public enum BodyKind
{
    /// <summary>Ban Chấp hành: the plenary of a party organisation.</summary>
    ExecutiveCommittee,

    /// <summary>Ban Thường vụ.</summary>
    StandingCommittee,

    /// <summary>Thường trực (cấp ủy, HĐND).</summary>
    StandingBoard,

    /// <summary>HĐND.</summary>
    PeoplesCouncil,

    /// <summary>UBND.</summary>
    PeoplesCommittee,

    /// <summary>Giao ban: a briefing circle, which may span committee, council and people's committee.</summary>
    Briefing,

    /// <summary>Tiểu ban: a body of limited life, such as a congress sub-committee.</summary>
    Subcommittee,

    /// <summary>Any other body.</summary>
    Other,
}

/// <summary>What happens to a body.</summary>
public abstract record BodyChange : Change
{
    private BodyChange() { }

    /// <summary>The body is formed.</summary>
    /// <param name="Name">Its official name.</param>
    /// <param name="ShortName">Its name in tables.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="MeetingName">What its meetings are called in a report, as in "hội nghị Thành ủy".</param>
    /// <param name="Until">For a body of limited life: the last day it is meant to exist.</param>
    /// <param name="Members">Whom a circle that spans several organisations brings together, in words.</param>
    public sealed record Formed(
        string Name, string ShortName, BodyKind Kind, string MeetingName, DateOnly? Until = null, string? Members = null)
        : BodyChange;

    /// <summary>The body has another name from now on.</summary>
    public sealed record Renamed(string Name, string ShortName, string MeetingName) : BodyChange;

    /// <summary>How long its sittings last, and how much of one an item takes unless it says otherwise.</summary>
    /// <param name="Minutes">Minutes of a sitting that are left for items.</param>
    /// <param name="MinutesEach">Minutes an item takes.</param>
    public sealed record SittingSet(int Minutes, int MinutesEach) : BodyChange;

    /// <summary>The body ends; the effective date is the first day without it.</summary>
    public sealed record Dissolved : BodyChange;
}

/// <summary>A body that meets and hears items.</summary>
public sealed record Body(
    BodyId Id, string Name, string ShortName, BodyKind Kind, string MeetingName, DateOnly? Until, string? Members,
    bool IsDissolved)
{
    /// <summary>Minutes of a sitting that are left for items; null where nobody has said.</summary>
    public int? SittingMinutes { get; init; }

    /// <summary>Minutes an item takes unless it says otherwise; null where nobody has said.</summary>
    public int? MinutesEach { get; init; }

    /// <summary>The body at a point, or null before it was formed.</summary>
    public static Body? At(BodyId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Body? body = null;
        foreach (var entry in history.At(point))
            body = (entry.Change, body) switch
            {
                (BodyChange.Formed f, _) => new(id, f.Name, f.ShortName, f.Kind, f.MeetingName, f.Until, f.Members, false),
                (_, null) => null,
                (BodyChange.Renamed r, _) => body with
                {
                    Name = r.Name,
                    ShortName = r.ShortName,
                    MeetingName = r.MeetingName,
                },
                (BodyChange.SittingSet s, _) => body with { SittingMinutes = s.Minutes, MinutesEach = s.MinutesEach },
                (BodyChange.Dissolved, _) => body with { IsDissolved = true },
                _ => throw new UnreachableException(),
            };
        return body is { Until: { } until } && until < point.On ? body with { IsDissolved = true } : body;
    }
}
