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
            Comment, AnswerComments, ProposeDisposition, MakeTokens,
        ],
        [Role.ChiefOfOffice] =
        [
            Read, SeeDrafts, SeeClassified, KeepNeedToKnow, Record, Strike, KeepProgramme, DecideProgramme, KeepOffice, SetRules,
            KeepPeople, FreezeReport, KeepRegister, CallForRegistrations, CheckPrinciples, Comment, AnswerComments, ReviewDraft,
            ProposeDisposition, DecideDisposition, MakeTokens,
        ],
        [Role.AgencyClerk] = [Read, Register, Comment, ProposeDisposition, MakeTokens],
        [Role.HeadOfAgency] = [Read, Register, SubmitRegistrations, Comment, ProposeDisposition, MakeTokens],
        [Role.Leader] = [Read, SeeDrafts, CheckPrinciples, Comment, ReviewDraft, DecideDisposition, MakeTokens],
        [Role.Member] = [Read, Comment, MakeTokens],
        [Role.Teller] = [Read],
        [Role.Auditor] = [Read, SeeDrafts, SeeClassified, MakeTokens],
        [Role.Administrator] = [KeepPeople, FoundCommittee, KeepAccounts, Operate],
    };

    /// <summary>What a role may do, in the order of the list.</summary>
    public static IReadOnlyList<Permission> Of(Role role) => Table[role];

    /// <summary>What one must be allowed to strike a change out: as much as to make it, beside the right to strike.</summary>
    public static Permission ToStrike(Change change) => change switch
    {
        PersonChange => KeepPeople,
        CommitteeChange.RulesSet or CommitteeChange.PrinciplesSet or CommitteeChange.Renamed => SetRules,
        Programme.ProgrammeChange.Adopted or Programme.ProgrammeChange.Issued or Programme.ProgrammeChange.Closed => DecideProgramme,
        Programme.ItemChange.Disposed => DecideDisposition,
        Programme.ItemChange.DispositionProposed => ProposeDisposition,
        Programme.ItemChange.Checked or Programme.ProgrammeChange.Checked => CheckPrinciples,
        Programme.ItemChange.NeedToKnowSet => KeepNeedToKnow,
        _ => Strike,
    };

    /// <summary>Whether a role may.</summary>
    public static bool May(this Role role, Permission permission) => Table[role].Contains(permission);
}
