using System.Diagnostics;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Registrations;

/// <summary>Where a registration stands.</summary>
public enum RegistrationState
{
    /// <summary>Đang soạn: only the agency sees it.</summary>
    Draft,

    /// <summary>Đã nộp: it waits for the office.</summary>
    Submitted,

    /// <summary>Trả lại: the agency is to amend it.</summary>
    Returned,

    /// <summary>Đã tiếp nhận: a line of the programme.</summary>
    TakenIn,

    /// <summary>Đã gộp vào một nội dung khác.</summary>
    Merged,

    /// <summary>Không đưa vào.</summary>
    Declined,

    /// <summary>Cơ quan rút.</summary>
    Withdrawn,

    /// <summary>Hết hiệu lực: the call was closed before it was submitted or decided.</summary>
    Lapsed,
}

/// <summary>A line that an agency registers for the programme (đăng ký nội dung), at a point.</summary>
public sealed record Registration(RegistrationId Id, CallId Call, AgencyId Agency, RegistrationContent Content)
{
    /// <summary>Where it stands.</summary>
    public RegistrationState State { get; init; }

    /// <summary>When it was last submitted: the moment it was recorded, which nobody can date back.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The reason last given by the office for returning or declining it.</summary>
    public string? Reason { get; init; }

    /// <summary>The line it became or was merged into.</summary>
    public ItemId? Item { get; init; }

    /// <summary>How the agency stays with the line it was merged into.</summary>
    public MergedAs? As { get; init; }

    /// <summary>The number of changes recorded in all: the writer's lock.</summary>
    public int Sequence { get; init; }

    /// <summary>Whether the office has had it.</summary>
    public bool WasSubmitted => SubmittedAt is not null;

    /// <summary>How it ended; null while somebody still has to do something.</summary>
    public RegistrationState? End => State is RegistrationState.Draft or RegistrationState.Submitted or RegistrationState.Returned ? null : State;

    /// <summary>Its history's subject.</summary>
    public Subject Subject => new(SubjectKind.Registration, Id.Value);

    /// <summary>The registration at a point, or null before it was entered.</summary>
    public static Registration? At(RegistrationId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Registration? registration = null;
        foreach (var entry in history.At(point))
            registration = Apply(id, registration, entry);
        return registration is null ? null : registration with { Sequence = history.Count };
    }

    /// <summary>Says something else while it is with the agency.</summary>
    public Result<RegistrationChange> Amend(RegistrationContent content, Call call) =>
        WhyNotWithAgency(call) is { } refusal ? refusal
        : content.IsSameAs(Content) ? new NothingChanges()
        : Unfit(content) is { } unfit ? unfit
        : new RegistrationChange.Amended(content);

    /// <summary>Hands it to the office; late is still taken while the call is open, and shown as late.</summary>
    public Result<RegistrationChange> Submit(Call call) =>
        WhyNotWithAgency(call) is { } refusal ? refusal
        : Unfit(Content) is { } unfit ? unfit
        : Content.Bodies.Count == 0 ? new BodyIsMissing()
        : new RegistrationChange.Submitted();

    /// <summary>Takes it back before the office has decided.</summary>
    public Result<RegistrationChange> Withdraw() =>
        End is { } end ? new RegistrationHasEnded(end) : new RegistrationChange.Withdrawn();

    /// <summary>Gives it back to the agency.</summary>
    public Result<RegistrationChange> Return(Call call) =>
        !call.IsOpen ? new CallIsClosed() : WhyNotWithOffice() is { } refusal ? refusal : new RegistrationChange.Returned();

    /// <summary>Does not take it.</summary>
    public Result<RegistrationChange> Decline() =>
        WhyNotWithOffice() is { } refusal ? refusal : new RegistrationChange.Declined();

    /// <summary>Makes it a line.</summary>
    public Result<RegistrationChange> TakeIn(ItemId item) =>
        WhyNotWithOffice() is { } refusal ? refusal : new RegistrationChange.TakenIn(item);

    /// <summary>Merges it into a line that stands.</summary>
    public Result<RegistrationChange> MergeInto(Item line, ProgrammeId programme, MergedAs mergedAs) =>
        WhyNotWithOffice() is { } refusal ? refusal
        : line.Exit is not null || line.Content.Programme != programme ? new MergeTargetIsUnfit()
        : new RegistrationChange.MergedInto(line.Id, mergedAs);

    /// <summary>Why an agency cannot register this, or null.</summary>
    public static Refusal? Unfit(RegistrationContent content) =>
        string.IsNullOrWhiteSpace(content.Title) ? new TitleIsMissing() : null;

    private Refusal? WhyNotWithAgency(Call call) =>
        End is { } end ? new RegistrationHasEnded(end)
        : State == RegistrationState.Submitted ? new RegistrationIsSubmitted()
        : !call.IsOpen ? new CallIsClosed()
        : null;

    private Refusal? WhyNotWithOffice() =>
        End is { } end ? new RegistrationHasEnded(end)
        : State != RegistrationState.Submitted ? new RegistrationIsNotSubmitted()
        : null;

    private static Registration? Apply(RegistrationId id, Registration? registration, Recorded entry) => (entry.Change, registration) switch
    {
        (RegistrationChange.Entered e, null) => new(id, e.Call, e.Agency, e.Content),
        (_, null) => null,
        (RegistrationChange.Entered, _) => registration,
        // The first end stands: what was recorded for a later date or by another writer does not give it a second one.
        (_, { End: not null }) => registration,
        (RegistrationChange.Amended a, _) => registration with { Content = a.Content },
        (RegistrationChange.Submitted, _) => registration with { State = RegistrationState.Submitted, SubmittedAt = entry.RecordedAt },
        (RegistrationChange.Returned, _) => registration with { State = RegistrationState.Returned, Reason = entry.Why },
        (RegistrationChange.TakenIn t, _) => registration with { State = RegistrationState.TakenIn, Item = t.Item },
        (RegistrationChange.MergedInto m, _) => registration with { State = RegistrationState.Merged, Item = m.Item, As = m.As },
        (RegistrationChange.Declined, _) => registration with { State = RegistrationState.Declined, Reason = entry.Why },
        (RegistrationChange.Withdrawn, _) => registration with { State = RegistrationState.Withdrawn },
        _ => throw new UnreachableException(),
    };
}
