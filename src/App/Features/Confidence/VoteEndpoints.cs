using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>The addresses of confidence votes, from their plan to the seal.</summary>
internal static class VoteEndpoints
{
    /// <summary>The page of all votes.</summary>
    public const string All = "confidence/votes";

    public static IServiceCollection AddConfidenceVotes(this IServiceCollection services) => services.AddSingleton<CountingRoom>();

    public static void MapConfidenceVotes(this CommitteePages committee)
    {
        committee.MapGet(All, ListVotes.GetAsync).Needs(Permission.SeeConfidenceVotes);
        committee.MapGet("confidence/results", ShowVoteHistory.GetAsync).Needs(Permission.SeeConfidenceResults);
        committee.MapGet($"{One}", ShowVote.GetAsync).Needs(Permission.SeeConfidenceVotes);
        committee.MapGet($"{One}/result", ShowResult.GetAsync).Needs(Permission.SeeConfidenceVotes);
        VoteDocuments.Map(committee);
        PlanVote.Rating.Map(committee);
        PlanVote.Motion.Map(committee);
        PlanVote.Basis.Map(committee);
        SetElectorates.Step.Map(committee);
        SetBallotKinds.Step.Map(committee);
        SetOfficials.Step.Map(committee);
        SetTellers.Step.Map(committee);
        RecordPaper.Step.Map(committee);
        BallotSteps.Stock.Map(committee);
        BallotSteps.Destroy.Map(committee);
        DaySteps.Quorum.Map(committee);
        DaySteps.Issue.Map(committee);
        DaySteps.Collect.Map(committee);
        DaySteps.Begin.Map(committee);
        DaySteps.Announce.Map(committee);
        SealPackages.Step.Map(committee);
        CorrectionSteps.Figures.Map(committee);
        CorrectionSteps.Teller.Map(committee);
        CorrectionSteps.Postponement.Map(committee);
        CorrectionSteps.CallingOff.Map(committee);
        committee.MapGet($"{One}/count", CountBallots.GetAllAsync).Needs(Permission.CountBallots);
        committee.MapGet($"{One}/count/{{ballot}}", CountBallots.GetAsync).Needs(Permission.CountBallots);
        committee.MapPost($"{One}/count/{{ballot}}", CountBallots.PostAsync).Needs(Permission.CountBallots);
        committee.MapPost($"{One}/count/{{ballot}}/reopen", CountBallots.ReopenAsync).Needs(Permission.CountBallots);
        committee.MapPost($"{One}/count/{{ballot}}/settle", SettleCount.PostAsync).Needs(Permission.CountBallots);
        committee.MapPost($"{One}/count/{{ballot}}/accept", SettleCount.AcceptAsync).Needs(Permission.CountBallots);
        committee.MapPost($"{One}/agree", AgreeCount.PostAsync).Needs(Permission.CountBallots);
    }

    /// <summary>The pattern of the page of one vote.</summary>
    public const string One = "confidence/votes/{vote:guid}";

    /// <summary>The page of one vote.</summary>
    public static string Page(ConfidenceVoteId id) => $"{All}/{id}";

    /// <summary>The vote of the address.</summary>
    public static StepTarget<ConfidenceVote>? Find(StepSearch search) =>
        search.Reading.At.Find(new ConfidenceVoteId(search.Id("vote"))) is { } vote
            ? new(vote, vote.Subject, vote.Basis.Title, Page(vote.Id))
            : null;

    /// <summary>A step of preparing a vote.</summary>
    public static RecordStep<ConfidenceVote> Prepare(
        string path, string title, string button, Func<StepInput<ConfidenceVote>, IEnumerable<StepField>> fields,
        Func<StepInput<ConfidenceVote>, Result<ConfidenceVoteChange>> decide) =>
        new($"{One}/{path}", title, button, Permission.PrepareConfidenceVotes, Find, fields, input => decide(input).AsChanges()) { HoldsFromToday = true };

    /// <summary>A step of the day of a vote.</summary>
    public static RecordStep<ConfidenceVote> OfDay(
        string path, string title, string button, Func<StepInput<ConfidenceVote>, IEnumerable<StepField>> fields,
        Func<StepInput<ConfidenceVote>, Result<ConfidenceVoteChange>> decide) =>
        new($"{One}/{path}", title, button, Permission.ConductConfidenceVotes, Find, fields, input => decide(input).AsChanges()) { HoldsFromToday = true };
}
