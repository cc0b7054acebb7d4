namespace NghiTrinh.Documents.Confidence;

/// <summary>What a ballot says, the same in both of its files.</summary>
internal static class BallotText
{
    public static string[] Subtitles(PaperVote vote, PaperBallot ballot) =>
        [$"đối với {ballot.Title}", vote.SittingOn is null ? vote.Sitting : vote.SittingLine()]; // nobody fills in a date on a ballot

    public static string Instruction(PaperVote vote)
    {
        var levels = string.Join("; ", vote.Levels.Select(level => $"“{level}”"));
        return $"Đề nghị {vote.Comrade()} đánh dấu X vào một trong {vote.Levels.Count} ô {levels} "
            + $"tương ứng với từng {VoteWords.Person(vote.Form)}.";
    }

    public static string[] Headers(PaperVote vote) => ["STT", "Họ và tên", "Chức vụ", .. vote.Levels];

    public static IEnumerable<string> Notes(PaperVote vote)
    {
        if (vote.BallotNote is { } note) yield return $"Ghi chú: {note}";
    }
}
