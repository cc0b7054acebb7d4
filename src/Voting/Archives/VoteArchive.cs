using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Tallying;
using NghiTrinh.Voting.Trustees;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Archives;

// Implements docs/spec/voting.md §3 and §10.
/// <summary>The public archive of one vote while it is made; it only grows, byte for byte in the one canonical form (docs/spec/voting.md §3).</summary>
public sealed class VoteArchive : IDisposable
{
    private readonly Stream _stream;
    private readonly ArchiveSoFar _soFar;
    private BallotEngine? _engine;
    private BallotCheck? _check;

    private VoteArchive(Stream stream, ArchiveSoFar soFar) => (_stream, _soFar) = (stream, soFar);

    /// <summary>What is voted on (docs/spec/voting.md §4.1).</summary>
    public Election Election => _soFar.Election;

    /// <summary>Who holds the key (docs/spec/voting.md §5).</summary>
    public TrusteeList Trustees => _soFar.Trustees;

    /// <summary>Who may vote (docs/spec/voting.md §4.2).</summary>
    public CredentialRoll Credentials => _soFar.Credentials;

    /// <summary>SHA-256 of the last event in hex: what is shown in the hall (docs/spec/voting.md §3.2).</summary>
    public string LastEvent => _soFar.Last ?? "";

    /// <summary>The last kind of event (docs/spec/voting.md §3.2).</summary>
    public EventType Reached => _soFar.Order.Reached!.Value; // an archive begins with its set-up

    /// <summary>Whether it is the turn of a kind of event (docs/spec/voting.md §3.2).</summary>
    /// <param name="next">The kind.</param>
    public bool Takes(EventType next) => EventOrder.Follows(_soFar.Order.Reached, next);

    /// <summary>Begins an archive with its set-up, which must be one that a verifier accepts (docs/spec/voting.md §10).</summary>
    /// <param name="stream">Empty; may be read, written and sought.</param>
    /// <param name="election">What is voted on.</param>
    /// <param name="trustees">Who holds the key.</param>
    /// <param name="credentials">Who may vote.</param>
    /// <param name="began">When; whole seconds are kept.</param>
    /// <exception cref="ArgumentException">The stream is not empty, or a verifier would find something wrong: see <see cref="TryBegin"/>.</exception>
    public static VoteArchive Begin(Stream stream, Election election, TrusteeList trustees, CredentialRoll credentials, DateTimeOffset began) =>
        TryBegin(stream, election, trustees, credentials, began, out var wrong) ?? throw new ArgumentException(string.Join('\n', wrong.Take(10)));

    /// <summary>Begins an archive unless a verifier would find something wrong: what is published cannot be taken back (docs/spec/voting.md §10).</summary>
    /// <param name="stream">Empty; may be read, written and sought.</param>
    /// <param name="election">What is voted on.</param>
    /// <param name="trustees">Who holds the key.</param>
    /// <param name="credentials">Who may vote.</param>
    /// <param name="began">When; whole seconds are kept.</param>
    /// <param name="wrong">What is wrong; then nothing is written.</param>
    /// <exception cref="ArgumentException">The stream is not empty.</exception>
    public static VoteArchive? TryBegin(
        Stream stream, Election election, TrusteeList trustees, CredentialRoll credentials, DateTimeOffset began, out IReadOnlyList<Finding> wrong)
    {
        if (!stream.CanSeek || stream.Length != 0)
            throw new ArgumentException("An archive begins in an empty stream that allows seeking.", nameof(stream));
        using var bytes = new MemoryStream();
        var made = new VoteArchive(bytes, new(began.ToUnixTimeSeconds(), election, trustees, credentials));
        new TarWriter(bytes, made._soFar.Timestamp).Header();
        made.Append(EventType.Setup, SetupPayload.Of(election, trustees, credentials).Written(), election.Bytes, trustees.Bytes, credentials.Bytes);
        wrong = made.Verified().Findings;
        if (wrong.Count > 0)
            return null;
        var archive = new VoteArchive(stream, made._soFar);
        archive.Write(bytes);
        return archive;
    }

