using System.Numerics;
using System.Text;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Protocols;
using NghiTrinh.Voting.Trustees;
using Group = NghiTrinh.Voting.Groups.Group;

namespace NghiTrinh.Voting.Tests;

/// <summary>A threshold made straight from the formulas, so that one thing about it can be wrong and everything that follows from it right.</summary>
internal sealed class HandMadeThreshold(int threshold = 2, int size = 2, int? powers = null, bool isOld = false)
{
    private static readonly Group Ed = Group.Ed25519;

    /// <summary>What a member certifies, counted from 1; null leaves it out.</summary>
    public Func<CertificateContext, int, CertificateContext?> Context { get; init; } = (context, _) => isOld ? null : context;

    public Func<SignedMessage, SignedMessage> Certificate { get; init; } = certificate => certificate;

    /// <summary>A verification key, proved and signed, that does not follow from the coefficients.</summary>
    public bool HasOtherKey { get; init; }

    public sealed record Parts(List<SignedMessage> Certificates, List<SignedMessage> Coefficients, List<Proof>? Agreements, List<PublicKey> Keys);

    /// <summary>An archive whose only trustees it is; what was made can be changed at the end.</summary>
    public byte[] Archive(Action<Parts>? change = null, SingleTrustee? besides = null)
    {
        var parts = Made();
        change?.Invoke(parts);
        var item = new ThresholdTrustees(Ed, threshold, parts.Certificates, parts.Coefficients, parts.Agreements, parts.Keys);
        var trustees = new TrusteeList(Ed, besides is null ? [item] : [besides, item]);
        var election = Election.Make(Corruption.Made.Election.Uuid, "", "", Corruption.Made.Election.Questions, trustees);
        return Corruption.Fresh().Until(EventType.Setup)
            .Change(EventType.Setup, 0, _ => Encoding.UTF8.GetString(election.Published.Span))
            .Change(EventType.Setup, 1, _ => Encoding.UTF8.GetString(trustees.Published.Span)).Written();
    }

    private Parts Made()
    {
        var signing = Draw(size);
        var coefficients = Enumerable.Range(0, size).Select(_ => Draw(powers ?? threshold)).ToArray();
        List<SignedMessage> certificates = [.. signing.Select((sk, i) =>
            Certificate(SignedMessage.Make(Ed, sk, Written(Context(new(Ed.Name, size, threshold, i + 1), i + 1), Ed.Generator.PowerSecret(sk.Limbs).Text))))];
        var all = new StringBuilder().AppendList(certificates, (to, c) => c.AppendTo(to)).ToString();
        string[] texts = [.. coefficients.Select(member => ThresholdTrustees.PowersText(member.Select(a => Ed.Generator.PowerSecret(a.Limbs))))];
        var keys = signing.Select((sk, i) =>
        {
            var key = PublicKey.Make(Ed, HasOtherKey ? SecretNumber.Draw(Ed) : Share(coefficients, i + 1));
            return isOld ? key : key with { Signature = SignedMessage.Make(Ed, sk, key.Key.Text).Signature };
        });
        return new(
            certificates, [.. texts.Zip(signing, (text, sk) => SignedMessage.Make(Ed, sk, $"{{\"coefexps\":{text}}}"))],
            isOld ? null : [.. texts.Zip(signing, (text, sk) => SignedMessage.Make(Ed, sk, Protocol.Version1.Agreement(all, text)).Signature)], [.. keys]);
    }

    private static string Written(CertificateContext? context, string key) =>
        $"{{{(context is null ? "" : $"\"context\":{context},")}\"verification\":\"{key}\",\"encryption\":\"{Ed.Generator.Element.Text}\"}}";

    // The sum of all polynomials at a place.
    private static SecretNumber Share(SecretNumber[][] coefficients, int at)
    {
        var sum = BigInteger.Zero;
        foreach (var member in coefficients)
            foreach (var (k, a) in member.Index())
                sum += Integers.ToBig(a.Limbs) * BigInteger.Pow(at, k);
        return SecretNumber.Of(Integers.Limbs(sum % Ed.Order, ScalarField.Limbs));
    }

    private static SecretNumber[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => SecretNumber.Draw(Ed))];
}
