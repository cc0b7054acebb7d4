using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>Identity's store, which would keep recovery codes as they are: here only their hashes are kept.</summary>
internal sealed class AccountStore(Db db) : UserOnlyStore<Account, Db, Guid>(db)
{
    private const string Mark = "sha256:";

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(HashOf), cancellationToken);

    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(code.Replace(":", "")), cancellationToken);

    // What is a hash already stays one: taking a code out writes the others again.
    private static string HashOf(string code) => code.StartsWith(Mark, StringComparison.Ordinal) ? code : Mark + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
