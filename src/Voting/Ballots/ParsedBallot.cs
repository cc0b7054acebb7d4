using System.Text;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §6.1.
/// <summary>
/// A ballot taken apart: where its elements stand in the text, its scalars as numbers, and what was found wrong. Room is made when there is something to
/// put there: how much follows from the election, and a hostile ballot may hold nothing.
/// </summary>
internal sealed class ParsedBallot(BallotShape shape, byte[] text, int height)
{
    private readonly int _limbs = shape.Election.Group.ScalarLimbs;

    public BallotShape Shape => shape;

    public byte[] Text => text;

    /// <summary>The number of its event.</summary>
    public int Height => height;

    /// <summary>Where it stands in the archive.</summary>
    public long Offset { get; init; }

    /// <summary>What the archive names it.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The hash of its text.</summary>
    public Digest Digest { get; set; }

    /// <summary>Alpha and beta of each choice in turn: begin and length.</summary>
    public (int Begin, int Length)[] Elements => field ??= new (int, int)[2 * shape.Choices];

    /// <summary>Challenge and response of each branch in turn, those of the signature last.</summary>
    public ulong[] Scalars => field ??= new ulong[2 * (shape.Branches.Length + 1) * shape.Election.Group.ScalarLimbs];

    public (int Begin, int Length) Credential { get; set; }

    public (int Begin, int Length) SignatureHash { get; set; }

    /// <summary>Where the signature begins, with the comma before it.</summary>
    public int SignatureAt { get; set; }

    public Findings Findings { get; } = new(null);

    /// <summary>Whether all parts are there and are numbers and texts of the right form, so that proofs can be recomputed.</summary>
    public bool IsWhole { get; set; } = true;

    /// <summary>Whether all elements were read.</summary>
    public bool IsDecoded { get; set; } = true;

    /// <summary>The credential's place in the list; −1 where it is not listed.</summary>
    public int Voter { get; set; } = -1;

    /// <summary>The elements of the choices, for the tally; in the form of the engine that read them.</summary>
    public Element[] Decoded { get; set; } = [];

    /// <summary>The recomputed commitments as text: first and second of each branch, that of the signature, then alpha and beta of each question's sum.</summary>
    public byte[] Commitments { get; set; } = [];

    /// <summary>Where each commitment ends.</summary>
    public int[] CommitmentEnds => field ??= new int[2 * (shape.Branches.Length + shape.Questions.Length) + 1];

    public int SignatureIndex => 2 * shape.Branches.Length;

    public int SumIndex(int question) => SignatureIndex + 1 + 2 * question;

    public string CredentialText => Encoding.UTF8.GetString(text, Credential.Begin, Credential.Length);

    public ReadOnlySpan<byte> CredentialBytes => text.AsSpan(Credential.Begin, Credential.Length);

    public ReadOnlySpan<byte> ElementText(int element) => text.AsSpan(Elements[element].Begin, Elements[element].Length);

    public Span<ulong> Challenge(int branch) => Scalars.AsSpan(2 * branch * _limbs, _limbs);

    public Span<ulong> Response(int branch) => Scalars.AsSpan((2 * branch + 1) * _limbs, _limbs);

    public ReadOnlySpan<byte> Commitment(int index)
    {
        var begin = index == 0 ? 0 : CommitmentEnds[index - 1];
        return Commitments.AsSpan(begin, CommitmentEnds[index] - begin);
    }

    public void Found(Rule rule, int? question = null, int? choice = null, string detail = "") =>
        Findings.Add(rule, height, question, choice, detail);
}
