using NghiTrinh.Voting.Elections;

namespace NghiTrinh.Voting.Verifying;

/// <summary>How thoroughly and against what an archive is verified (docs/spec/voting.md §8).</summary>
public sealed record VerifyOptions
{
    /// <summary>Tests every element by itself instead of many at once, where an error slips through with a chance of at most 2^−64 (docs/spec/voting.md §2.4).</summary>
    public bool Exact { get; init; }

    /// <summary>An earlier copy of the archive, which must be the beginning of this one; null where there is none (docs/spec/voting.md §8.1).</summary>
    public Stream? Earlier { get; init; }

    /// <summary>The credentials that were handed over; null where they are not compared (docs/spec/voting.md §8.2).</summary>
    public CredentialRoll? Credentials { get; init; }

    /// <summary>How many processors check ballots and decryptions; all by default. A list of credentials is read by all (docs/spec/voting.md §8).</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    /// <summary>Told the bytes read so far and in all; null where nobody asks (docs/spec/voting.md §8).</summary>
    public Action<long, long>? Progress { get; init; }

    // For tests alone: the mutation run leaves one rule out; the scalar path is compared with the vector path.
    internal Rule? LeftOut { get; init; }

    internal bool Plain { get; init; }

    /// <summary>For what is done for many elements at once.</summary>
    internal ParallelOptions Parallel(CancellationToken stop) => new() { MaxDegreeOfParallelism = Math.Max(1, Processors), CancellationToken = stop };
}
