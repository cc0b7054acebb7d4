using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Confidence;
using NghiTrinh.Documents.Official;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>
/// The papers of a vote as files. Those of the outcome are made of the agreed result alone, which nobody has before it is agreed:
/// until then there is no such address.
/// </summary>
internal static class VoteDocuments
{
    /// <summary>Under the page of a vote.</summary>
    public const string Folder = "documents";

    public static void Map(IEndpointRouteBuilder committee)
    {
        Before("plan.docx", p => OfficialDocx.Write(VotePlan.Of(p.Paper)), Permission.PrepareConfidenceVotes);
        Before("officials.docx", p => OfficialDocx.Write(PersonList.Of(p.Paper)), Permission.PrepareConfidenceVotes);
        Before("requests.zip", Requests, Permission.PrepareConfidenceVotes);
        Before("clarifications.zip", Clarifications, Permission.PrepareConfidenceVotes);
        Before("dossiers.docx", p => OfficialDocx.Write(DossierPapers.Index(p.Paper, PaperVotes.Dossiers(p.Vote, p.Reading.At, p.Rules))), Permission.PrepareConfidenceVotes);
        Before("kit.zip", p => PaperKit.Zip(p.Paper), Permission.SeeConfidenceVotes);
        committee.MapGet($"{VoteEndpoints.One}/{Folder}/ballots/{{ballot}}.pdf", (HttpContext http, string committee, Guid vote, string ballot, Desk desk, CancellationToken stop) =>
            BallotAsync(http, committee, vote, ballot, "pdf", desk, stop)).Needs(Permission.SeeConfidenceVotes);
        committee.MapGet($"{VoteEndpoints.One}/{Folder}/ballots/{{ballot}}.docx", (HttpContext http, string committee, Guid vote, string ballot, Desk desk, CancellationToken stop) =>
            BallotAsync(http, committee, vote, ballot, "docx", desk, stop)).Needs(Permission.SeeConfidenceVotes);
        After("result.docx", ResultTable.Docx);
        After("result.xlsx", ResultSheet.Write);
        After("minutes.docx", r => OfficialDocx.Write(CountingMinutes.Of(r)));
        After("resolution.docx", r => r.Vote.IsParty ? null : OfficialDocx.Write(OutcomePapers.Resolution(r)));
        After("report.docx", r => r.Vote.IsParty ? OfficialDocx.Write(OutcomePapers.Report(r)) : null);
        After("notices.zip", Notices);
        After("sealing.docx", r => OfficialDocx.Write(SealingRecord.Of(r)));

        void Before(string name, Func<Papers, byte[]> write, Permission permission) => committee.MapGet(
            $"{VoteEndpoints.One}/{Folder}/{name}", async (HttpContext http, string committee, Guid vote, Desk desk, CancellationToken stop) =>
                await PapersAsync(http, committee, vote, desk, stop) is { } papers ? FileAnswer.Of(http, write(papers), name) : Problems.NoSuchPage(http)).Needs(permission);

        // As with the page of the result: the permission opens the vote, the ledger as the reader sees it holds the figures or not.
        void After(string name, Func<PaperResult, byte[]?> write) => committee.MapGet(
            $"{VoteEndpoints.One}/{Folder}/{name}", async (HttpContext http, string committee, Guid vote, Desk desk, CancellationToken stop) =>
                await PapersAsync(http, committee, vote, desk, stop) is { } papers && papers.Reading.At.ResultOf(papers.Vote.Id) is { } result
                && write(PaperVotes.Of(papers.Vote, result, papers.Reading.At, papers.Rules)) is { } bytes
                    ? FileAnswer.Of(http, bytes, name) : Problems.NoSuchPage(http)).Needs(Permission.SeeConfidenceVotes);
    }

    /// <summary>A vote with somebody on a ballot, and its rules: without either there is nothing to print.</summary>
    private sealed record Papers(Reading Reading, ConfidenceVote Vote, RuleSet Rules, PaperVote Paper);

    private static async Task<Papers?> PapersAsync(HttpContext http, string committee, Guid vote, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new ConfidenceVoteId(vote)) is { } found
        && found.RulesIn(reading.At) is { } rules && PaperVotes.Of(found, reading.At, rules) is { Ballots.Count: > 0 } paper
            ? new(reading, found, rules, paper) : null;

    private static async Task<IResult> BallotAsync(
        HttpContext http, string committee, Guid vote, string ballot, string kind, Desk desk, CancellationToken stop)
    {
        if (await PapersAsync(http, committee, vote, desk, stop) is not { } papers
            || papers.Vote.BallotKind(ballot) is not { } of || PaperVotes.BallotOf(papers.Vote, of) is not { Officials.Count: > 0 } printed)
            return Problems.NoSuchPage(http);
        var bytes = kind == "pdf" ? BallotPdf.Write(papers.Paper, printed) : BallotDocx.Write(papers.Paper, printed);
        return FileAnswer.Of(http, bytes, $"ballot-{ballot}.{kind}");
    }

    private static byte[] Requests(Papers papers) =>
        Letters(papers.Paper, official => DossierPapers.Request(papers.Paper, official, LastDay(papers, DeadlinePurpose.Report)));

    // What is asked is written in by hand, unless a paper that was recorded says it.
    private static byte[] Clarifications(Papers papers) => Letters(papers.Paper, official => DossierPapers.Clarification(
        papers.Paper, new(official, PaperVotes.AskedOf(papers.Vote, papers.Rules, official), LastDay(papers, DeadlinePurpose.Answer))));

    private static byte[] Notices(PaperResult result) => Letters(result.Vote, official => OutcomePapers.Notice(result, official));

    private static byte[] Letters(PaperVote vote, Func<PaperOfficial, OfficialDocument> letter) => PaperKit.Zip(vote.Officials.Select((official, at) =>
        (string.Create(CultureInfo.InvariantCulture, $"{at + 1:00}-{FileAnswer.Plain(official.Name)}.docx"), OfficialDocx.Write(letter(official)))));

    private static DateOnly? LastDay(Papers papers, DeadlinePurpose purpose) => PaperVotes.LastDay(papers.Vote, papers.Reading.At, papers.Rules, purpose);
}
