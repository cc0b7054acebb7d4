using Microsoft.AspNetCore.Identity;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage.Accounts;

/// <summary>Who can sign in: an account of the installation. Who that is in a committee stands in the committee's ledger.</summary>
/// <remarks>The user name of Identity is the e-mail address; nobody chooses another one.</remarks>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name shown beside what the account does outside committees.</summary>
    public required string Name { get; set; }

    /// <summary>Whether it keeps the accounts of the installation.</summary>
    public bool IsAdministrator { get; set; }

    /// <summary>The language of its mails: vi or en.</summary>
    public string Language { get; set; } = "vi";

    /// <summary>When it was made; milliseconds since 1970-01-01T00:00Z.</summary>
    public required long MadeAt { get; init; }

    /// <summary>When an administrator locked it; null while it is open. Too many failed attempts are Identity's own lock-out.</summary>
    public long? LockedAt { get; set; }

    /// <summary>Whether an administrator has locked it.</summary>
    public bool IsLocked => LockedAt is not null;

    /// <summary>Its identifier in ledgers.</summary>
    public AccountId AccountId => new(Id);

    /// <summary>A new account, not yet saved.</summary>
    public static Account Of(string email, string name, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Name = name,
        Email = email,
        UserName = email,
        MadeAt = now.ToUnixTimeMilliseconds(),
    };
}
