using System.Diagnostics;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Programme;

/// <summary>How an item came into the programme.</summary>
public enum Entry
{
    /// <summary>It was in the programme as adopted.</summary>
    Planned,

    /// <summary>It was added during the year.</summary>
    Added,

    /// <summary>It was carried in from last year.</summary>
    CarriedIn,
}

/// <summary>How an item left the programme.</summary>
public enum Exit
{
    /// <summary>Rút.</summary>
    Withdrawn,

    /// <summary>Gộp.</summary>
    Merged,
}

/// <summary>That a body heard the item, and how it went.</summary>
public sealed record Hearing(BodyId Body, MeetingId? Meeting, HearingOutcome Outcome, DateOnly On)
{
    /// <summary>Whether the item counts as reported to the body: only a deferral does not.</summary>
    public bool Reports => Outcome != HearingOutcome.Deferred;
}

/// <summary>The number and date under which a document was issued.</summary>
public sealed record IssuedDocument(string Number, DateOnly On);

/// <summary>One line of a work programme at a point in both times.</summary>
public sealed record Item(ItemId Id, ItemContent Content, Entry Entry, DateOnly EnteredOn)
{
    /// <summary>The item it was carried in or split from.</summary>
    public ItemId? From { get; init; }

    /// <summary>How it left, or null while it stands.</summary>
    public Exit? Exit { get; init; }

    /// <summary>The item it was merged into.</summary>
    public ItemId? MergedInto { get; init; }

    /// <summary>The items that were split off.</summary>
    public IReadOnlyList<ItemId> Parts { get; init; } = [];

    /// <summary>Meetings it is or was tabled for, latest last.</summary>
    public IReadOnlyList<MeetingId> TabledFor { get; init; } = [];

    /// <summary>Hearings in order.</summary>
    public IReadOnlyList<Hearing> Hearings { get; init; } = [];

    /// <summary>The document issued, or null. "Reported" and "issued" are two counts.</summary>
    public IssuedDocument? Issued { get; init; }

    /// <summary>What its lead agencies propose, the latest of each, in the order in which they proposed.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>How it was checked, the latest check against each principle.</summary>
    public IReadOnlyList<PrincipleCheck> Checks { get; init; } = [];

    /// <summary>When what it says was last recorded: its entry, or a later adjustment, postponement or change of leads or bodies.</summary>
    public DateTimeOffset SaidAt { get; init; }

    /// <summary>Minutes it needs at a sitting; null for what an item of the body usually takes.</summary>
    public int? Minutes { get; init; }

    /// <summary>What is decided about it, or null.</summary>
    public Disposition? Disposition { get; init; }

    /// <summary>The due period when it entered, where it has been postponed since.</summary>
    public DuePeriod? FirstDue { get; init; }

    /// <summary>Who needs to know of it while it is classified.</summary>
    public IReadOnlyList<PersonId> NeedToKnow { get; init; } = [];

    /// <summary>Confidence votes that belong to it and whose result was announced.</summary>
    public IReadOnlyList<ConfidenceVoteId> VotesAnnounced { get; init; } = [];

    /// <summary>How often it was postponed.</summary>
    public int Postponements { get; init; }

    /// <summary>The number of changes recorded in all, also those that do not hold at this point: the writer's lock.</summary>
    public int Sequence { get; init; }

    /// <summary>Whether it leads jointly: several agencies, counted once.</summary>
    public bool IsJoint => Content.Leads.Count > 1;

    /// <summary>Whether it was reported to this body.</summary>
    public bool IsReportedTo(BodyId body) => Hearings.Any(h => h.Body == body && h.Reports);

    /// <summary>Whether every body that hears it has heard it.</summary>
    public bool IsReported => Content.Bodies.Count > 0
        ? Content.Bodies.All(IsReportedTo)
        : Hearings.Any(h => h.Reports);

    /// <summary>Whether it was reported to the body, or, without a body, to every body that hears it.</summary>
    public bool IsReportedFor(BodyId? body) => body is { } one ? IsReportedTo(one) : IsReported;

    /// <summary>The day it was last reported on, over the bodies that hear it; null while it is not reported.</summary>
    public DateOnly? ReportedOn => IsReported ? Hearings.Where(h => h.Reports).Max(h => h.On) : null;

