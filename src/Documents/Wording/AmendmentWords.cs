using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Wording;

/// <summary>Words for amendments during the year.</summary>
public static class AmendmentWords
{
    /// <summary>A kind of amendment.</summary>
    public static string Of(this Words w, AmendmentKind kind) => kind switch
    {
        AmendmentKind.Addition => w.Say("Bổ sung", "Addition"),
        AmendmentKind.Adjustment => w.Say("Điều chỉnh nội dung", "Adjustment"),
        AmendmentKind.Postponement => w.Say("Lùi thời hạn", "Postponement"),
        AmendmentKind.Move => w.Say("Chuyển cấp trình", "Move to another body"),
        AmendmentKind.Reassignment => w.Say("Giao lại cơ quan chủ trì", "Reassignment"),
        AmendmentKind.Withdrawal => w.Say("Rút", "Withdrawal"),
        AmendmentKind.Merger => w.Say("Gộp", "Merger"),
        AmendmentKind.Split => w.Say("Tách", "Split"),
    };

    /// <summary>A level of decision.</summary>
    public static string Of(this Words w, DecisionLevel level) => level switch
    {
        DecisionLevel.Plenary => w.Say("Tập thể (Ban Chấp hành, HĐND, UBND)", "Plenary body"),
        DecisionLevel.StandingCommittee => w.Say("Ban Thường vụ", "Standing committee"),
        DecisionLevel.StandingBoard => w.Say("Thường trực", "Standing board"),
        DecisionLevel.Leader => w.Say("Lãnh đạo phụ trách", "Leader"),
        DecisionLevel.Office => w.Say("Văn phòng", "Office"),
    };

    /// <summary>Who decided: the body, the leader by name, or the office.</summary>
    public static string Of(this Words w, Decider decider, Snapshot at) =>
        decider.Body is { } body ? at.Find(body)?.Name ?? w.Of(decider.Level) : decider.Name ?? w.Of(decider.Level);
}
