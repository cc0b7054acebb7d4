using NghiTrinh.Domain.History;
using static NghiTrinh.Domain.Committees.Permission;

namespace NghiTrinh.Domain.Committees;

/// <summary>The one table of who may do what; docs/guide/rights.md is printed from it.</summary>
public static class Rights
{
    // The office enters what an agency without an account proposes in writing, and so may propose for any.
    // A report is frozen by somebody who sees every line: its figures are those of the whole programme.
    private static readonly IReadOnlyDictionary<Role, IReadOnlyList<Permission>> Table = new Dictionary<Role, IReadOnlyList<Permission>>
    {
        [Role.OfficeClerk] =
        [
            Read, SeeDrafts, Record, Strike, KeepProgramme, KeepOffice, KeepRegister, CallForRegistrations, CheckPrinciples,
            Comment, AnswerComments, ProposeDisposition, SeeConfidenceVotes, PrepareConfidenceVotes, MakeTokens,
        ],
        [Role.ChiefOfOffice] =
        [
            Read, SeeDrafts, SeeClassified, KeepNeedToKnow, Record, Strike, KeepProgramme, DecideProgramme, KeepOffice, SetRules,
            KeepPeople, FreezeReport, KeepRegister, CallForRegistrations, CheckPrinciples, Comment, AnswerComments, ReviewDraft,
            ProposeDisposition, DecideDisposition, SeeConfidenceVotes, PrepareConfidenceVotes, ConductConfidenceVotes,
            SeeConfidenceResults, MakeTokens,
        ],
        [Role.AgencyClerk] = [Read, Register, Comment, ProposeDisposition, MakeTokens],
        [Role.HeadOfAgency] = [Read, Register, SubmitRegistrations, Comment, ProposeDisposition, MakeTokens],
        [Role.Leader] = [Read, SeeDrafts, CheckPrinciples, Comment, ReviewDraft, DecideDisposition, SeeConfidenceVotes, SeeConfidenceResults, MakeTokens],
        [Role.Member] = [Read, Comment, MakeTokens],
        [Role.Teller] = [Read, SeeConfidenceVotes, ConductConfidenceVotes, CountBallots],
        [Role.Auditor] = [Read, SeeDrafts, SeeClassified, SeeConfidenceVotes, SeeConfidenceResults, MakeTokens],
        [Role.Administrator] = [KeepPeople, FoundCommittee, KeepAccounts, Operate],
    };

    /// <summary>What a role may do, in the order of the list.</summary>
    public static IReadOnlyList<Permission> Of(Role role) => Table[role];

    /// <summary>
    /// What one must be allowed to strike a change out: as much as to make it, beside the right to strike. To strike a strike makes
    /// anew what that had struck out, so it asks for the same.
    /// </summary>
    /// <param name="history">The history of its subject.</param>
    /// <param name="entry">The change.</param>
    public static Permission ToStrike(IReadOnlyList<Recorded> history, Recorded entry) => ToMake(history.MeantBy(entry));

    private static Permission ToMake(Change change) => change switch
    {
        PersonChange => KeepPeople,
        CommitteeChange.ColumnMapped or CommitteeChange.ViewSaved or CommitteeChange.ViewRemoved => Record,
        CommitteeChange => SetRules,
        TermChange or BodyChange or AgencyChange or Calendar.CalendarChange => KeepOffice,
        Programme.ProgrammeChange.Adopted or Programme.ProgrammeChange.Issued or Programme.ProgrammeChange.Closed => DecideProgramme,
        Programme.ProgrammeChange.Reviewed => ReviewDraft,
        Programme.ProgrammeChange.Checked or Programme.ItemChange.Checked => CheckPrinciples,
        Programme.ProgrammeChange => KeepProgramme,
        Programme.ItemChange.Disposed => DecideDisposition,
        Programme.ItemChange.DispositionProposed => ProposeDisposition,
        Programme.ItemChange.NeedToKnowSet or Registers.DocumentChange.NeedToKnowSet => KeepNeedToKnow,
        Programme.ItemChange or Meetings.MeetingChange or ImportChange => Record,
        Programme.CommentChange => AnswerComments,
        Registers.DocumentChange => KeepRegister,
        Registrations.CallChange.Closed => DecideProgramme,
        Registrations.CallChange.NothingRegistered or Registrations.RegistrationChange.Submitted => SubmitRegistrations,
        Registrations.RegistrationChange.Entered or Registrations.RegistrationChange.Amended or Registrations.RegistrationChange.Withdrawn => Register,
        Registrations.CallChange or Registrations.RegistrationChange => CallForRegistrations,
        Reports.ReportChange => FreezeReport,
        Confidence.ConfidenceVoteChange => PrepareConfidenceVotes,
        Confidence.ConfidenceResultChange => ConductConfidenceVotes,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether a role may.</summary>
    public static bool May(this Role role, Permission permission) => Table[role].Contains(permission);
}
