namespace NghiTrinh.Domain.History;

/// <summary>There is no change with this number that could be struck out.</summary>
public sealed record ChangeCannotBeStruck(int Sequence) : Refusal;

/// <summary>The first change of a subject can be struck out only when nothing after it holds any more.</summary>
/// <param name="Count">How many later changes still hold.</param>
public sealed record OtherChangesHold(int Count) : Refusal;

/// <summary>Striking out what was recorded by mistake.</summary>
public static class Striking
{
    /// <summary>
    /// Whether a mistake of this kind is struck out at all. The steps of a confidence vote stand as they were taken: ballots were
    /// issued, counted and announced on them; a wrong figure is said again while its step is the last one.
    /// </summary>
    public static bool CanBeStruck(this Change change) =>
        change is not (Confidence.ConfidenceVoteChange or Confidence.ConfidenceResultChange or Programme.ItemChange.VoteAnnounced)
        || change is Confidence.ConfidenceVoteChange.PaperRecorded;

    /// <summary>What a change is about in the end: for a strike what it strikes out, through strikes of strikes; else itself.</summary>
    /// <param name="history">The history of one subject.</param>
    /// <param name="entry">The change.</param>
    public static Change MeantBy(this IReadOnlyList<Recorded> history, Recorded entry)
    {
        // A strike comes after what it strikes out.
        while (entry.Change is Struck strike)
            entry = history.First(e => e.Sequence == strike.Sequence && e.Sequence < entry.Sequence);
        return entry.Change;
    }

    /// <summary>Strikes out a change of this history, by all that is recorded.</summary>
    /// <param name="history">The history of one subject.</param>
    /// <param name="sequence">The number of the change; a strike can be struck out too.</param>
    public static Result<Struck> Strike(this IReadOnlyList<Recorded> history, int sequence)
    {
        var struck = Fold.StruckBy(history, null);
        bool Holds(Recorded entry) => struck?.Contains(entry.Sequence) != true;
        if (history.FirstOrDefault(e => e.Sequence == sequence) is not { } mistake || !Holds(mistake))
            return new ChangeCannotBeStruck(sequence);
        // A subject begins with its first change: without it nothing that follows would mean anything.
        var followers = sequence > 1 ? 0 : history.Count(e => e.Sequence > 1 && e.Change is not Struck && Holds(e));
        return followers > 0 ? new OtherChangesHold(followers) : new Struck(sequence);
    }
}
