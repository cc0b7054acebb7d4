namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §8.
/// <summary>Verifies an archive from the first byte to the last, in memory that does not grow with the ballots (docs/spec/voting.md §8).</summary>
public static class Verifier
{
    /// <summary>Verifies an archive; whatever is in it, the answer is a verdict with findings (docs/spec/voting.md §8).</summary>
    /// <param name="archive">The archive, from its beginning; it must allow seeking.</param>
    /// <param name="options">How thoroughly; null for the defaults.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="ArgumentException">The stream does not allow seeking.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Verification Verify(Stream archive, VerifyOptions? options = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (!archive.CanSeek)
            throw new ArgumentException("An archive must allow seeking.", nameof(archive));
        return new ArchiveCheck(archive, options ?? new(), stop).Run();
    }
}
