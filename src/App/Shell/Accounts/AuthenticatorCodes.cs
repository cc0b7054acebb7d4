using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>Codes of an authenticator app (RFC 6238), each taken once (§5.2): Identity would take one as long as its time runs.</summary>
internal sealed class AuthenticatorCodes(Database database, TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    /// <summary>Under which names the last step taken is kept.</summary>
    public const string Provider = "nghi-trinh", LastStep = "last-step";

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    // The clock of a telephone may be a minute off, as with Identity.
    private const int Tolerance = 2;

    /// <summary>Whether a code fits; then it, and every one of an earlier step, is used up before anybody is let in.</summary>
    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (token.Length != 6 || !token.All(char.IsAsciiDigit) || await manager.GetAuthenticatorKeyAsync(user) is not { } key)
            return false;
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        var bytes = BytesOf(key);
        for (var step = now - Tolerance; step <= now + Tolerance; step++)
            if (CodeOf(bytes, step) == token && await TakeAsync(user.Id, step))
                return true;
        return false;
    }

    // One conditional write: of two at the same moment one is let in.
    private async Task<bool> TakeAsync(Guid account, long step)
    {
        var text = step.ToString(CultureInfo.InvariantCulture);
        await using var db = database.Open();
        var rows = db.UserTokens.Where(t => t.UserId == account && t.LoginProvider == Provider && t.Name == LastStep);
        var last = await rows.Select(t => t.Value).FirstOrDefaultAsync();
        if (last is not null)
            return long.Parse(last, CultureInfo.InvariantCulture) < step
                && await rows.Where(t => t.Value == last).ExecuteUpdateAsync(t => t.SetProperty(r => r.Value, text)) == 1;
        db.UserTokens.Add(new() { UserId = account, LoginProvider = Provider, Name = LastStep, Value = text });
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            return false; // somebody else took the account's first code just now
        }
    }

    private static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // RFC 6238 asks for HMAC-SHA-1 unless agreed otherwise; apps agree on nothing else.
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    // Base32 (RFC 4648 §6); what does not fill a byte at the end is left out.
    private static byte[] BytesOf(string key)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            held = ((held << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }
}