    /// <summary>The item at a point, or null before it entered.</summary>
    public static Item? At(ItemId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Item? item = null;
        foreach (var entry in history.At(point))
        {
            item = Apply(id, item, entry);
            if (item is not null && item.SaidAt < entry.RecordedAt && SaysAnew(entry.Change))
                item = item with { SaidAt = entry.RecordedAt };
        }
        return item is null ? null : item with { Sequence = history.Count };
    }

    private static bool SaysAnew(Change change) => change is ItemChange.Planned or ItemChange.Added or ItemChange.CarriedIn
        or ItemChange.Adjusted or ItemChange.Postponed or ItemChange.Reassigned or ItemChange.Moved;

    private static Item? Apply(ItemId id, Item? item, Recorded entry) => (entry.Change, item) switch
    {
        (ItemChange.Planned p, null) => new(id, p.Content, Entry.Planned, entry.EffectiveOn),
        (ItemChange.Added a, null) => new(id, a.Content, Entry.Added, entry.EffectiveOn) { From = a.SplitFrom },
        (ItemChange.CarriedIn c, null) => new(id, c.Content, Entry.CarriedIn, entry.EffectiveOn) { From = c.From },
        (_, null) => null,
        (ItemChange.Planned or ItemChange.Added or ItemChange.CarriedIn, _) => item,
        (ItemChange.Adjusted a, _) => item with { Content = item.Content.With(a.Patch) },
        (ItemChange.Postponed p, _) => item with
        {
            Content = item.Content with { Due = p.To },
            FirstDue = item.FirstDue ?? item.Content.Due,
            Postponements = item.Postponements + 1,
        },
        (ItemChange.Reassigned r, _) => item with { Content = item.Content with { Leads = r.Leads } },
        (ItemChange.Moved m, _) => item with { Content = item.Content with { Bodies = m.Bodies } },
        (ItemChange.Withdrawn, _) => item with { Exit = Programme.Exit.Withdrawn },
        (ItemChange.Merged m, _) => item with { Exit = Programme.Exit.Merged, MergedInto = m.Into },
        (ItemChange.Split s, _) => item with { Parts = [.. item.Parts, .. s.Parts] },
        (ItemChange.Tabled t, _) => item with { TabledFor = [.. item.TabledFor, t.Meeting] },
        (ItemChange.Heard h, _) => item with
        {
            Hearings = [.. item.Hearings, new(h.Body, h.Meeting, h.Outcome, entry.EffectiveOn)],
        },
        (ItemChange.Issued i, _) => item with { Issued = new(i.Number, i.IssuedOn) },
        (ItemChange.Disposed d, _) => item with { Disposition = d.Disposition },
        (ItemChange.DispositionProposed p, _) => item with
        {
            Proposals = [.. item.Proposals.Where(x => x.Agency != p.Agency), new(p.Agency, p.Disposition, entry.EffectiveOn, entry.By, entry.Why)],
        },
        (ItemChange.TimeSet t, _) => item with { Minutes = t.Minutes },
        (ItemChange.Checked c, _) => item with { Checks = item.Checks.With(c.Principle, c.Verdict, c.Remark, entry) },
        (ItemChange.NeedToKnowSet n, _) => item with { NeedToKnow = n.People },
        (ItemChange.VoteAnnounced v, _) => item with { VotesAnnounced = [.. item.VotesAnnounced, v.Vote] },
        _ => throw new UnreachableException(),
    };

    /// <summary>Says something else about it.</summary>
    public Result<ItemChange> Adjust(ItemPatch patch) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : patch.Title is { } title && string.IsNullOrWhiteSpace(title) ? new TitleIsMissing()
        : Content.With(patch) == Content ? new NothingChanges()
        : new ItemChange.Adjusted(patch);

    /// <summary>Postpones it to a period whose last day is later, or to an open date.</summary>
    public Result<ItemChange> Postpone(DuePeriod to) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : IsReported ? new ItemIsReported()
        : to.LastDay is { } later && Content.Due?.LastDay is { } present && later <= present ? new DueIsNotLater(present)
        : new ItemChange.Postponed(to);

