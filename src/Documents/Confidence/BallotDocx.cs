using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>
/// Phiếu: the ballot of one kind. All copies are the same: no number, no date of printing, nothing of the printer's.
/// </summary>
public static class BallotDocx
{
    /// <summary>The ballot as DOCX; copies are made by the printer, so that none can differ.</summary>
    public static byte[] Write(PaperVote vote, PaperBallot ballot) => FormDocx.Write(Form(vote, ballot));

    private static Form Form(PaperVote vote, PaperBallot ballot) =>
        vote.Form(VoteWords.BallotTitle(vote.Form), BallotText.Subtitles(vote, ballot)) with
        {
            HasStampPlace = true,
            FooterNote = null,
            Body = [VoteWords.Italic(BallotText.Instruction(vote)), Table(vote, ballot), .. Note(vote)],
        };

    private static Block.Table Table(PaperVote vote, PaperBallot ballot) => new(
        [new(12, Alignment.Centre), new(38), new(64), .. vote.Levels.Select(_ => new TableColumn(20, Alignment.Centre))],
        [[.. BallotText.Headers(vote).Select(header => new HeaderCell(header))]],
        [
            .. ballot.Officials.Select((official, at) => new TableRow.Body(
                [$"{at + 1}", new Cell(new Inline.Text(official.Name, Bold: true)), official.Position, .. vote.Levels.Select(_ => new Cell(new Inline.Box()))])),
        ]);

    private static IEnumerable<Block> Note(PaperVote vote) => BallotText.Notes(vote).Select(VoteWords.Italic);
}
