using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.Storage;

/// <summary>The database. What the two kinds of database do differently is in the two classes that derive from it.</summary>
public abstract class Db(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Who has a ledger here.</summary>
    public DbSet<CommitteeRow> Committees => Set<CommitteeRow>();

    /// <summary>All changes of all committees.</summary>
    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    /// <summary>Frozen documents.</summary>
    public DbSet<FrozenFileRow> FrozenFiles => Set<FrozenFileRow>();

    /// <summary>Files between upload and confirmation.</summary>
    public DbSet<UploadRow> Uploads => Set<UploadRow>();

    /// <summary>Sheets of tellers until they agree.</summary>
    public DbSet<CountingRow> Counting => Set<CountingRow>();

    /// <summary>Browsers that are or were signed in.</summary>
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    /// <summary>The sign-in log.</summary>
    public DbSet<SignInRow> SignIns => Set<SignInRow>();

    /// <summary>One-time links.</summary>
    public DbSet<LinkRow> AccountLinks => Set<LinkRow>();

    /// <summary>Personal tokens of programs.</summary>
    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    /// <summary>With passkeys; said here because contexts are made without the services of the application.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>The query for a committee's changes (@committee) that were written after a mark (@mark); first column: the new mark.</summary>
    internal abstract string ChangesSinceSql { get; }

    /// <summary>Whether a save failed because somebody else wrote the same row first.</summary>
    internal abstract bool IsDuplicateKey(DbUpdateException failure);

    /// <summary>
    /// Before recording, inside the transaction: shared by all writers, who do not wait for one another; alone for a seal,
    /// which waits until those who write have written (docs/spec/history.md §4.3).
    /// </summary>
    internal abstract Task LockAsync(CommitteeId committee, bool alone, CancellationToken stop);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        AccountTables.Map(model);
        CommitteeRow.Map(model.Entity<CommitteeRow>());
        ChangeRow.Map(model.Entity<ChangeRow>());
        FrozenFileRow.Map(model.Entity<FrozenFileRow>());
        UploadRow.Map(model.Entity<UploadRow>());
        CountingRow.Map(model.Entity<CountingRow>());
    }
}
