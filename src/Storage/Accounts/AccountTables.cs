using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace NghiTrinh.Storage.Accounts;

/// <summary>The tables of accounts: Identity's own under names of this schema, and those beside them.</summary>
internal static class AccountTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.HasIndex(a => a.NormalizedUserName).HasDatabaseName("ix_accounts_normalized_user_name").IsUnique();
            account.HasIndex(a => a.NormalizedEmail).HasDatabaseName("ix_accounts_normalized_email").IsUnique();
            account.Property(a => a.Name).HasMaxLength(200);
            account.Property(a => a.Language).HasMaxLength(5);
            account.Property(a => a.PasswordHash).HasMaxLength(200);
            account.Property(a => a.SecurityStamp).HasMaxLength(64);
            account.Property(a => a.ConcurrencyStamp).HasMaxLength(64);
            // SQLite cannot order DateTimeOffset, and every other moment here is milliseconds too.
            account.Property(a => a.LockoutEnd).HasConversion(
                moment => moment!.Value.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
            account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.IsLocked).Ignore(a => a.AccountId);
        });
        model.Entity<IdentityUserClaim<Guid>>(row =>
        {
            row.ToTable("account_claims");
            row.Property(r => r.ClaimType).HasMaxLength(200);
            row.Property(r => r.ClaimValue).HasMaxLength(500);
        });
        model.Entity<IdentityUserLogin<Guid>>(row =>
        {
            row.ToTable("account_logins");
            row.Property(r => r.LoginProvider).HasMaxLength(128);
            row.Property(r => r.ProviderKey).HasMaxLength(300);
            row.Property(r => r.ProviderDisplayName).HasMaxLength(200);
        });
        model.Entity<IdentityUserToken<Guid>>(row =>
        {
            row.ToTable("account_tokens");
            row.Property(r => r.LoginProvider).HasMaxLength(128);
            row.Property(r => r.Name).HasMaxLength(128);
            row.Property(r => r.Value).HasMaxLength(2000);
        });
        // The moment inside a passkey's data is Identity's own type, kept as text in its JSON; nothing orders by it.
        model.Entity<IdentityUserPasskey<Guid>>(row =>
        {
            row.ToTable("account_passkeys");
            row.HasKey(r => r.CredentialId);
            row.Property(r => r.CredentialId).HasMaxLength(1024);
            row.OwnsOne(r => r.Data).ToJson();
            row.HasOne<Account>().WithMany().HasForeignKey(r => r.UserId);
        });
        SessionRow.Map(model.Entity<SessionRow>());
        SignInRow.Map(model.Entity<SignInRow>());
        LinkRow.Map(model.Entity<LinkRow>());
        TokenRow.Map(model.Entity<TokenRow>());
    }
}
