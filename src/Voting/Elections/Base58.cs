using System.Security.Cryptography;

namespace NghiTrinh.Voting.Elections;

// Implements docs/spec/voting.md §4.1 and §4.2.
/// <summary>Letters and digits that are not mistaken for one another (docs/spec/voting.md §4.1).</summary>
public static class Base58
{
    internal const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private const int UuidLength = 14, LongestUuid = 100;

    /// <summary>The alphabet as bytes.</summary>
    internal static ReadOnlySpan<byte> Bytes => "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"u8;

    /// <summary>A new identifier of an election: 14 random characters, 82 bits (docs/spec/voting.md §4.1).</summary>
    public static string NewUuid() => RandomNumberGenerator.GetString(Alphabet, UuidLength);

    /// <summary>Whether a text may identify an election (docs/spec/voting.md §4.1).</summary>
    /// <param name="text">At least 14 characters, at most 100.</param>
    public static bool IsUuid(string text) => text.Length is >= UuidLength and <= LongestUuid && IsBase58(text);

    internal static bool IsBase58(string text) => !text.AsSpan().ContainsAnyExcept(Alphabet);
}
