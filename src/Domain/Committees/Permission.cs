namespace NghiTrinh.Domain.Committees;

/// <summary>What one may be allowed to do. Every endpoint and command names one of these.</summary>
public enum Permission
{
    /// <summary>See the programme, its meetings and reports, as far as their state and classification admit.</summary>
    Read,

    /// <summary>See lines of a programme that is still being drafted, of whatever agency.</summary>
    SeeDrafts,

    /// <summary>See classified papers without being on their need-to-know list.</summary>
    SeeClassified,

    /// <summary>Say who needs to know of a classified paper.</summary>
    KeepNeedToKnow,

    /// <summary>Record what happens to lines and meetings, take lists in, save views.</summary>
    Record,

    /// <summary>Strike out what was recorded by mistake.</summary>
    Strike,

    /// <summary>Begin a programme, set its sections, meetings and reports; circulate drafts.</summary>
    KeepProgramme,

    /// <summary>Record adoption, issue and the closing of the year.</summary>
    DecideProgramme,

    /// <summary>Keep agencies, bodies, terms, goals and the working calendar.</summary>
    KeepOffice,

    /// <summary>Set the rules of the committee.</summary>
    SetRules,

    /// <summary>Say who holds which role, and who stands in for whom.</summary>
    KeepPeople,

    /// <summary>Freeze a report.</summary>
    FreezeReport,

    /// <summary>Enter documents into the register, reserve and explain numbers.</summary>
    KeepRegister,

    /// <summary>Call for registrations; take them in, merge or return them.</summary>
    CallForRegistrations,

    /// <summary>Register lines for one's own agency.</summary>
    Register,

    /// <summary>Submit the registrations of one's own agency.</summary>
    SubmitRegistrations,

    /// <summary>Check a line, or the programme, against the principles.</summary>
    CheckPrinciples,

    /// <summary>Comment on a draft.</summary>
    Comment,

    /// <summary>Answer the comments on a draft.</summary>
    AnswerComments,

    /// <summary>Record the review of a draft.</summary>
    ReviewDraft,

    /// <summary>Propose what becomes of an unfinished line of one's own agency; the office enters it for any agency.</summary>
    ProposeDisposition,

    /// <summary>Decide what becomes of an unfinished line.</summary>
    DecideDisposition,

    /// <summary>See confidence votes: how they are prepared and how far they are. A teller sees those that name the teller.</summary>
    SeeConfidenceVotes,

    /// <summary>Prepare confidence votes: officials, electorates, ballots, papers.</summary>
    PrepareConfidenceVotes,

    /// <summary>Record the steps of the day of a vote, from the quorum to the seal.</summary>
    ConductConfidenceVotes,

    /// <summary>Count the ballots of a vote that names one as a teller who counts.</summary>
    CountBallots,

    /// <summary>
    /// See the figures of a confidence vote once they are announced. The tellers of the vote, and whoever may conduct votes too and is not
    /// voted on, see them from the agreement on: they prepare the minutes and what is announced.
    /// </summary>
    SeeConfidenceResults,

    /// <summary>Make personal tokens for programs.</summary>
    MakeTokens,

    /// <summary>Begin the ledger of another committee.</summary>
    FoundCommittee,

    /// <summary>Keep accounts, invitations and sessions.</summary>
    KeepAccounts,

    /// <summary>Start, upgrade, back up and restore the installation.</summary>
    Operate,
}
