using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Registrations;

/// <summary>Calling for registrations and making a draft programme of them (tổng hợp).</summary>
public static class Consolidation
{
    /// <summary>Working days to answer that a call begins with; the consultation time an office usually gives.</summary>
    public const int UsualWorkingDays = 7;

    /// <summary>Opens a call; a programme has one at a time, and only while it is a draft.</summary>
    public static Result<CallChange> OpenCall(
        this WorkProgramme programme, string text, DateOnly openedOn, DateOnly dueOn, IReadOnlyList<AgencyId> agencies, Snapshot at) =>
        programme.State != ProgrammeState.Draft ? new ProgrammeIsNot(ProgrammeState.Draft, programme.State)
        : at.CallsOf(programme.Id).FirstOrDefault(c => c.IsOpen) is { } open ? new CallIsOpen(open.DueOn)
        : string.IsNullOrWhiteSpace(text) ? new TitleIsMissing()
        : agencies.Count == 0 ? new AgencyIsMissing()
        : dueOn < openedOn ? new DeadlineIsBeforeCall(openedOn)
        : new CallChange.Opened(programme.Id, text, dueOn, agencies);

    /// <summary>The last day to submit: so many working days after the day of the call, by the committee's calendar.</summary>
    public static DateOnly DueOn(this Snapshot at, DateOnly openedOn, int workingDays) =>
        new WorkingDays(at.Calendars.Values).WorkingDaysAfter(openedOn, workingDays);

    /// <summary>Enters a line for an agency that was asked.</summary>
    public static Result<RegistrationChange> Enter(this Call call, AgencyId agency, RegistrationContent content, Snapshot at) =>
        !call.IsOpen ? new CallIsClosed()
        : call.Agencies.All(a => at.Current(a) != agency) ? new AgencyIsNotAsked()
        : Registration.Unfit(content) is { } refusal ? refusal
        : new RegistrationChange.Entered(call.Id, agency, content);

    /// <summary>What a registration says as a line of the programme.</summary>
    public static ItemContent LineOf(this Registration registration, ProgrammeId programme, string section, int number) => new(
        programme, section, number, registration.Content.Title, registration.Content.Product, [registration.Agency],
        [.. registration.Content.Coordinating.Where(a => a != registration.Agency)], registration.Content.Bodies, registration.Content.Due)
    {
        LegalBasis = registration.Content.LegalBasis,
        Goal = registration.Content.Goal,
        SupervisingLeader = registration.Content.SupervisingLeader,
        Classification = registration.Content.Classification,
        Note = registration.Content.Note,
        Kept = registration.Content.Kept,
    };

    /// <summary>The content as it is protected once another registration is folded into it: as high as either, for those who know of both.</summary>
    public static RegistrationContent ProtectedWith(this RegistrationContent content, RegistrationContent other) => content with
    {
        Classification = content.Classification > other.Classification ? content.Classification : other.Classification,
        NeedToKnow = content.Classification == SecurityClassification.Unclassified ? other.NeedToKnow
            : other.Classification == SecurityClassification.Unclassified ? content.NeedToKnow
            : [.. content.NeedToKnow.Intersect(other.NeedToKnow)],
    };

    /// <summary>The content with one more agency: as a joint lead, or as one that helps; unchanged where it leads already.</summary>
    public static ItemContent WithAgency(this ItemContent content, AgencyId agency, MergedAs mergedAs) => (mergedAs, content) switch
    {
        _ when content.Leads.Contains(agency) => content,
        (MergedAs.JointLead, _) => content with
        {
            Leads = [.. content.Leads, agency],
            Coordinating = [.. content.Coordinating.Where(a => a != agency)],
        },
        _ when content.Coordinating.Contains(agency) => content,
        _ => content with { Coordinating = [.. content.Coordinating, agency] },
    };

    /// <summary>The changes that lead a line from one content to the other, as far as its agencies go.</summary>
    public static IEnumerable<ItemChange> AgencyChanges(ItemContent from, ItemContent to)
    {
        if (!from.Leads.SequenceEqual(to.Leads))
            yield return new ItemChange.Reassigned(to.Leads);
        if (!from.Coordinating.SequenceEqual(to.Coordinating))
            yield return new ItemChange.Adjusted(new() { Coordinating = to.Coordinating });
    }

    /// <summary>The section a line is put in: that of the last body that hears it and has one, else the first.</summary>
    public static string SectionFor(this WorkProgramme programme, IReadOnlyList<BodyId> bodies) =>
        (programme.Sections.LastOrDefault(s => s.Body is { } body && bodies.Count > 0 && body == bodies[^1])
            ?? programme.Sections.LastOrDefault(s => s.Body is { } body && bodies.Contains(body))
            ?? programme.Sections.FirstOrDefault())?.Code ?? "I";

    /// <summary>The lines of last year that are carried over into a year, each with the line that stands for it there already.</summary>
    public static IReadOnlyList<CarriedLine> CarriedInto(this Snapshot at, WorkProgramme programme)
    {
        if (at.ProgrammeOf(programme.Year - 1) is not { } last)
            return [];
        var standing = at.ItemsOf(programme.Id).Where(i => i.From is not null).GroupBy(i => i.From!.Value).ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. at.ItemsOf(last.Id).Where(i => i.StandingFor(null) == Standing.CarriedOver && (i.Disposition?.Year ?? programme.Year) == programme.Year)
                .Select(i => new CarriedLine(i, standing.GetValueOrDefault(i.Id))),
        ];
    }

    /// <summary>Carries a line of last year in; once.</summary>
    public static Result<ItemChange> CarryIn(this WorkProgramme programme, CarriedLine line, string section, int number, DuePeriod? due) =>
        line.Standing is not null ? new LineIsCarriedIn()
        : programme.CarryIn(
            line.Last.Content with { Programme = programme.Id, Section = section, Number = number, PrintedNumber = null, Due = due }, line.Last.Id);
}

/// <summary>A line of last year that is carried over.</summary>
/// <param name="Last">The line of last year.</param>
/// <param name="Standing">The line that stands for it in the draft; null while there is none.</param>
public sealed record CarriedLine(Item Last, Item? Standing);
