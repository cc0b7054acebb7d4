using Microsoft.Extensions.Localization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>What refusals about everything around the items say.</summary>
internal static class OfficeRefusalText
{
    public static string Of(Refusal refusal, Words words, IStringLocalizer<Texts> l) => refusal switch
    {
        NameIsMissing => l["Give a name."],
        NameIsTaken r => l["“{0}” exists already; rename that one or choose another name.", r.Name],
        AgencyHasEnded => l["The agency was merged or has ended; choose one that stands."],
        AgencyCannotMergeIntoItself => l["An agency cannot become part of itself or of one that became part of it."],
        BodyHasEnded => l["The body has ended; choose one that stands."],
        PeriodIsBackToFront r => l["The last day, {0}, is before the first, {1}.", words.Date(r.ToOn), words.Date(r.FromOn)],
        TermsOverlap r => l["These days belong to the term “{0}” already.", r.Name],
        GoalYearIsOutsideTerm r => l["The year {0} lies outside the term.", Year(r.Year)],
        GoalNumberIsTaken r => l["Another goal of this kind has number {0} already.", r.Number],
        GoalIsNotThere => l["There is no such goal any more."],
        SlugIsUnfit => l["The address may have lower-case letters without marks, digits and single hyphens, 60 at most, and must not be a word of the program such as “start”."],
        DispositionIsMissing => l["Admit at least one disposition."],
        SeriesDoesNotFit r => l["{0} would need {1} meetings but has only {2} days to meet on; choose fewer meetings, more months or any working day.", words.Month(r.Month), r.Wanted, r.Days],
        SeriesIsEmpty => l["Say how many meetings, at least one, in months from first to last."],
        OrdinalIsTaken r => l["Another meeting of the body has number {0} in this year already.", r.Ordinal],
        DateIsOutsideYear r => l["The date must lie in {0}.", Year(r.Year)],
        DayIsOfAnotherYear r => l["The day must lie in {0}; other years have calendars of their own.", Year(r.Year)],
        DayIsNotInTable r => l["{0} does not stand in this table.", words.Date(r.Date)],
        MakeUpDayIsAWeekday r => l["{0} is a weekday and worked anyway; only a Saturday or Sunday is made up on.", words.Date(r.Date)],
        CalendarIsBegun r => l["The calendar of {0} was begun already; change its days one by one.", Year(r.Year)],
        YearIsTaken r => l["The programme of {0} was begun already.", Year(r.Year)],
        SectionIsMissing => l["Give at least one section."],
        SectionCodeIsTaken r => l["Two sections have the code “{0}”.", r.Code],
        SectionHasItems r => l["Section {0} holds {1} items; move them before leaving it out.", r.Code, r.Count],
        CutOffIsLater r => l["Figures up to {0} cannot stand in an earlier report.", words.Date(r.On)],
        PersonNameIsTaken r => l["Another person of the committee is called “{0}”; add what tells them apart, as a year of birth or a post.", r.Name],
        AccountIsTaken r => l["“{0}” signs in with this account; each person has one of their own.", r.Name],
        RoleNeedsAgency => l["Choose the agency the role belongs to."],
        RoleNeedsBody => l["Choose the body the role belongs to."],
        RoleIsNotOfCommittee => l["An administrator is made where the program is installed, not here."],
        RoleIsHeld => l["The person holds this role on that day already."],
        RoleIsNotHeld => l["The person does not hold this role on that day."],
        SubstituteIsUnfit => l["Choose somebody else to stand in."],
        LastChiefOfOffice => l["A committee keeps a chief of office who can sign in; give the role to somebody else first."],
        _ => RuleSetText.Of(refusal, words, l) ?? ConfidenceText.Of(refusal, words, l),
    };

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
