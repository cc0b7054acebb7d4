using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §6.2 and §6.3.
/// <summary>The ciphertexts of a ballot and the commitments of its proofs, as text; only powers of generator and election key are needed.</summary>
internal sealed class BallotCommitments
{
    private const int N = ScalarField.Limbs;

    private readonly string[] _ciphers, _branches;

    public BallotCommitments(Group group, FixedBase key, BallotSecrets secrets)
    {
        var (ciphers, branches) = (secrets.Shape.Ciphers, secrets.Shape.Branches.Length);
        // Generator: randomness, votes, exponents, extras; key: randomness, exponents.
        var exponents = GC.AllocateArray<ulong>(N * 2 * (ciphers + branches), pinned: true);
        Span<ulong> At(int i) => exponents.AsSpan(i * N, N);
        for (var i = 0; i < ciphers; i++)
        {
            secrets.Randomness(i).CopyTo(At(i));
            secrets.Vote(i).CopyTo(At(ciphers + branches + i));
        }
        for (var i = 0; i < branches; i++)
        {
            secrets.Exponent(i).CopyTo(At(ciphers + i));
            secrets.Extra(i).CopyTo(At(2 * ciphers + branches + i));
        }
        var ofGenerator = group.Generator.PowersSecret(exponents);
        var ofKey = key.PowersSecret(exponents.AsSpan(0, N * (ciphers + branches)));
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(System.Runtime.InteropServices.MemoryMarshal.AsBytes(exponents.AsSpan()));
        var half = ciphers + branches;
        var elements = new Element[2 * half];
        for (var i = 0; i < half; i++)
        {
            elements[2 * i] = ofGenerator[i];
            elements[2 * i + 1] = group.Multiply(ofKey[i], ofGenerator[half + i]);
        }
        var texts = group.Write(elements);
        // g^r is published, but beta divided by y^r is the vote.
        foreach (var power in ofGenerator.Concat(ofKey))
            power.Wipe();
        (_ciphers, _branches) = (texts[..(2 * ciphers)], texts[(2 * ciphers)..]);
    }

    public string Alpha(int cipher) => _ciphers[2 * cipher];

    public string Beta(int cipher) => _ciphers[2 * cipher + 1];

    public string Pair(int cipher) => Alpha(cipher) + "," + Beta(cipher);

    public string Branch(int branch) => _branches[2 * branch] + "," + _branches[2 * branch + 1];
}
