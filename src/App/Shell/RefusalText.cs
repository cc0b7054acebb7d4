using Microsoft.Extensions.Localization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell;

/// <summary>What a refusal says to a person: what is so, and what to do.</summary>
public static class RefusalText
{
    /// <summary>In the reader's language.</summary>
    public static string Of(Refusal refusal, Words words, IStringLocalizer<Texts> l) => refusal switch
    {
        ItemHasLeft r => r.Exit == Exit.Withdrawn
            ? l["The item was withdrawn from the programme; strike out the withdrawal to change it."]
            : l["The item was merged into another one; change that one."],
        ItemIsReported => l["The item has been reported to all its bodies already."],
        DueIsNotLater r => l["A postponement leads to a later date than {0}; to bring it forward, adjust the item.", words.Date(r.Present)],
        NothingChanges => l["This is how it stands already; nothing was recorded."],
        LeadIsMissing => l["Choose at least one lead agency."],
        BodyIsMissing => l["Choose at least one body."],
        TitleIsMissing => l["The content cannot be empty."],
        MergeTargetIsUnfit => l["Choose another item of the same programme that still stands."],
        PartIsMissing => l["Write at least one part, one a line."],
        BodyDoesNotHearItem => l["This body does not hear the item; move the item to it first."],
        ItemIsReportedToBody => l["The item was reported to this body already."],
        MeetingIsNotHeld => l["This meeting of the body is not recorded as held; record that first."],
        MeetingIsOver => l["This meeting is over or called off; choose one that is still planned."],
        MeetingIsInTheFuture r => l["{0} has not come yet; a meeting is recorded as held on or after its day.", words.Date(r.HeldOn)],
        MeetingIsNotPlanned => l["The meeting is not planned any more."],
        DispositionIsNotAdmissible => l["The rules of the committee do not admit this disposition."],
        DispositionIsInThePast r => l["Month {0}/{1} is past; choose a later one.", r.Month, r.Year],
        DocumentNumberIsMissing => l["Give the number and sign of the document."],
        ChangeCannotBeStruck => l["This change cannot be struck out."],
        OtherChangesHold r => l["{0} later changes of it still hold; strike those out first.", r.Count],
        ProgrammeIsClosed => l["The year is closed; its programme does not change any more."],
        ProgrammeIsNot r => l["The programme is “{0}”; for this step it must be “{1}”.", words.Of(r.Present), words.Of(r.Wanted)],
        ItemsAreUnfinished r => l["{0} items have no disposition and {1} are still to be reported; the year cannot be closed.", r.Open, r.ToBeReported],
        PrincipleIsUnknown r => l["“{0}” is no principle of the committee any more; choose one that is.", r.Principle],
        RemarkIsMissing => l["Say what is wrong in the remark."],
        PrinciplesAreUnfit => l["Write at least one principle, one a line, each once."],
        AgencyDoesNotLead => l["Only a lead agency of the item proposes what becomes of it."],
        ItemIsCarriedInAlready => l["This item was carried in already; open that one."],
        NextProgrammeIsUnderWay r => l["The programme of {0} is “{1}” already.", r.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), words.Of(r.State)],
        CarriedInItemsWereChanged r => l["{0} items that were carried over have been worked on since; strike out those changes first.", r.Count],
        ItemCameInAtClosing r => l["The item came in when {0} was closed; withdraw it, or reopen that year.", r.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        YearIsClosedAnew => l["A closing that was struck out does not come back: close the year again."],
        NotEveryItemIsSeen => l["Only somebody who decides on the programme and sees all of its items closes a year or reopens it."],
        ImportIsUndone => l["The import was undone already."],
        UndoIsTooLate => l["An import can be undone for 24 hours; withdraw its items one by one."],
        ImportHoldsHiddenItems => l["Some items of this import are not for you to see. Ask somebody who sees all of them, as the chief of office, to undo it."],
        ImportedItemsWereChanged r => l["{0} items of the import were changed since; strike out those changes first.", r.Count],
        SomebodyWasFaster => l["Somebody else recorded a change first. Your input is kept below; look at what changed and send it again."],
        FileIsAlreadyIn r => l["This file was taken in already as “{0}”; undo that import first, or change the list.", r.FileName],
        YearIsUnknown => l["Neither the list nor the form says of which year it is; give the year."],
        RowsAreRefused r => l["{0} rows cannot be understood, so nothing was taken in; mend them in the list or choose to leave them out.", r.Count],
        ListIsTooLong r => l["A list is taken in with {0} lines at most; divide it.", r.Most],
        LinesStandAlready r => l["{0} lines stand in the programme already, with the same content and lead agencies, so nothing was taken in; add them once more only on purpose.", r.Count],
        ListHasNoLines => l["The list has no line to take in."],
        FiguresDisagree r => l["{0} sums of the report do not agree; mend them before it is frozen.", r.Report.Disagreements.Count],
        SlugIsTaken r => l["“{0}” is the address of another committee already; choose another one.", r.Slug],
        ItemIsNotClassified => l["Only a classified item has a list of those who need to know; classify it first."],
        _ => OfficeRefusalText.Of(refusal, words, l),
    };
}
