using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Verifying;

/// <summary>What verifying an archive brought to light (docs/spec/voting.md §8).</summary>
public sealed record Verification
{
    /// <summary>False where the file is no archive of a vote at all (docs/spec/voting.md §8).</summary>
    public bool IsReadable { get; internal init; } = true;

    /// <summary>Whether everything that is there is as it must be (docs/spec/voting.md §8).</summary>
    public bool IsValid => IsReadable && Findings.Count == 0;

    /// <summary>Everything that is not as it must be (docs/spec/voting.md §9).</summary>
    public IReadOnlyList<Finding> Findings { get; internal init; } = [];

    /// <summary>How many more findings there are than are listed (docs/spec/voting.md §9).</summary>
    public int UnlistedFindings { get; internal init; }

    /// <summary>The rules that were applied: those of parts that are not there, and of comparisons nobody asked for, were not (docs/spec/voting.md §9).</summary>
    public IReadOnlyList<Rule> Checked { get; internal init; } = [];

    /// <summary>What was voted on; null where it cannot be read (docs/spec/voting.md §4.1).</summary>
    public Election? Election { get; internal init; }

    /// <summary>Who holds the key; null where it cannot be read (docs/spec/voting.md §5).</summary>
    public TrusteeList? Trustees { get; internal init; }

    /// <summary>Who may vote; null where it cannot be read (docs/spec/voting.md §4.2).</summary>
    public CredentialRoll? Credentials { get; internal init; }

    /// <summary>The last kind of event: how far the vote has come; null where there is none (docs/spec/voting.md §3.2).</summary>
    public Archives.EventType? Reached { get; internal init; }

    /// <summary>How many events there are (docs/spec/voting.md §3.2).</summary>
    public int Events { get; internal init; }

    /// <summary>SHA-256 of the last event in hex: it stands for the whole archive (docs/spec/voting.md §3.2).</summary>
    public string LastEvent { get; internal init; } = "";

    /// <summary>How many ballots were cast, replaced ones included (docs/spec/voting.md §6.5).</summary>
    public int BallotsCast { get; internal init; }

    /// <summary>How many ballots count: one for each voter who cast any (docs/spec/voting.md §6.5).</summary>
    public int BallotsCounted { get; internal init; }

    /// <summary>The sum of the weights of the ballots that count (docs/spec/voting.md §7.1).</summary>
    public long TotalWeight { get; internal init; }

    /// <summary>The trustees who decrypted, counted from 1 (docs/spec/voting.md §7.2).</summary>
    public IReadOnlyList<int> Decrypted { get; internal init; } = [];

    /// <summary>The counts of each choice of each question; null before there is a result (docs/spec/voting.md §7.3).</summary>
    public IReadOnlyList<IReadOnlyList<long>>? Result { get; internal init; }
}
