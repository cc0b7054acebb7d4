using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>Where an item stands in the reconciliation of the year; every item has exactly one standing.</summary>
public enum Standing
{
    /// <summary>Đã báo cáo.</summary>
    Done,

    /// <summary>Sẽ báo cáo trong năm.</summary>
    WillBeDone,

    /// <summary>Chuyển tiếp.</summary>
    CarriedOver,

    /// <summary>Không đề xuất lại.</summary>
    NotReproposed,

    /// <summary>Chưa có hướng xử lý: without disposition.</summary>
    Open,

    /// <summary>Đã rút.</summary>
    Withdrawn,

    /// <summary>Đã gộp.</summary>
    Merged,
}

/// <summary>What the office needs to know of an item today; derived, never entered.</summary>
public enum ItemState
{
    /// <summary>Đã báo cáo.</summary>
    Reported,

    /// <summary>Quá hạn.</summary>
    Overdue,

    /// <summary>Sắp đến hạn.</summary>
    DueSoon,

    /// <summary>Trong hạn.</summary>
    InTime,

    /// <summary>Chờ quyết định.</summary>
    AwaitingDecision,

    /// <summary>Thường xuyên.</summary>
    Recurring,

    /// <summary>Chưa có thời hạn.</summary>
    DateMissing,

    /// <summary>Chuyển tiếp.</summary>
    CarriedOver,

    /// <summary>Không đề xuất lại.</summary>
    NotReproposed,

    /// <summary>Đã rút.</summary>
    Withdrawn,

    /// <summary>Đã gộp.</summary>
    Merged,
}

/// <summary>Deriving where an item stands.</summary>
public static class ItemStanding
{
    /// <summary>The standing of an item for one body, or, without a body, for the whole of its way.</summary>
    public static Standing StandingFor(this Item item, BodyId? body) => item switch
    {
        { Exit: Exit.Withdrawn } => Standing.Withdrawn,
        { Exit: Exit.Merged } => Standing.Merged,
        _ when item.IsReportedFor(body) => Standing.Done,
        { Disposition: { } d } => d.Kind switch
        {
            DispositionKind.WillBeReported => Standing.WillBeDone,
            DispositionKind.CarriedOver => Standing.CarriedOver,
            DispositionKind.NotReproposed => Standing.NotReproposed,
        },
        _ => Standing.Open,
    };

    /// <summary>The state on a date, for one body or for the whole of its way.</summary>
    /// <param name="item">The item.</param>
    /// <param name="body">The body, or null.</param>
    /// <param name="on">The date the state is asked for.</param>
    /// <param name="dueSoonDays">Calendar days before the last day from which it counts as due soon.</param>
    public static ItemState StateFor(this Item item, BodyId? body, DateOnly on, int dueSoonDays) =>
        item.StandingFor(body) switch
        {
            Standing.Withdrawn => ItemState.Withdrawn,
            Standing.Merged => ItemState.Merged,
            Standing.Done => ItemState.Reported,
            Standing.CarriedOver => ItemState.CarriedOver,
            Standing.NotReproposed => ItemState.NotReproposed,
            _ => OfDue(item.ExpectedDue, on, dueSoonDays),
        };

    private static ItemState OfDue(DuePeriod? due, DateOnly on, int dueSoonDays) => due switch
    {
        null => ItemState.DateMissing,
        DuePeriod.Recurring => ItemState.Recurring,
        DuePeriod.AwaitingDecision => ItemState.AwaitingDecision,
        _ when due.LastDay < on => ItemState.Overdue,
        _ when due.LastDay <= on.AddDays(dueSoonDays) => ItemState.DueSoon,
        _ => ItemState.InTime,
    };

    extension(Item item)
    {
        /// <summary>When it is to be expected: the month of the disposition, else the due period.</summary>
        public DuePeriod? ExpectedDue =>
            item.Disposition is { Kind: DispositionKind.WillBeReported, Year: { } year, Month: { } month }
                ? new DuePeriod.InMonth(year, month)
                : item.Content.Due;
    }

    /// <summary>The content with what is said anew.</summary>
    public static ItemContent With(this ItemContent content, ItemPatch patch) => content with
    {
        Title = patch.Title ?? content.Title,
        Product = patch.Product ?? content.Product,
        Section = patch.Section ?? content.Section,
        Number = patch.Number ?? content.Number,
        PrintedNumber = patch.Number is null ? content.PrintedNumber : null,
        Coordinating = patch.Coordinating is { } c && !c.SequenceEqual(content.Coordinating) ? c : content.Coordinating,
        Due = patch.Due ?? content.Due,
        SupervisingLeader = Said(patch.SupervisingLeader, content.SupervisingLeader),
        MonitoringOfficer = Said(patch.MonitoringOfficer, content.MonitoringOfficer),
        LegalBasis = Said(patch.LegalBasis, content.LegalBasis),
        Goals = patch.Goals is { } g && !g.SequenceEqual(content.Goals) ? g : content.Goals,
        Classification = patch.Classification ?? content.Classification,
        Note = Said(patch.Note, content.Note),
    };

    private static string? Said(string? anew, string? before) => anew is null ? before : anew.Length == 0 ? null : anew;
}
