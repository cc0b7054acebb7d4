using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NghiTrinh.App.Features.Extracts;

/// <summary>The secret in the address of a feed: 256 random bits, of which only the hash is kept.</summary>
internal static class FeedSecret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether a secret is the one of a hash, in a time that tells nothing of it; also where there is none.</summary>
    public static bool Fits(string secret, string? hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(hash ?? new string('-', 64)));
}
