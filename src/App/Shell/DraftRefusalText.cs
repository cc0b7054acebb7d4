using Microsoft.Extensions.Localization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>What refusals on the way from draft to adoption say.</summary>
internal static class DraftRefusalText
{
    public static string Of(Refusal refusal, Words words, IStringLocalizer<Texts> l) => refusal switch
    {
        DraftHasNoLines => l["No item stands in the programme on this date; enter or import items first."],
        DraftIsNotCirculated => l["No draft was circulated yet; circulate one first."],
        DraftWasReturned r => l["{0} returned this draft; circulate a later one.", r.Body],
        ReviewIsOutOfTurn r => l["{0} reviews the draft first.", r.Body],
        DraftIsReviewed => l["Every body of the review path has agreed to this draft; it can be adopted."],
        ReviewDoesNotHold r => l["{0} has not agreed to the draft before, so no review of it holds.", r.Body],
        ReviewIsMissing r => l["{0} has not agreed to the draft yet; record its review first.", r.Body],
        AdoptionNeedsReason => l["No draft was circulated here; say why the programme is adopted all the same, as when it was made before this ledger."],
        AdoptionNeedsSitting { Body: { } body } => l["A draft is adopted at a held sitting of {0}; choose it.", body],
        AdoptionNeedsSitting => l["A draft is adopted at a held sitting; choose it."],
        BodyReviewsTwice => l["A body stands once in the review path."],
        CommentIsMissing => l["Write the comment."],
        DraftWasNotSentTo r => l["The draft was not sent to {0}.", r.Agency],
        LineIsNotInDraft => l["This item does not stand in the draft."],
        CommentIsWithdrawn => l["The comment was taken back."],
        CommentIsAnswered => l["The comment is answered and stays in the table."],
        AnswerIsMissing => l["Explain what is not taken in, and why."],
        ExtractIsMailed => l["This extract was sent already, or is being sent."],
        IssueIsBeforeAdoption r => l["The programme was adopted on {0}; it is issued on that day or later.", words.Date(r.AdoptedOn)],
        DeciderIsMissing => l["The programme is adopted: choose who decided the amendment, and for a leader the name."],
        ReasonIsMissing => l["The programme is adopted: an amendment needs a reason."],
        LevelMayNotDecide r => l["By the rules of the committee “{0}” is not decided at this level: {1}. Choose another one, or change the rules in the settings.", words.Of(r.Kind), words.Of(r.Level)],
        AmendmentHasNoLevel r => l["Choose at least one level for “{0}”.", words.Of(r.Kind)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
