using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Trustees;

// Implements docs/spec/voting.md §5.5. References: RFC 5869 (HKDF), NIST SP 800-38D (GCM).
/// <summary>A share on its way to one member: sealed for the recipient, signed by the sender, bound to both and to all certificates.</summary>
internal sealed record ShareLetter(Element Ephemeral, string Sealed, Proof Signature)
{
    private const int KeySize = 32, NonceSize = 12, TagSize = 16, ShareSize = 32;

    public static ShareLetter Seal(Group group, SecretNumber signing, Introductions all, int from, int to, Element recipient, SecretNumber share)
    {
        using var r = SecretNumber.Draw(group);
        var ephemeral = group.Generator.PowerSecret(r.Limbs);
        Span<byte> key = stackalloc byte[KeySize + NonceSize], plain = stackalloc byte[ShareSize];
        // Of one length whatever the share: the letter is published.
        var box = new byte[ShareSize + TagSize];
        try
        {
            DeriveKey(group, ephemeral, recipient, r, Context(group, all, from, to), key);
            share.Write(plain);
            using var aes = new AesGcm(key[..KeySize], TagSize);
            aes.Encrypt(key[KeySize..], plain, box.AsSpan(0, ShareSize), box.AsSpan(ShareSize));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(key);
        }
        var text = Convert.ToHexStringLower(box);
        return new(ephemeral, text, SignedMessage.Make(group, signing, Signed(group, all, from, to, ephemeral, text)).Signature);
    }

    /// <summary>Null unless the sender signed it, it is for this recipient and nobody changed it.</summary>
    public static SecretNumber? Open(Group group, SecretNumber encryption, Introductions all, int from, int to, ShareLetter letter)
    {
        var signed = new SignedMessage(Signed(group, all, from, to, letter.Ephemeral, letter.Sealed), letter.Signature);
        if (!signed.IsSignedBy(group, all.Members[from - 1].Verification) || letter.Sealed.Length != 2 * (ShareSize + TagSize))
            return null;
        var box = Convert.FromHexString(letter.Sealed);
        Span<byte> key = stackalloc byte[KeySize + NonceSize], plain = stackalloc byte[ShareSize];
        try
        {
            DeriveKey(group, letter.Ephemeral, letter.Ephemeral, encryption, Context(group, all, from, to), key);
            using var aes = new AesGcm(key[..KeySize], TagSize);
            aes.Decrypt(key[KeySize..], box.AsSpan(0, ShareSize), box.AsSpan(ShareSize), plain);
            return SecretNumber.Reduced(group, plain); // whether it is the share, the commitments tell
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public StringBuilder AppendTo(StringBuilder text) => Signature.AppendTo(
        text.Append("{\"ephemeral\":").AppendText(Ephemeral.Text).Append(",\"sealed\":").AppendText(Sealed).Append(",\"signature\":")).Append('}');

    public static ShareLetter Read(Group group, JsonElement json)
    {
        var box = json.GetProperty("sealed").GetString() ?? "";
        return box.Length % 2 == 0 && !box.AsSpan().ContainsAnyExcept("0123456789abcdef")
            ? new(TrusteeItem.ReadElement(group, json.GetProperty("ephemeral")), box, Proof.Read(group, json.GetProperty("signature")))
            : throw new FormatException();
    }

    // Each letter has a key of its own, so that the nonce may be derived with it.
    private static void DeriveKey(Group group, Element ephemeral, Element other, SecretNumber own, string context, Span<byte> key)
    {
        Span<byte> secret = stackalloc byte[SharedSecret.Size(group)];
        SharedSecret.Write(group, other, own, secret);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, Encoding.ASCII.GetBytes(ephemeral.Text), Encoding.ASCII.GetBytes(context));
        CryptographicOperations.ZeroMemory(secret);
    }

    private static string Context(Group group, Introductions all, int from, int to) => string.Create(
        CultureInfo.InvariantCulture,
        $"nghi-trinh share 1|{group.Name}|{all.Threshold}/{all.Members.Count}|{from}|{to}|{Digests.Hex(Encoding.UTF8.GetBytes(all.CertificatesText))}");

    private static string Signed(Group group, Introductions all, int from, int to, Element ephemeral, string box) =>
        $"{Context(group, all, from, to)}|{ephemeral.Text}|{box}";
}
