using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NghiTrinh.Voting.Arithmetic;

namespace NghiTrinh.Voting.Ballots;

internal delegate void ChallengeOf(ProofShape proof, Span<ulong> challenge);

// Implements docs/spec/voting.md §6.2 and §6.3.
/// <summary>
/// The randomness and the votes of one ballot. Which branch of a proof is the true one is secret: all branches are computed alike,
/// and masks decide. Wiped when disposed of.
/// </summary>
internal sealed class BallotSecrets : IDisposable
{
    private const int N = ScalarField.Limbs;

    private readonly BallotShape _shape;
    private readonly ScalarField _field;
    private readonly ulong[] _memory;
    private readonly int _ciphers, _branches;

    public BallotSecrets(BallotShape shape, IReadOnlyList<IReadOnlyList<int>> choices)
    {
        (_shape, _field, _ciphers, _branches) = (shape, shape.Election.Group.SecretScalars, shape.Ciphers, shape.Branches.Length);
        // Of ciphers: randomness and vote; of branches: challenge, response, both exponents, mask of the true one.
        _memory = GC.AllocateArray<ulong>(N * (2 * _ciphers + 5 * _branches), pinned: true);
        foreach (var (i, question) in shape.Questions.Index())
        {
            for (var j = 0; j < question.Question.Choices; j++)
            {
                _field.Draw(Randomness(question.FirstCipher + j));
                Vote(question.FirstCipher + j)[0] = (ulong)choices[i][j];
                if (question.Question.Blank && j == 0)
                    continue;
                _field.Add(Randomness(question.SumCipher), Randomness(question.FirstCipher + j), Randomness(question.SumCipher));
                Vote(question.SumCipher)[0] += (ulong)choices[i][j];
            }
            foreach (var proof in shape.Proofs.AsSpan(question.FirstProof, question.Proofs))
                Prepare(proof);
        }
    }

    public BallotShape Shape => _shape;

    public Span<ulong> Randomness(int cipher) => Part(cipher);

    public Span<ulong> Vote(int cipher) => Part(_ciphers + cipher);

    /// <summary>The exponent of generator and key in a branch's commitments.</summary>
    public Span<ulong> Exponent(int branch) => Part(2 * _ciphers + 2 * _branches + branch);

    /// <summary>The exponent of the generator that a simulated branch's second commitment has in addition; zero in the true one.</summary>
    public Span<ulong> Extra(int branch) => Part(2 * _ciphers + 3 * _branches + branch);

    private Span<ulong> Challenge(int branch) => Part(2 * _ciphers + branch);

    private Span<ulong> Response(int branch) => Part(2 * _ciphers + _branches + branch);

    private ref ulong IsTrue(int branch) => ref Part(2 * _ciphers + 4 * _branches + branch)[0];

    /// <summary>Sets the challenge and response of each proof's true branch, once the commitments are hashed.</summary>
    public void Answer(ChallengeOf hash)
    {
        Span<ulong> challenge = stackalloc ulong[N], response = stackalloc ulong[N], kept = stackalloc ulong[N];
        foreach (var proof in _shape.Proofs)
        {
            hash(proof, challenge);
            for (var b = proof.FirstBranch; b < proof.FirstBranch + proof.Branches; b++)
            {
                kept.Clear();
                Choose(kept, Challenge(b), ~IsTrue(b));
                _field.Subtract(challenge, kept, challenge);
            }
            for (var b = proof.FirstBranch; b < proof.FirstBranch + proof.Branches; b++)
            {
                // w − r·c, where w is the exponent of the true branch.
                _field.Multiply(Randomness(_shape.Branches[b].Cipher), challenge, response);
                _field.Subtract(Exponent(b), response, response);
                Choose(Challenge(b), challenge, IsTrue(b));
                Choose(Response(b), response, IsTrue(b));
            }
        }
        challenge.Clear();
        response.Clear();
        kept.Clear();
    }

    public StringBuilder AppendProof(StringBuilder to, ProofShape proof)
    {
        Span<byte> digits = stackalloc byte[80];
        Span<ulong> copy = stackalloc ulong[N];
        for (var b = proof.FirstBranch; b < proof.FirstBranch + proof.Branches; b++)
        {
            Challenge(b).CopyTo(copy);
            to.Append(b > proof.FirstBranch ? ",{\"challenge\":\"" : "[{\"challenge\":\"").Append(Encoding.ASCII.GetString(digits[..Integers.Write(copy, digits)]));
            Response(b).CopyTo(copy);
            to.Append("\",\"response\":\"").Append(Encoding.ASCII.GetString(digits[..Integers.Write(copy, digits)])).Append("\"}");
        }
        return to.Append(']');
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(_memory.AsSpan()));

    // Draws a challenge and response for every branch as if it were false, then lets the mask of the true one decide.
    private void Prepare(ProofShape proof)
    {
        Span<ulong> claimed = stackalloc ulong[N], simulated = stackalloc ulong[N];
        var (first, found) = (proof.FirstBranch, 0UL);
        for (var b = first; b < first + proof.Branches; b++)
        {
            var branch = _shape.Branches[b];
            claimed.Clear();
            claimed[0] = (ulong)branch.Value;
            var differs = Vote(branch.Cipher)[0] ^ claimed[0];
            // Exactly one is taken for true, also where two are: a vote for nobody in a question with a blank choice.
            IsTrue(b) = ~found & (ulong)((long)(differs - 1) >> 63);
            found |= IsTrue(b);
            _field.Draw(Challenge(b));
            _field.Draw(Response(b));
            _field.Multiply(Randomness(branch.Cipher), Challenge(b), simulated);
            _field.Add(Response(b), simulated, simulated);
            _field.Draw(Exponent(b));
            Choose(Exponent(b), simulated, ~IsTrue(b));
            _field.Subtract(Vote(branch.Cipher), claimed, simulated);
            _field.Multiply(simulated, Challenge(b), simulated);
            Choose(Extra(b), simulated, ~IsTrue(b));
        }
        claimed.Clear();
        simulated.Clear();
    }

    private Span<ulong> Part(int index) => _memory.AsSpan(index * N, N);

    private static void Choose(Span<ulong> into, ReadOnlySpan<ulong> other, ulong mask)
    {
        for (var i = 0; i < N; i++)
            into[i] ^= mask & (into[i] ^ other[i]);
    }
}
