using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NghiTrinh.Storage.Accounts;

/// <summary>How somebody tried to sign in.</summary>
public enum SignInWay : short
{
    /// <summary>By password.</summary>
    Password = 1,

    /// <summary>By a code of an authenticator app, after the password.</summary>
    Code = 2,

    /// <summary>By a recovery code, after the password.</summary>
    RecoveryCode = 3,

    /// <summary>By a passkey.</summary>
    Passkey = 4,

    /// <summary>By single sign-on.</summary>
    Outside = 5,

    /// <summary>By a link: the first administrator's, an invitation, a reset of the password.</summary>
    Link = 6,
}

/// <summary>What came of it.</summary>
public enum SignInOutcome : short
{
    /// <summary>Signed in.</summary>
    Done = 1,

    /// <summary>Password, code, passkey or link did not fit.</summary>
    Wrong = 2,

    /// <summary>The password fits; the second factor is asked.</summary>
    CodeAsked = 3,

    /// <summary>Too many failed attempts: nothing is tried for a while.</summary>
    LockedOut = 4,

    /// <summary>An administrator has locked the account.</summary>
    Locked = 5,

    /// <summary>No account: of that name, or linked to that outside identity.</summary>
    NoAccount = 6,
}

/// <summary>A line of the sign-in log.</summary>
public sealed class SignInRow
{
    /// <summary>Which attempt.</summary>
    public required Guid Id { get; init; }

    /// <summary>When; milliseconds since 1970-01-01T00:00Z.</summary>
    public required long At { get; init; }

    /// <summary>The account, or null where there is none of that name: what was typed is not kept, it may be a password.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>How.</summary>
    public required SignInWay Way { get; init; }

    /// <summary>What came of it.</summary>
    public required SignInOutcome Outcome { get; init; }

    /// <summary>The address it came from.</summary>
    public required string Address { get; init; }

    internal static void Map(EntityTypeBuilder<SignInRow> row)
    {
        row.ToTable("sign_ins");
        row.HasKey(r => r.Id);
        row.Property(r => r.Way).HasConversion<short>();
        row.Property(r => r.Outcome).HasConversion<short>();
        row.Property(r => r.Address).HasMaxLength(60);
        row.HasIndex(r => r.At);
        row.HasIndex(r => new { r.AccountId, r.At });
    }
}
