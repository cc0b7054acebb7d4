using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Protocols;

// Implements docs/spec/voting.md §1.2. Reference: Schnorr 1991, made non-interactive by Fiat and Shamir 1986.
/// <summary>A proof to know an exponent: challenge and response.</summary>
internal sealed record Proof(BigInteger Challenge, BigInteger Response)
{
    /// <summary>Proves to know x where X = g^x.</summary>
    /// <param name="group">The group.</param>
    /// <param name="secret">x.</param>
    /// <param name="hashed">What is hashed, given the commitment as text.</param>
    public static Proof Make(Group group, SecretNumber secret, Func<string, byte[]> hashed)
    {
        using var w = SecretNumber.Draw(group);
        var challenge = Protocol.Version1.Challenge(group, hashed(group.Generator.PowerSecret(w.Limbs).Text));
        return new(challenge, w.Response(group, secret, challenge));
    }

    public bool Holds(Group group, Element key, Func<string, byte[]> hashed)
    {
        var commitment = group.Multiply(Power(group.Generator, Response, group), group.Power(key, Challenge));
        return Protocol.Version1.Challenge(group, hashed(commitment.Text)) == Challenge;
    }

    /// <summary>Proves that factor = alpha^x with the x of the key.</summary>
    public static Proof MakeDecryption(Group group, string fingerprint, SecretNumber secret, Element key, Element alpha)
    {
        using var w = SecretNumber.Draw(group);
        var (first, second) = (group.Generator.PowerSecret(w.Limbs), group.PowerSecret(alpha, w.Limbs));
        var challenge = Protocol.Version1.Challenge(group, Protocol.Version1.Decryption(fingerprint, key.Text, first.Text, second.Text));
        return new(challenge, w.Response(group, secret, challenge));
    }

    public bool IsDecryption(Group group, string fingerprint, Element key, Element alpha, Element factor)
    {
        var first = group.Multiply(Power(group.Generator, Response, group), group.Power(key, Challenge));
        var second = group.Multiply(group.Power(alpha, Response), group.Power(factor, Challenge));
        return Protocol.Version1.Challenge(group, Protocol.Version1.Decryption(fingerprint, key.Text, first.Text, second.Text)) == Challenge;
    }

    public StringBuilder AppendTo(StringBuilder text) =>
        text.Append(CultureInfo.InvariantCulture, $"{{\"challenge\":\"{Challenge}\",\"response\":\"{Response}\"}}");

    /// <summary>Reads a proof; a number that is not canonical or not below the order is no number.</summary>
    public static Proof Read(Group group, JsonElement json) =>
        new(ReadScalar(group, json.GetProperty("challenge")), ReadScalar(group, json.GetProperty("response")));

    /// <summary>Takes a proof in its one canonical form; null where there is none.</summary>
    public static Proof? Take(Group group, ref StrictReader reader) =>
        reader.Take("{\"challenge\":\""u8) && TakeScalar(group, ref reader) is { } challenge
        && reader.Take(",\"response\":\""u8) && TakeScalar(group, ref reader) is { } response && reader.Take("}"u8)
            ? new(challenge, response)
            : null;

    private static BigInteger? TakeScalar(Group group, ref StrictReader reader)
    {
        Span<ulong> limbs = stackalloc ulong[group.ScalarLimbs];
        return reader.TakeText(out var digits) && group.TryReadScalar(digits, limbs) ? Arithmetic.Integers.ToBig(limbs) : null;
    }

    private static BigInteger ReadScalar(Group group, JsonElement json)
    {
        Span<ulong> limbs = stackalloc ulong[group.ScalarLimbs];
        return group.TryReadScalar(Encoding.UTF8.GetBytes(json.GetString() ?? ""), limbs)
            ? Arithmetic.Integers.ToBig(limbs)
            : throw new FormatException("No scalar.");
    }

    private static Element Power(FixedBase x, BigInteger exponent, Group group) =>
        x.Power(Arithmetic.Integers.Limbs(exponent, group.ScalarLimbs));
}

/// <summary>A text with the signature of a trustee.</summary>
internal sealed record SignedMessage(string Message, Proof Signature)
{
    public static SignedMessage Make(Group group, SecretNumber secret, string message) =>
        new(message, Proof.Make(group, secret, commitment => Protocol.Version1.Message(message, commitment)));

    public bool IsSignedBy(Group group, Element key) => Signature.Holds(group, key, commitment => Protocol.Version1.Message(Message, commitment));

    public StringBuilder AppendTo(StringBuilder text) =>
        Signature.AppendTo(text.Append("{\"message\":").AppendText(Message).Append(",\"signature\":")).Append('}');

    public static SignedMessage Read(Group group, JsonElement json) =>
        new(json.GetProperty("message").GetString() ?? throw new FormatException(), Proof.Read(group, json.GetProperty("signature")));
}
