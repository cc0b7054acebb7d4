using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Sửa số liệu trong ngày, thay người kiểm phiếu, lùi hoặc không tiến hành: mỗi việc có lý do, trước khi thống nhất kết quả.</summary>
internal static class CorrectionSteps
{
    public static readonly RecordStep<ConfidenceVote> Figures = VoteEndpoints.OfDay("correct", "Correct attendance and ballots", "Record the correction", FigureFields, Correct) with
    {
        NeedsReason = true,
        Note = input => input.L["What was recorded before stays in the history. With other ballots collected both tellers count those kinds again."],
    };

    public static readonly RecordStep<ConfidenceVote> Teller = VoteEndpoints.Prepare("replace-teller", "Replace a teller", "Record who takes the place", TellerFields, Replace) with
    {
        NeedsReason = true,
        Note = input => input.L["What the teller has counted so far is deleted; whoever takes the place counts from the beginning. Both stay named in the history."],
    };

    public static readonly RecordStep<ConfidenceVote> Postponement = VoteEndpoints.Prepare("postpone", "Postpone the vote", "Record it as postponed", SittingFields, Postpone) with
    {
        NeedsReason = true,
        Note = input => input.L["The vote is prepared again: officials, electorates and tellers stand, ballots are printed and stamped anew, and everything counted so far is deleted."],
    };

    public static readonly RecordStep<ConfidenceVote> CallingOff = VoteEndpoints.Prepare("call-off", "Call the vote off", "Record it as called off", _ => [], input => input.Value.CallOff()) with
    {
        NeedsReason = true,
        Note = input => input.L["A vote that is called off takes no step any more. What was recorded stays; what the tellers have counted is deleted."],
    };

    /// <summary>The steps of them that a state admits.</summary>
    public static IEnumerable<(string Path, string Title)> Of(ConfidenceVoteState state, bool prepare, bool conduct)
    {
        if (conduct && state is ConfidenceVoteState.Issued or ConfidenceVoteState.Collected or ConfidenceVoteState.Counting)
            yield return ("correct", Figures.Title);
        if (prepare && state is >= ConfidenceVoteState.QuorumEstablished and <= ConfidenceVoteState.Counting)
            yield return ("replace-teller", Teller.Title);
        if (!prepare || state >= ConfidenceVoteState.Agreed)
            yield break;
        yield return ("postpone", Postponement.Title);
        yield return ("call-off", CallingOff.Title);
    }

    private static IEnumerable<StepField> FigureFields(StepInput<ConfidenceVote> input)
    {
        var (l, vote) = (input.L, input.Value);
        return
        [
            .. DaySteps.QuorumFields(input),
            .. VoteRows.Counts(input, "issued", name => l["{0}: ballots issued", name], k => vote.IssuedOf(k.Code)),
            .. vote.State == ConfidenceVoteState.Issued ? [] : VoteRows.Counts(input, "collected", name => l["{0}: ballots collected", name], k => vote.CollectedOf(k.Code)),
        ];
    }

    private static Result<ConfidenceVoteChange> Correct(StepInput<ConfidenceVote> input) => input.Value.RulesIn(input.At) is { } rules
        ? input.Value.CorrectFigures(DaySteps.ReadAttendance(input), VoteRows.ReadCounts(input, "issued"), VoteRows.ReadCounts(input, "collected"), rules)
        : new RuleSetIsUnfit(input.Value.Basis.RuleSet);

    private static IEnumerable<StepField> TellerFields(StepInput<ConfidenceVote> input)
    {
        var tellers = input.Value.Tellers?.All ?? [];
        yield return new("teller", input.L["Who leaves"])
        {
            Required = true,
            Options = [("", "–"), .. tellers.Select(t => (t.ToString(), input.At.Find(t)?.Name ?? "?"))],
        };
        yield return new("by", input.L["Who takes the place"])
        {
            Required = true,
            Options =
            [
                ("", "–"),
                .. input.At.People.Where(p => !tellers.Contains(p.Id) && p.Roles.Any(r => r.Role == Role.Teller && r.IsHeldOn(input.Reading.Today))).Select(p => (p.Id.ToString(), p.Name)),
            ],
        };
    }

    private static Result<ConfidenceVoteChange> Replace(StepInput<ConfidenceVote> input) =>
        input.Value.ReplaceTeller(Chosen(input, "teller"), Chosen(input, "by"), input.At);

    private static PersonId Chosen(StepInput<ConfidenceVote> input, string field) =>
        input.Form.Ids(field, id => new PersonId(id)) is [var one, ..] ? one : default;

    private static IEnumerable<StepField> SittingFields(StepInput<ConfidenceVote> input) =>
    [
        new("sitting", input.L["Sitting it is held at then"])
        {
            Options =
            [
                ("", input.L["not known yet"]),
                .. input.At.Meetings.Where(m => m.State == MeetingState.Planned && m.Id != input.Value.Basis.Sitting)
                    .OrderBy(m => m.On ?? DateOnly.MaxValue).ThenBy(m => m.Id.Value).Select(m => (m.Id.ToString(), MeetingText.Of(m.Id, input.Reading))),
            ],
        },
    ];

    private static Result<ConfidenceVoteChange> Postpone(StepInput<ConfidenceVote> input) =>
        input.Value.Postpone(input.Form.Ids("sitting", id => new MeetingId(id)) is [var sitting, ..] && input.At.Find(sitting) is not null ? sitting : null);
}
