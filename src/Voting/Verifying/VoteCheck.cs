using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §4 to §7.
/// <summary>What the events of an archive mean together: set-up, ballots, tally, decryptions, result.</summary>
internal sealed class VoteCheck(Stream archive, VerifyOptions options, Findings findings, CancellationToken stop) : IDisposable
{
    private Election? _election;
    private TrusteeList? _trustees;
    private CredentialRoll? _credentials;
    private BallotStream? _ballots;
    private TallyCheck? _tally;

    public BallotStream? Ballots => _ballots;

    public TallyCheck? Tally => _tally;

    public void Take(Event found, int height, Payload payload)
    {
        if (found.Type == EventType.EndBallots)
        {
            payload.Close();
            _ballots?.Flush();
            return;
        }
        if (payload.Own is not { } own)
        {
            findings.Add(Rule.ArchiveOrder, height, detail: found.Payload ?? "");
            return;
        }
        if (found.Type == EventType.Ballot)
        {
            payload.Close();
            _ballots?.Add(own, height); // its hash is checked there, on all processors
            return;
        }
        payload.Checked(own);
        switch (found.Type)
        {
            case EventType.Setup:
                Setup(own, payload);
                break;
            case EventType.EncryptedTally:
                _ballots?.Flush();
                _tally?.Take(own.Content, height, payload);
                break;
            case EventType.PartialDecryption:
                _tally?.TakeDecryption(own.Content, height, payload);
                break;
            default:
                payload.Close();
                _tally?.TakeResult(own.Content, height);
                break;
        }
    }

    public Verification End()
    {
        _ballots?.Flush();
        _ = _ballots?.Product; // who adds the tally asks for it when the memory is given back
        return new()
        {
            Election = _election,
            Trustees = _trustees,
            Credentials = _credentials,
            BallotsCast = _ballots?.Cast ?? 0,
            BallotsCounted = _ballots?.Counted ?? 0,
            TotalWeight = _ballots?.Weight ?? 0,
            Decrypted = _tally?.Owners ?? [],
            Result = _tally?.Result,
        };
    }

    public void Dispose() => _ballots?.Dispose();

    private void Setup(Entry own, Payload payload)
    {
        findings.Look(Rule.SetupForm);
        if (SetupPayload.Read(own.Content) is not { } setup)
        {
            findings.Add(Rule.SetupForm, 0);
            return;
        }
        var (election, trustees, credentials) = (payload.Next(setup.Election), payload.Next(setup.Trustees), payload.Next(setup.Credentials));
        payload.Close();
        findings.Look(Rule.ElectionForm);
        _election = election is null ? null : Election.Read(election.Content);
        if (_election is null)
            findings.Add(Rule.ElectionForm, 0);
        _credentials = credentials is null ? null : CredentialRoll.Read(credentials.Content);
        CheckCredentials();
        if (_election is null)
            return;
        findings.Look(Rule.TrusteeForm);
        _trustees = trustees is null ? null : TrusteeList.Read(_election.Group, trustees.Content, stop);
        if (_trustees is null)
            findings.Add(Rule.TrusteeForm, 0);
        else
            TrusteeCheck.Run(_election, _trustees, findings, stop);
        if (_election.ReadKey() is not { } key)
        {
            findings.Add(Rule.ElectionKey, 0, detail: _election.KeyText);
            return;
        }
        if (_credentials is null)
            return;
        var shape = new BallotShape(_election);
        _ballots = new(archive, shape, key, _credentials, options, findings, stop);
        _tally = _trustees is null ? null : new(shape, _trustees, _ballots, options, findings, stop);
    }

    private void CheckCredentials()
    {
        findings.Look(Rule.CredentialForm);
        if (_credentials is null)
        {
            findings.Add(Rule.CredentialForm, 0);
            return;
        }
        if (!_credentials.IsSound)
            findings.Add(Rule.CredentialForm, 0, detail: "weight");
        findings.Look(Rule.CredentialNames, Rule.CredentialDistinct);
        if (_credentials.NamesVoters)
            findings.Add(Rule.CredentialNames, 0);
        foreach (var repeated in _credentials.Repeated)
            findings.Add(Rule.CredentialDistinct, 0, detail: repeated);
        if (_election is not null)
        {
            findings.Look(Rule.CredentialElement);
            foreach (var index in _credentials.NotInGroup(_election.Group, stop))
                findings.Add(Rule.CredentialElement, 0, detail: _credentials.Entries[index].Public);
        }
        if (options.Credentials is not { } handedOver)
            return;
        findings.Look(Rule.CredentialList);
        foreach (var missing in handedOver.Entries.Except(_credentials.Entries))
            findings.Add(Rule.CredentialList, 0, detail: $"missing: {missing.Public}, weight {missing.Weight}");
        foreach (var added in _credentials.Entries.Except(handedOver.Entries))
            findings.Add(Rule.CredentialList, 0, detail: $"not handed over: {added.Public}, weight {added.Weight}");
    }
}

/// <summary>What the first event refers to.</summary>
internal sealed record SetupPayload(string Election, string Trustees, string Credentials)
{
    /// <summary>How many entries it takes, itself included: no event takes more.</summary>
    public const int Entries = 4;

    public static SetupPayload Of(Election election, TrusteeList trustees, CredentialRoll credentials) =>
        new(Digests.Hex(election.Bytes), Digests.Hex(trustees.Bytes), Digests.Hex(credentials.Bytes));

    public byte[] Written() => System.Text.Encoding.ASCII.GetBytes(
        $"{{\"election\":\"{Election}\",\"trustees\":\"{Trustees}\",\"credentials\":\"{Credentials}\"}}");

    public static SetupPayload? Read(byte[] content)
    {
        var reader = new StrictReader(content);
        return reader.Take("{\"election\":"u8) && reader.TakeHash() is { } election
            && reader.Take(",\"trustees\":"u8) && reader.TakeHash() is { } trustees
            && reader.Take(",\"credentials\":"u8) && reader.TakeHash() is { } credentials && reader.Take("}"u8) && reader.IsAtEnd
            ? new(election, trustees, credentials)
            : null;
    }
}
