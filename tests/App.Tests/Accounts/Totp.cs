using System.Globalization;
using System.Security.Cryptography;

namespace NghiTrinh.App.Tests.Accounts;

/// <summary>The code an authenticator app shows (RFC 6238), computed apart from the library that checks it.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of a key at a moment.</summary>
    public static string At(string key, DateTimeOffset moment)
    {
        var counter = BitConverter.GetBytes(moment.ToUnixTimeSeconds() / 30);
        Array.Reverse(counter);
        // RFC 6238 asks for HMAC-SHA-1 unless agreed otherwise; apps agree on nothing else.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
        var offset = hash[^1] & 0xF;
        var number = ((hash[offset] & 0x7F) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Replace(" ", "").Select(c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
