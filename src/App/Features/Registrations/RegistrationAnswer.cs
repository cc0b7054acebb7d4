using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>A call for registrations, at the point that was asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Year">The year of its programme.</param>
/// <param name="Text">What is asked.</param>
/// <param name="OpenedOn">The day of the call.</param>
/// <param name="DueOn">The last day, included.</param>
/// <param name="FirstDueOn">The last day as it was first set, where it was extended.</param>
/// <param name="ClosedOn">The day it was closed; null while it is open.</param>
/// <param name="Agencies">The agencies asked.</param>
/// <param name="Sequence">The number of its changes in all.</param>
public sealed record CallAnswerOf(
    string Id, int Year, string Text, DateOnly OpenedOn, DateOnly DueOn, DateOnly? FirstDueOn, DateOnly? ClosedOn, IReadOnlyList<NamedAnswer> Agencies, int Sequence)
{
    /// <summary>A call at a point.</summary>
    public static CallAnswerOf Of(Call c, int year, Reading r) => new(
        c.Id.ToString(), year, c.Text, c.OpenedOn, c.DueOn, c.FirstDueOn, c.ClosedOn, [.. c.Agencies.Select(a => Named.Agency(a, r.At))],
        r.Ledger.HistoryOf(new Subject(SubjectKind.Call, c.Id.Value)).Count);
}

/// <summary>How an agency has answered a call.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Answer">How it has answered.</param>
/// <param name="IsAwaited">Whether the office still waits for it.</param>
/// <param name="Entered">What it has entered, drafts included.</param>
/// <param name="Submitted">What of it the office has had.</param>
/// <param name="Late">What of that came late.</param>
public sealed record AgencyAnswerOf(NamedAnswer Agency, CallAnswer Answer, bool IsAwaited, int Entered, int Submitted, int Late)
{
    /// <summary>An agency's answer.</summary>
    public static AgencyAnswerOf Of(AgencyAnswer a, Reading r) => new(Named.Agency(a.Agency, r.At), a.Answer, a.IsAwaited, a.Entered, a.Submitted, a.Late);
}

/// <summary>Something that looks like a registration.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Id">The line or registration.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Likeness">How alike the titles are, up to 1.</param>
public sealed record SimilarAnswer(DoubleOf Kind, string Id, string Title, double Likeness);

/// <summary>A line of last year that is carried over.</summary>
/// <param name="Last">The line of last year.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Standing">The line that stands for it in the draft; null while there is none.</param>
public sealed record CarriedAnswer(string Last, string Title, string? Standing)
{
    /// <summary>A carried line.</summary>
    public static CarriedAnswer Of(CarriedLine c) => new(c.Last.Id.ToString(), c.Last.Content.Title, c.Standing?.Id.ToString());
}

/// <summary>A line that an agency registers, at the point that was asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Year">The year of its programme.</param>
/// <param name="Agency">Whose it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Title">The content.</param>
/// <param name="Product">What comes out of it.</param>
/// <param name="Coordinating">Coordinating agencies.</param>
/// <param name="Bodies">The bodies that should hear it, in turn.</param>
/// <param name="Due">When it should be due, as a code.</param>
public sealed record RegistrationAnswer(
    string Id, int Year, NamedAnswer Agency, RegistrationState State, string Title, ProductKind Product, IReadOnlyList<NamedAnswer> Coordinating,
    IReadOnlyList<NamedAnswer> Bodies, string? Due)
{
    /// <summary>Its legal basis.</summary>
    public required string? LegalBasis { get; init; }

    /// <summary>Why it is needed.</summary>
    public required string? Justification { get; init; }

    /// <summary>The goal of the term it serves.</summary>
    public required string? Goal { get; init; }

    /// <summary>The leader in charge.</summary>
    public required string? SupervisingLeader { get; init; }

    /// <summary>Its security classification.</summary>
    public required SecurityClassification Classification { get; init; }

    /// <summary>A remark.</summary>
    public required string? Note { get; init; }

    /// <summary>When it was last submitted.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Whether that was after the deadline.</summary>
    public required bool IsLate { get; init; }

    /// <summary>The reason last given for returning or declining it.</summary>
    public required string? Reason { get; init; }

    /// <summary>The line it became or was merged into.</summary>
    public required string? Item { get; init; }

    /// <summary>How the agency stays with the line it was merged into.</summary>
    public required MergedAs? MergedAs { get; init; }

    /// <summary>What looks like it, for whoever consolidates; most alike first.</summary>
    public required IReadOnlyList<SimilarAnswer> Similar { get; init; }

    /// <summary>The number of its changes in all.</summary>
    public required int Sequence { get; init; }

    /// <summary>A registration at a point.</summary>
    public static RegistrationAnswer Of(Registration r, WorkProgramme programme, Reading reading) => new(
        r.Id.ToString(), programme.Year, Named.Agency(r.Agency, reading.At), r.State, r.Content.Title, r.Content.Product,
        [.. r.Content.Coordinating.Select(a => Named.Agency(a, reading.At))], [.. r.Content.Bodies.Select(b => Named.Body(b, reading.At))],
        r.Content.Due is { } due ? DueCode.Of(due) : null)
    {
        LegalBasis = r.Content.LegalBasis,
        Justification = r.Content.Justification,
        Goal = r.Content.Goal?.ToString(),
        SupervisingLeader = r.Content.SupervisingLeader,
        Classification = r.Content.Classification,
        Note = r.Content.Note,
        SubmittedAt = r.SubmittedAt,
        IsLate = ShowRegistrations.IsLate(reading, r),
        Reason = r.Reason,
        Item = r.Item?.ToString(),
        MergedAs = r.As,
        Similar = reading.May(Permission.CallForRegistrations) && r.End is null
            ? [.. reading.At.SimilarTo(r, programme).Select(s => new SimilarAnswer(
                s.Kind, s.Item?.Id.ToString() ?? s.Registration!.Id.ToString(), s.Title, Math.Round(s.Likeness, 3)))]
            : [],
        Sequence = r.Sequence,
    };
}
