using NghiTrinh.Voting.Archives;

namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §3.2.
/// <summary>Which event may follow which.</summary>
internal sealed class EventOrder
{
    /// <summary>The last event in order; null before the first.</summary>
    public EventType? Reached { get; private set; }

    /// <summary>Whether an event may follow another; null stands for the beginning.</summary>
    public static bool Follows(EventType? reached, EventType next) => (reached, next) switch
    {
        (null, EventType.Setup) => true,
        (EventType.Setup or EventType.Ballot, EventType.Ballot or EventType.EndBallots) => true,
        (EventType.EndBallots, EventType.EncryptedTally) => true,
        (EventType.EncryptedTally or EventType.PartialDecryption, EventType.PartialDecryption or EventType.Result) => true,
        _ => false,
    };

    public bool Take(EventType next)
    {
        var isNext = Follows(Reached, next);
        if (isNext)
            Reached = next;
        return isNext;
    }
}