    /// <summary>
    /// Opens an archive to continue it; null where an entry, a hash, the chain or the set-up is not as it must be. Proofs are not verified: steps that
    /// build on ballots and decryptions do that (docs/spec/voting.md §10).
    /// </summary>
    /// <param name="stream">May be read and sought; written too, where something is to be added.</param>
    public static VoteArchive? Open(Stream stream) => ArchiveSoFar.Read(stream, out var torn) is { } soFar && torn == 0 ? new(stream, soFar) : null;

    /// <summary>Takes off an event whose writing was interrupted; its hash was never told (docs/spec/voting.md §10).</summary>
    /// <param name="stream">May be read, written and sought.</param>
    /// <returns>How many bytes were taken off; null where the archive is not sound otherwise, and nothing was.</returns>
    public static long? Mend(Stream stream)
    {
        if (ArchiveSoFar.Read(stream, out var torn) is null)
            return null;
        if (torn > 0)
        {
            stream.SetLength(stream.Length - torn);
            Flush(stream);
        }
        return torn;
    }

    /// <summary>Adds a ballot if nothing is wrong with it; otherwise says what is, and adds nothing (docs/spec/voting.md §10).</summary>
    /// <param name="ballot">As the voter sent it.</param>
    /// <exception cref="InvalidOperationException">Voting is over.</exception>
    public IReadOnlyList<Finding> Cast(byte[] ballot)
    {
        Demand(EventType.Ballot);
        var shape = _check?.Shape ?? new(Election);
        _engine ??= Engines.For(shape, Election.ReadKey()!, new() { Processors = 1 })[0]; // its key was compared with the trustees'
        _check ??= new(shape, _engine);
        var parsed = new ParsedBallot(shape, ballot, _soFar.Height) { Digest = Digest.Of(ballot) };
        _check.Run([parsed]);
        if (parsed.SignatureAt > 0 && Credentials.IndexOf(parsed.CredentialText) < 0)
            parsed.Found(Rule.BallotCredential, detail: parsed.CredentialText);
        if (_soFar.Cast.Contains(parsed.Digest))
            parsed.Found(Rule.BallotOnce);
        if (parsed.Findings.All.Count > 0)
            return parsed.Findings.All;
        Append(EventType.Ballot, ballot);
        _soFar.Cast.Add(parsed.Digest);
        return [];
    }

    /// <summary>Ends the voting (docs/spec/voting.md §10).</summary>
    /// <exception cref="InvalidOperationException">It has ended already.</exception>
    public void EndBallots()
    {
        Demand(EventType.EndBallots);
        Append(EventType.EndBallots, null);
    }

    /// <summary>Verifies everything so far and adds the encrypted tally (docs/spec/voting.md §10).</summary>
    /// <returns>What is wrong with the archive; then nothing was added.</returns>
    /// <exception cref="InvalidOperationException">Voting has not ended, or the tally is there.</exception>
    public IReadOnlyList<Finding> AddTally()
    {
        Demand(EventType.EncryptedTally);
        var (vote, findings) = Verified();
        if (findings.Count > 0)
            return findings;
        var ballots = vote.Ballots!; // of a sound archive
        var sum = TallySum.Written(new(Election), ballots.Product);
        Append(EventType.EncryptedTally, new SizedTally(ballots.Counted, ballots.Weight, Digests.Hex(sum)).Written(), sum);
        return [];
    }

    /// <summary>Verifies everything so far and decrypts with one trustee's key; the answer is for <see cref="AddDecryption(int, byte[])"/> (docs/spec/voting.md §7.2).</summary>
    /// <param name="owner">The trustee's place, counted from 1.</param>
    /// <param name="key">The trustee's key.</param>
    /// <returns>Null where the archive is not sound, has no tally, or the key is not that of the trustee.</returns>
    public byte[]? Decrypt(int owner, TrusteeKey key)
    {
        var (vote, findings) = Verified();
        return findings.Count > 0 ? null : Decrypted(vote, owner, key);
    }

    /// <summary>Verifies everything so far, decrypts with one trustee's key and adds that (docs/spec/voting.md §10).</summary>
    /// <param name="owner">The trustee's place, counted from 1.</param>
    /// <param name="key">The trustee's key.</param>
    /// <returns>What is wrong with the archive, null where the key is not that of the trustee; then nothing was added.</returns>
    /// <exception cref="InvalidOperationException">There is no tally, or the result is there.</exception>
    public IReadOnlyList<Finding>? AddDecryption(int owner, TrusteeKey key)
    {
        Demand(EventType.PartialDecryption);
        var (vote, findings) = Verified();
        if (findings.Count > 0)
            return findings;
        return Decrypted(vote, owner, key) is { } decryption ? Add(vote, owner, decryption) : null;
    }

