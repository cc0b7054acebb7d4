using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>That a body heard a line.</summary>
/// <param name="Body">Which body.</param>
/// <param name="Meeting">At which meeting; null in writing.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="On">On which day.</param>
public sealed record HearingAnswer(string Body, string? Meeting, HearingOutcome Outcome, DateOnly On);

/// <summary>A document that was issued.</summary>
/// <param name="Number">Number and sign.</param>
/// <param name="On">The date it bears.</param>
public sealed record IssuedAnswer(string Number, DateOnly On);

/// <summary>What becomes of an unfinished line.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Year">The year it will be reported in or is carried over to.</param>
/// <param name="Month">The month it will be reported in.</param>
/// <param name="Bodies">The bodies it will be reported to; empty means its own.</param>
public sealed record DispositionAnswer(DispositionKind Kind, int? Year, int? Month, IReadOnlyList<string> Bodies);

/// <summary>One line of a work programme, at the point that was asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Year">The year of its programme.</param>
/// <param name="Section">Code of its section.</param>
/// <param name="Number">Its number.</param>
/// <param name="PrintedNumber">The number as the office's own list prints it, where that is another one.</param>
/// <param name="Title">The content.</param>
/// <param name="Product">What comes out of it.</param>
/// <param name="Leads">Lead agencies; several are a joint line, which counts once.</param>
/// <param name="Coordinating">Coordinating agencies.</param>
/// <param name="Bodies">The bodies that hear it, in turn.</param>
/// <param name="Due">When it is due, as a code.</param>
public sealed record ItemAnswer(
    string Id, int? Year, string Section, int Number, string? PrintedNumber, string Title, ProductKind Product,
    IReadOnlyList<NamedAnswer> Leads, IReadOnlyList<NamedAnswer> Coordinating, IReadOnlyList<NamedAnswer> Bodies, string? Due)
{
    /// <summary>The due period when it entered, where it was postponed since.</summary>
    public required string? FirstDue { get; init; }

    /// <summary>How often it was postponed.</summary>
    public required int Postponements { get; init; }

    /// <summary>The leader in charge.</summary>
    public required string? SupervisingLeader { get; init; }

    /// <summary>The official who follows the file.</summary>
    public required string? MonitoringOfficer { get; init; }

    /// <summary>Its legal basis.</summary>
    public required string? LegalBasis { get; init; }

    /// <summary>The goals of the term it serves.</summary>
    public required IReadOnlyList<string> Goals { get; init; }

    /// <summary>Its security classification.</summary>
    public required SecurityClassification Classification { get; init; }

    /// <summary>A remark.</summary>
    public required string? Note { get; init; }

    /// <summary>Who needs to know of it while it is classified.</summary>
    public required IReadOnlyList<string> NeedToKnow { get; init; }

    /// <summary>How it came into the programme.</summary>
    public required Entry Entry { get; init; }

    /// <summary>The day from which it stands in it.</summary>
    public required DateOnly EnteredOn { get; init; }

    /// <summary>The line it was carried in or split from.</summary>
    public required string? From { get; init; }

    /// <summary>How it left; null while it stands.</summary>
    public required Exit? Exit { get; init; }

    /// <summary>The line it was merged into.</summary>
    public required string? MergedInto { get; init; }

    /// <summary>The lines that were split off.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The meetings it is or was tabled for, the latest last.</summary>
    public required IReadOnlyList<string> TabledFor { get; init; }

    /// <summary>Its hearings in order.</summary>
    public required IReadOnlyList<HearingAnswer> Hearings { get; init; }

    /// <summary>The document that came of it.</summary>
    public required IssuedAnswer? Issued { get; init; }

    /// <summary>What is decided about it.</summary>
    public required DispositionAnswer? Disposition { get; init; }

    /// <summary>What the office needs to know of it on the date.</summary>
    public required ItemState State { get; init; }

    /// <summary>Where it stands in the reconciliation of the year.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Whether every body that hears it has heard it.</summary>
    public required bool IsReported { get; init; }

    /// <summary>The day it was last reported on.</summary>
    public required DateOnly? ReportedOn { get; init; }

    /// <summary>The number of its changes in all, also of those that do not hold at the point.</summary>
    public required int Sequence { get; init; }

    /// <summary>An item at a point.</summary>
    public static ItemAnswer Of(Item item, Snapshot at)
    {
        var c = item.Content;
        return new(
            item.Id.ToString(), at.Find(c.Programme)?.Year, c.Section, c.Number, c.PrintedNumber, c.Title, c.Product,
            Agencies(c.Leads, at), Agencies(c.Coordinating, at), [.. c.Bodies.Select(b => new NamedAnswer(b.ToString(), at.Find(b)?.Name ?? ""))],
            DueOf(c.Due))
        {
            FirstDue = DueOf(item.FirstDue),
            Postponements = item.Postponements,
            SupervisingLeader = c.SupervisingLeader,
            MonitoringOfficer = c.MonitoringOfficer,
            LegalBasis = c.LegalBasis,
            Goals = [.. c.Goals.Select(g => g.ToString())],
            Classification = c.Classification,
            Note = c.Note,
            NeedToKnow = [.. item.NeedToKnow.Select(p => p.ToString())],
            Entry = item.Entry,
            EnteredOn = item.EnteredOn,
            From = item.From?.ToString(),
            Exit = item.Exit,
            MergedInto = item.MergedInto?.ToString(),
            Parts = [.. item.Parts.Select(p => p.ToString())],
            TabledFor = [.. item.TabledFor.Select(m => m.ToString())],
            Hearings = [.. item.Hearings.Select(h => new HearingAnswer(h.Body.ToString(), h.Meeting?.ToString(), h.Outcome, h.On))],
            Issued = item.Issued is { } issued ? new(issued.Number, issued.On) : null,
            Disposition = item.Disposition is { } d ? new(d.Kind, d.Year, d.Month, [.. d.Bodies.Select(b => b.ToString())]) : null,
            State = item.StateFor(null, at.Point.On, at.Committee?.DueSoonDays ?? 7),
            Standing = item.StandingFor(null),
            IsReported = item.IsReported,
            ReportedOn = item.ReportedOn,
            Sequence = item.Sequence,
        };
    }

    private static IReadOnlyList<NamedAnswer> Agencies(IReadOnlyList<AgencyId> agencies, Snapshot at) =>
        [.. agencies.Select(a => new NamedAnswer(a.ToString(), at.Find(a)?.Name ?? ""))];

    private static string? DueOf(DuePeriod? due) => due is null ? null : DueCode.Of(due);
}
