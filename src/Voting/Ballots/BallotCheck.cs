using System.Security.Cryptography;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §6.
/// <summary>Checks ballots of one election, many at a time. The engine recomputes commitments; what is hashed stands here.</summary>
internal sealed class BallotCheck(BallotShape shape, BallotEngine engine)
{
    private readonly byte[] _fingerprint = System.Text.Encoding.ASCII.GetBytes(shape.Election.Fingerprint);

    public BallotShape Shape => shape;

    /// <summary>Takes ballots apart and checks everything one ballot shows by itself.</summary>
    public void Run(ReadOnlySpan<ParsedBallot> ballots)
    {
        foreach (var ballot in ballots)
        {
            BallotReader.Read(ballot);
            HashNamed(ballot);
        }
        engine.Run(ballots);
        var buffer = new byte[2048];
        foreach (var ballot in ballots)
        {
            if (ballot.IsWhole && !ballot.IsDecoded)
                engine.FindOutsideOfUnread(ballot);
            if (!ballot.IsWhole || !ballot.IsDecoded)
                continue;
            Signature(ballot);
            foreach (var proof in shape.Proofs)
                if (!Holds(ballot, proof, ref buffer))
                    ballot.Found(
                        proof.Kind switch { ProofKind.Choice => Rule.BallotChoice, ProofKind.Blank => Rule.BallotBlank, _ => Rule.BallotSum },
                        proof.Question + 1, proof.Kind == ProofKind.Choice ? shape.ChoiceNumber(proof.Question, proof.Choice) : null);
        }
    }

    private static void HashNamed(ParsedBallot ballot)
    {
        if (ballot.SignatureAt == 0)
            return;
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> hash = stackalloc byte[32];
        sha.AppendData(ballot.Text.AsSpan(0, ballot.SignatureAt));
        sha.AppendData("}"u8);
        sha.GetHashAndReset(hash);
        var named = ballot.Text.AsSpan(ballot.SignatureHash.Begin, ballot.SignatureHash.Length);
        if (!named.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(hash).TrimEnd('='))))
            ballot.Found(Rule.BallotHash);
    }

    private void Signature(ParsedBallot ballot)
    {
        var hash = System.Text.Encoding.ASCII.GetString(ballot.Text, ballot.SignatureHash.Begin, ballot.SignatureHash.Length);
        var commitment = System.Text.Encoding.ASCII.GetString(ballot.Commitment(ballot.SignatureIndex));
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(shape.Election.Protocol.Ballot(hash, commitment), digest);
        if (!IsHash(digest, ballot.Challenge(shape.Branches.Length)))
            ballot.Found(Rule.BallotSignature);
    }

    private bool Holds(ParsedBallot ballot, ProofShape proof, ref byte[] buffer)
    {
        var text = new HashText(ref buffer);
        text.Add(shape.Election.Protocol.ProofStart(proof.Kind));
        text.Add(_fingerprint);
        text.Add("|"u8);
        text.Add(ballot.CredentialBytes);
        text.Add("|"u8);
        var question = shape.Questions[proof.Question];
        if (proof.Kind == ProofKind.Choice)
            Pair(ref text, ballot, shape.Branches[proof.FirstBranch].Cipher);
        else
            for (var i = 0; i < question.Question.Choices; i++)
            {
                if (i > 0)
                    text.Add(","u8);
                Pair(ref text, ballot, question.FirstCipher + i);
            }
        if (proof.Kind == ProofKind.Sum)
        {
            text.Add("|"u8);
            text.Add(ballot.Commitment(ballot.SumIndex(proof.Question)));
            text.Add(","u8);
            text.Add(ballot.Commitment(ballot.SumIndex(proof.Question) + 1));
        }
        text.Add("|"u8);
        for (var i = 2 * proof.FirstBranch; i < 2 * (proof.FirstBranch + proof.Branches); i++)
        {
            if (i > 2 * proof.FirstBranch)
                text.Add(","u8);
            text.Add(ballot.Commitment(i));
        }
        buffer = text.Buffer;
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(text.Written, digest);
        Span<ulong> sum = stackalloc ulong[shape.Election.Group.ScalarLimbs];
        sum.Clear();
        for (var i = 0; i < proof.Branches; i++)
            engine.AddScalar(sum, ballot.Challenge(proof.FirstBranch + i));
        return IsHash(digest, sum);
    }

    private static void Pair(ref HashText text, ParsedBallot ballot, int cipher)
    {
        text.Add(ballot.ElementText(2 * cipher));
        text.Add(","u8);
        text.Add(ballot.ElementText(2 * cipher + 1));
    }

    private bool IsHash(ReadOnlySpan<byte> digest, ReadOnlySpan<ulong> scalar)
    {
        Span<ulong> reduced = stackalloc ulong[scalar.Length];
        reduced.Clear();
        if (shape.Election.Group.Scalars is { } scalars)
            scalars.Reduce(digest, reduced);
        else
            Integers.Limbs(shape.Election.Group.HashToScalar(digest), scalar.Length).CopyTo(reduced);
        return reduced.SequenceEqual(scalar);
    }
}

/// <summary>Gathers what is hashed.</summary>
internal ref struct HashText(ref byte[] buffer)
{
    private int _length = 0;

    public byte[] Buffer { get; private set; } = buffer;

    public readonly ReadOnlySpan<byte> Written => Buffer.AsSpan(0, _length);

    public void Add(scoped ReadOnlySpan<byte> part)
    {
        if (_length + part.Length > Buffer.Length)
        {
            var larger = new byte[2 * (_length + part.Length)];
            Buffer.AsSpan(0, _length).CopyTo(larger);
            Buffer = larger;
        }
        part.CopyTo(Buffer.AsSpan(_length));
        _length += part.Length;
    }
}