    /// <summary>Gives it to other lead agencies.</summary>
    public Result<ItemChange> Reassign(IReadOnlyList<AgencyId> leads) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : leads.Count == 0 ? new LeadIsMissing()
        : leads.SequenceEqual(Content.Leads) ? new NothingChanges()
        : new ItemChange.Reassigned(leads);

    /// <summary>Has other bodies hear it.</summary>
    public Result<ItemChange> MoveTo(IReadOnlyList<BodyId> bodies) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : bodies.Count == 0 ? new BodyIsMissing()
        : bodies.SequenceEqual(Content.Bodies) ? new NothingChanges()
        : new ItemChange.Moved(bodies);

    /// <summary>Takes it out of the programme.</summary>
    public Result<ItemChange> Withdraw() =>
        Exit is { } exit ? new ItemHasLeft(exit) : IsReported ? new ItemIsReported() : new ItemChange.Withdrawn();

    /// <summary>Makes it part of another item that stands in the programme.</summary>
    public Result<ItemChange> MergeInto(Item other) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : IsReported ? new ItemIsReported()
        : other.Id == Id || other.Exit is not null || other.Content.Programme != Content.Programme ? new MergeTargetIsUnfit()
        : new ItemChange.Merged(other.Id);

    /// <summary>Makes parts of it items of their own.</summary>
    public Result<ItemChange> SplitInto(IReadOnlyList<ItemId> parts) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : IsReported ? new ItemIsReported()
        : parts.Count == 0 ? new PartIsMissing()
        : new ItemChange.Split(parts);

    /// <summary>Puts it on the agenda of a meeting that is still to be held.</summary>
    public Result<ItemChange> Table(Meeting meeting) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : !Content.Bodies.Contains(meeting.Body) ? new BodyDoesNotHearItem(meeting.Body)
        : IsReportedTo(meeting.Body) ? new ItemIsReportedToBody(meeting.Body)
        : meeting.State != MeetingState.Planned ? new MeetingIsOver()
        : TabledFor.Count > 0 && TabledFor[^1] == meeting.Id ? new NothingChanges()
        : new ItemChange.Tabled(meeting.Id);

    /// <summary>Records that a body heard it, at a held meeting or in writing.</summary>
    public Result<ItemChange> Hear(BodyId body, Meeting? meeting, HearingOutcome outcome) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : !Content.Bodies.Contains(body) ? new BodyDoesNotHearItem(body)
        : IsReportedTo(body) ? new ItemIsReportedToBody(body)
        : meeting is not null && (meeting.State != MeetingState.Held || meeting.Body != body) ? new MeetingIsNotHeld()
        : new ItemChange.Heard(body, meeting?.Id, outcome);

    /// <summary>Records the document that came of it.</summary>
    public Result<ItemChange> Issue(string number, DateOnly on) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : string.IsNullOrWhiteSpace(number) ? new DocumentNumberIsMissing()
        : Issued == new IssuedDocument(number, on) ? new NothingChanges()
        : new ItemChange.Issued(number, on);

    /// <summary>Says who needs to know of it.</summary>
    public Result<ItemChange> SetNeedToKnow(IReadOnlyList<PersonId> people) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : Content.Classification == SecurityClassification.Unclassified ? new ItemIsNotClassified()
        : people.ToHashSet().SetEquals(NeedToKnow) ? new NothingChanges()
        : new ItemChange.NeedToKnowSet(people);

    /// <summary>Decides what becomes of it, as the rules of the committee admit.</summary>
    public Result<ItemChange> Dispose(Disposition disposition, IReadOnlyList<DispositionKind> admissible, DateOnly decidedOn) =>
        Exit is { } exit ? new ItemHasLeft(exit)
        : IsReported ? new ItemIsReported()
        : !admissible.Contains(disposition.Kind) ? new DispositionIsNotAdmissible(disposition.Kind)
        : disposition is { Year: { } year, Month: { } month }
            && (year, month).CompareTo((decidedOn.Year, decidedOn.Month)) < 0 ? new DispositionIsInThePast(year, month)
        : new ItemChange.Disposed(disposition);
}
