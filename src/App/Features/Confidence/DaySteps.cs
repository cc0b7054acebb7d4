using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Các bước trong ngày: đủ số người dự họp, phát phiếu, thu phiếu, kiểm phiếu, công bố.</summary>
internal static class DaySteps
{
    public static readonly RecordStep<ConfidenceVote> Quorum = VoteEndpoints.OfDay("quorum", "Establish the quorum", "Record the attendance", QuorumFields, EstablishQuorum) with
    {
        Note = input => input.Value.RulesIn(input.At) is { Quorum: var quorum }
            ? input.L["At least {0} of those {1} must be present ({2}). Only numbers are recorded, never who came.", SourceText.Of(quorum.Value.Share),
                quorum.Value.Of == QuorumBase.Summoned ? input.L["summoned"].Value : input.L["who are members"].Value, SourceText.Article(quorum, input.L)].Value
            : null,
    };

    public static readonly RecordStep<ConfidenceVote> Issue = VoteEndpoints.OfDay(
        "issue", "Issue the ballots", "Record the ballots issued",
        input => VoteRows.Counts(input, "issued", name => input.L["{0}: ballots issued", name], k => input.Value.IssuedOf(k.Code) ?? input.Value.PresentFor(k)),
        input => input.Value.Issue(VoteRows.ReadCounts(input, "issued")));

    public static readonly RecordStep<ConfidenceVote> Collect = VoteEndpoints.OfDay(
        "collect", "Collect the ballots", "Record the ballots collected",
        input => VoteRows.Counts(input, "collected", name => input.L["{0}: ballots collected", name], k => input.Value.CollectedOf(k.Code)),
        input => input.Value.Collect(VoteRows.ReadCounts(input, "collected"))) with
    {
        Note = input => input.L["Shuffle each stack after the box is opened: then the order of the ballots says nothing about who cast them."],
    };

    public static readonly RecordStep<ConfidenceVote> Begin = VoteEndpoints.OfDay(
        "begin", "Begin to count", "Begin to count", _ => [], input => input.Value.BeginCounting()) with
    {
        Note = input => input.L["From now on the two tellers count, each alone. Nobody sees a figure before both agree."],
    };

    public static readonly RecordStep<ConfidenceVote> Announce = VoteEndpoints.OfDay(
        "announce", "Announce the result", "Record it as announced", _ => [], input => input.Value.Announce()) with
    {
        Freeze = TellTheLineAsync,
        Note = input => input.Value.RulesIn(input.At) is { Publication: var publication }
            ? input.L["To whom it is made known: {0} ({1})", publication.Value, SourceText.Article(publication, input.L)].Value
            : null,
    };

    internal static IEnumerable<StepField> QuorumFields(StepInput<ConfidenceVote> input) => input.Value.Electorates.SelectMany(e =>
    {
        var came = input.Value.Attendance.FirstOrDefault(a => a.Electorate == e.Code);
        return new StepField[]
        {
            new($"summoned-{e.Code}", input.L["{0}: summoned", e.Name]) { Type = "number", Required = true, Values = [Text(came?.Summoned ?? e.Members)] },
            new($"present-{e.Code}", input.L["{0}: present", e.Name]) { Type = "number", Required = true, Values = [came is null ? "" : Text(came.Present)] },
        };
    });

    private static Result<ConfidenceVoteChange> EstablishQuorum(StepInput<ConfidenceVote> input)
    {
        if (input.Value.RulesIn(input.At) is not { } rules)
            return new RuleSetIsUnfit(input.Value.Basis.RuleSet);
        var readiness = Readiness.Of(input.Value, input.At, input.Reading.Committee.ConfidenceRules, ShowVote.TimelineOf(input.Reading, input.Value, rules));
        return input.Value.EstablishQuorum(ReadAttendance(input), rules, readiness);
    }

    internal static IReadOnlyList<Attendance> ReadAttendance(StepInput<ConfidenceVote> input)
    {
        var attendance = new List<Attendance>();
        foreach (var e in input.Value.Electorates)
            if (input.Form.Number($"summoned-{e.Code}", 0, 100_000) is { } summoned && input.Form.Number($"present-{e.Code}", 0, 100_000) is { } present)
                attendance.Add(new(e.Code, summoned, present));
        return attendance;
    }

    // The line of the programme says on which day the result was announced; the figures stay with the vote. It learns so also where
    // whoever announces may not see it.
    private static async Task<Result<Frozen>> TellTheLineAsync(StepInput<ConfidenceVote> input, IReadOnlyList<Change> changes, Freezing freezing)
    {
        var at = (await freezing.Desk.WholeAsync(input.Reading.Id, freezing.Stop)).At(new(input.Reading.Today));
        if (input.Value.Basis.Line is { } line && at.Find(line) is { Exit: null } item && at.Find(item.Content.Programme) is { State: not ProgrammeState.Closed })
            input.Others.Add(new(new(SubjectKind.Item, line.Value), item.Sequence + 1, input.EffectiveOn, null, new ItemChange.VoteAnnounced(input.Value.Id)));
        return new Frozen(changes, []);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
