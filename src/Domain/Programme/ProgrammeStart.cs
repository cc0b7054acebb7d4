using System.Globalization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>The programme of the year was begun already.</summary>
public sealed record YearIsTaken(int Year) : Refusal;

/// <summary>Beginning the programme of a year.</summary>
public static class ProgrammeStart
{
    private static readonly string[] Codes = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>Begins the programme of a year that has none.</summary>
    public static Result<ProgrammeChange> Begin(
        this Snapshot at, int year, string title, TermId? term, IReadOnlyList<ProgrammeSection> sections) =>
        at.ProgrammeOf(year) is not null ? new YearIsTaken(year)
        : string.IsNullOrWhiteSpace(title) ? new TitleIsMissing()
        : WorkProgramme.Unfit(sections) is { } refusal ? refusal
        : new ProgrammeChange.Drafted(year, title, term, sections);

    /// <summary>The sections a year begins with: last year's, or those of the template.</summary>
    public static IReadOnlyList<ProgrammeSection> SectionsFor(this Snapshot at, int year)
    {
        if (at.Programmes.LastOrDefault(p => p.Year < year) is not { } last)
            return Template([.. at.Bodies.Where(b => !b.IsDissolved)]);
        return [.. last.Sections.Select(s => s with { Text = null, Body = StillThere(s.Body) })];

        BodyId? StillThere(BodyId? body) => body is { } id && at.Find(id) is { IsDissolved: false } ? id : null;
    }

    /// <summary>The template: key tasks, then a section for the meetings of each body that hears items by programme.</summary>
    /// <remarks>With the usual bodies of a party committee these are the four sections of the founding programme.</remarks>
    public static IReadOnlyList<ProgrammeSection> Template(IReadOnlyList<Body> bodies)
    {
        // A party committee's standing board hears what the day brings; its programme names no section for it.
        var isParty = bodies.Any(b => b.Kind is BodyKind.ExecutiveCommittee or BodyKind.StandingCommittee);
        var meeting = bodies.Where(b => b.Kind is not BodyKind.Subcommittee && !(isParty && b.Kind == BodyKind.StandingBoard));
        return
        [
            new(Codes[0], "Các nhiệm vụ trọng tâm", null),
            .. meeting.Take(Codes.Length - 1).Select((b, i) => new ProgrammeSection(Codes[i + 1], $"Nội dung các {b.MeetingName}", b.Id)),
        ];
    }

    /// <summary>The title a programme begins with.</summary>
    public static string TitleFor(Committee committee, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"Chương trình công tác năm {year} của {committee.Name}");
}
