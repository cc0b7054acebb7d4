using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace NghiTrinh.Storage.Tests;

/// <summary>The base of tests that run alike on SQLite and PostgreSQL: each derived class names its database.</summary>
public abstract class OnBothDatabases(PostgresServer? postgres) : IAsyncLifetime
{
    protected static readonly CommitteeId Committee = new(new Guid("0190aaaa-0000-7000-8000-000000000001"));

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"nghi-trinh-{Guid.CreateVersion7():N}.db");

    protected Database Database { get; private set; } = null!;

    protected SteppingClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Database = postgres is null ? Database.Sqlite(_file) : Database.Postgres(await postgres.NewDatabaseAsync());
        await Database.MigrateAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
            File.Delete(file);
        GC.SuppressFinalize(this);
    }

    protected static Subject ItemSubject(int number) => new(SubjectKind.Item, new Guid(number, 0, 0, new byte[8]));

    protected static Draft Planned(int number) => new(
        ItemSubject(number), 1, new(2023, 1, 5), null,
        new ItemChange.Planned(new(new(Guid.Empty), "III", number, $"Nội dung mẫu {number}", ProductKind.Report, [], [], [], new DuePeriod.InMonth(2023, 6))));

    protected static Draft Postponed(int number, int sequence, int month) => new(
        ItemSubject(number), sequence, new(2023, 6, 1), "chờ ý kiến", new ItemChange.Postponed(new DuePeriod.InMonth(2023, month)));

    protected async Task FoundAsync()
    {
        await using var db = Database.Open();
        var founding = new CommitteeChange.Founded("mau", "Thành ủy Mẫu", CommitteeKind.Party, "TU", "Mẫu", "Asia/Ho_Chi_Minh");
        var done = await db.FoundAsync(Committee, [new Draft(new(SubjectKind.Committee, Committee.Value), 1, new(2023, 1, 1), null, founding)], "Văn phòng", Clock, default);
        Assert.Null(done.Refusal);
    }

    protected async Task<Result<IReadOnlyList<Recorded>>> RecordAsync(params Draft[] drafts)
    {
        await using var db = Database.Open();
        return await db.RecordAsync(Committee, drafts, "Văn phòng", Clock, default);
    }

    /// <summary>A clock that goes on by a second each time it is asked.</summary>
    protected sealed class SteppingClock : TimeProvider
    {
        private long _seconds;

        public override DateTimeOffset GetUtcNow() =>
            new DateTimeOffset(2023, 11, 17, 1, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref _seconds));
    }
}
