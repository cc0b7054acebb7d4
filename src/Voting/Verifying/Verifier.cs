namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §8.
/// <summary>Verifies an archive from the first byte to the last; of a ballot its hash is kept, of a voter where the last ballot stands (docs/spec/voting.md §8).</summary>
public static class Verifier
{
    /// <summary>Verifies an archive; whatever is in it, the answer is a verdict with findings (docs/spec/voting.md §8).</summary>
    /// <param name="archive">The archive, from its beginning; it must allow seeking.</param>
    /// <param name="options">How thoroughly; null for the defaults.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="ArgumentException">The stream, or that of an earlier copy, does not allow seeking; or both are one.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Verification Verify(Stream archive, VerifyOptions? options = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (!archive.CanSeek)
            throw new ArgumentException("An archive must allow seeking.", nameof(archive));
        if (options?.Earlier is { } earlier && (!earlier.CanSeek || ReferenceEquals(earlier, archive)))
            throw new ArgumentException("An earlier copy must allow seeking, and be read by a stream of its own.", nameof(options));
        return new ArchiveCheck(archive, options ?? new(), stop).Run();
    }
}
