using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Protocols;

// Implements docs/spec/voting.md §1.2 and the hashed strings of §4 to §7.
/// <summary>What a version of the protocol hashes: everything else follows from the group.</summary>
internal abstract class Protocol
{
    public static Protocol Version1 { get; } = new ProtocolVersion1();

    /// <summary>The protocol of a version number; null where it is unknown.</summary>
    public static Protocol? Find(int version) => version == 1 ? Version1 : null;

    public abstract byte[] Possession(Group group, string key, string commitment);

    public abstract byte[] Message(string message, string commitment);

    /// <summary>What a trustee of a threshold signs: the certificates of all with the own coefficients.</summary>
    public abstract string Agreement(string certificates, string coefficients);

    public abstract byte[] Decryption(string fingerprint, string key, string first, string second);

    public abstract byte[] Ballot(string hash, string commitment);

    /// <summary>What the proofs of a ballot begin with, before the bar and what follows.</summary>
    public abstract ReadOnlySpan<byte> ProofStart(Ballots.ProofKind kind);

    /// <summary>The secret exponent of a private credential, as 64 bytes to be reduced.</summary>
    public abstract void DeriveCredential(string uuid, ReadOnlySpan<byte> credential, Span<byte> number);

    /// <summary>A secret of a threshold trustee: <paramref name="use"/> is sk or dk.</summary>
    public abstract void DeriveTrusteeSecret(string use, ReadOnlySpan<byte> seed, Span<byte> number);

    public BigInteger Challenge(Group group, byte[] hashed) => group.HashToScalar(SHA256.HashData(hashed));

    private sealed class ProtocolVersion1 : Protocol
    {
        public override byte[] Possession(Group group, string key, string commitment) => Bytes($"pok|{group.Name}|{key}|{commitment}");

        public override byte[] Message(string message, string commitment) => Bytes($"sigmsg|{message}|{commitment}");

        public override string Agreement(string certificates, string coefficients) =>
            $"certs_sig|{{\"certs\":{certificates},\"coefexps\":{coefficients}}}";

        public override byte[] Decryption(string fingerprint, string key, string first, string second) =>
            Bytes($"decrypt|{fingerprint}|{key}|{first},{second}");

        public override byte[] Ballot(string hash, string commitment) => Bytes($"sig|{hash}|{commitment}");

        public override ReadOnlySpan<byte> ProofStart(Ballots.ProofKind kind) => kind switch
        {
            Ballots.ProofKind.Blank => "bproof0|"u8,
            Ballots.ProofKind.SumOrBlank => "bproof1|"u8,
            _ => "prove|"u8,
        };

        public override void DeriveCredential(string uuid, ReadOnlySpan<byte> credential, Span<byte> number)
        {
            Hash($"derive_credential|{uuid}|0|", credential, number[..32]);
            Hash($"derive_credential|{uuid}|1|", credential, number[32..]);
        }

        public override void DeriveTrusteeSecret(string use, ReadOnlySpan<byte> seed, Span<byte> number) => Hash($"{use}|", seed, number);

        private static void Hash(string start, ReadOnlySpan<byte> secret, Span<byte> hash)
        {
            Span<byte> text = stackalloc byte[start.Length + secret.Length];
            Encoding.ASCII.GetBytes(start, text);
            secret.CopyTo(text[start.Length..]);
            SHA256.HashData(text, hash);
            CryptographicOperations.ZeroMemory(text);
        }

        private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
    }
}