    /// <summary>Adds what one trustee decrypted (docs/spec/voting.md §10).</summary>
    /// <param name="owner">The trustee's place, counted from 1.</param>
    /// <param name="decryption">From <see cref="Decrypt"/>.</param>
    /// <returns>What is wrong with it or the archive; then nothing was added.</returns>
    /// <exception cref="InvalidOperationException">There is no tally, or the result is there.</exception>
    public IReadOnlyList<Finding> AddDecryption(int owner, byte[] decryption)
    {
        Demand(EventType.PartialDecryption);
        var (vote, findings) = Verified();
        if (findings.Count > 0)
            return findings;
        return Add(vote, owner, decryption);
    }

    /// <summary>Verifies everything so far, puts the decryptions together and adds the result (docs/spec/voting.md §10).</summary>
    /// <returns>What is wrong with the archive or still missing; then nothing was added.</returns>
    /// <exception cref="InvalidOperationException">There is no decryption, or the result is there.</exception>
    public IReadOnlyList<Finding> AddResult()
    {
        Demand(EventType.Result);
        var (vote, findings) = Verified();
        if (findings.Count > 0)
            return findings;
        var tally = vote.Tally!; // there after a sound tally
        if (Decryption.Counts(Trustees, tally, vote.Ballots!.Weight) is not { } counts)
            return [new(Rule.ResultShares, _soFar.Height, null, null, "")];
        Append(EventType.Result, ResultText.Of(tally.Shape, counts));
        return [];
    }

    /// <summary>Closes the stream (docs/spec/voting.md §3).</summary>
    public void Dispose()
    {
        (_engine as IDisposable)?.Dispose();
        _stream.Dispose();
    }

    private byte[]? Decrypted(VoteCheck vote, int owner, TrusteeKey key) =>
        vote.Tally?.Product is { } product && owner >= 1 && owner <= Trustees.Count && Trustees.Owners[owner - 1].Key.Text == key.PublicKey.Key.Text
            ? PartialDecryption.Make(vote.Tally.Shape, key.Secret, key.PublicKey.Key, product).Written()
            : null;

    private IReadOnlyList<Finding> Add(VoteCheck vote, int owner, byte[] decryption)
    {
        var owned = new OwnedDecryption(owner, Digests.Hex(decryption)).Written();
        if (vote.Tally!.Judge(owned, decryption, _soFar.Height) is { Count: > 0 } wrong) // there after a sound tally
            return wrong;
        Append(EventType.PartialDecryption, owned, decryption);
        return [];
    }

    private (VoteCheck Vote, IReadOnlyList<Finding> Findings) Verified()
    {
        var check = new ArchiveCheck(_stream, new(), default);
        var verification = check.Run();
        return (check.Vote!, verification.Findings); // an archive of ours has its first entry
    }

    private void Demand(EventType next)
    {
        if (!Takes(next))
            throw new InvalidOperationException($"{next} cannot follow {_soFar.Order.Reached}.");
    }

    // Without a look at what is there: the steps above have looked.
    internal void Append(EventType type, byte[]? payload, params ReadOnlySpan<byte[]> referredTo)
    {
        using var entries = new MemoryStream();
        var writer = new TarWriter(entries, _soFar.Timestamp);
        foreach (var data in referredTo)
            writer.Data(data);
        var hash = writer.Event(new(_soFar.Last, _soFar.Height, type, payload is null ? null : writer.Data(payload)));
        Write(entries);
        _soFar.Note(type, hash);
    }

    // An event is there with all it refers to, or not at all; and on the disk before anybody is told its hash.
    private void Write(MemoryStream entries)
    {
        var before = _stream.Length;
        try
        {
            _stream.Seek(0, SeekOrigin.End);
            _stream.Write(entries.GetBuffer(), 0, (int)entries.Length);
            Flush(_stream);
        }
        catch (IOException)
        {
            _stream.SetLength(before);
            throw;
        }
    }

    private static void Flush(Stream stream)
    {
        if (stream is FileStream file)
            file.Flush(flushToDisk: true);
        else
            stream.Flush();
    }
}
