using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>How an adopted programme is amended during the year.</summary>
public enum AmendmentKind
{
    /// <summary>Bổ sung.</summary>
    Addition,

    /// <summary>Điều chỉnh nội dung.</summary>
    Adjustment,

    /// <summary>Lùi thời hạn.</summary>
    Postponement,

    /// <summary>Chuyển cấp trình.</summary>
    Move,

    /// <summary>Giao lại cơ quan chủ trì.</summary>
    Reassignment,

    /// <summary>Rút.</summary>
    Withdrawal,

    /// <summary>Gộp.</summary>
    Merger,

    /// <summary>Tách.</summary>
    Split,
}

/// <summary>At which level something is decided (thẩm quyền quyết định).</summary>
public enum DecisionLevel
{
    /// <summary>Toàn thể: the executive committee, the people's council, the people's committee.</summary>
    Plenary,

    /// <summary>Ban Thường vụ.</summary>
    StandingCommittee,

    /// <summary>Thường trực.</summary>
    StandingBoard,

    /// <summary>Lãnh đạo: a secretary, a chairman, a deputy.</summary>
    Leader,

    /// <summary>Văn phòng.</summary>
    Office,
}

/// <summary>Who decided an amendment.</summary>
/// <param name="Level">At which level.</param>
/// <param name="Body">The body, for the levels of bodies.</param>
/// <param name="Name">The name or post, for a leader.</param>
public sealed record Decider(DecisionLevel Level, BodyId? Body = null, string? Name = null);

/// <summary>An amendment with the line it is of.</summary>
/// <param name="Item">The line.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Entry">The change, with its day, its reason and who recorded it.</param>
public sealed record Amendment(Item Item, AmendmentKind Kind, Recorded Entry)
{
    /// <summary>Who decided; null for what was recorded before that was asked.</summary>
    public Decider? Decider => ((ItemChange)Entry.Change).DecidedBy;

    /// <summary>The amendments of an adopted programme by day: what changed its lines and was recorded after its adoption was.</summary>
    public static IReadOnlyList<Amendment> Of(WorkProgramme programme, Snapshot at)
    {
        if (programme.Adoption is not { } adoption)
            return [];
        return
        [
            .. at.ItemsOf(programme.Id).SelectMany(item => at.Ledger.HistoryOf(item.Id).At(at.Point)
                    .Where(e => e.RecordedAt > adoption.At && e.Change is ItemChange change && KindOf(change) is not null)
                    .Select(e => new Amendment(item, KindOf((ItemChange)e.Change)!.Value, e)))
                .OrderBy(a => a.Entry.EffectiveOn).ThenBy(a => a.Entry.RecordedAt).ThenBy(a => a.Item.Content.Number),
        ];
    }

    /// <summary>What kind of amendment a change is once the programme is adopted; null for what does not amend it.</summary>
    /// <remarks>A part that was split off is no addition: the split it came of is the amendment.</remarks>
    public static AmendmentKind? KindOf(ItemChange change) => change switch
    {
        ItemChange.Added { SplitFrom: not null } => null,
        ItemChange.Added or ItemChange.CarriedIn => AmendmentKind.Addition,
        ItemChange.Adjusted => AmendmentKind.Adjustment,
        ItemChange.Postponed => AmendmentKind.Postponement,
        ItemChange.Moved => AmendmentKind.Move,
        ItemChange.Reassigned => AmendmentKind.Reassignment,
        ItemChange.Withdrawn => AmendmentKind.Withdrawal,
        ItemChange.Merged => AmendmentKind.Merger,
        ItemChange.Split => AmendmentKind.Split,
        _ => null,
    };
}
