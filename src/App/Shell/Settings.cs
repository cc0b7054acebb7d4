namespace NghiTrinh.App.Shell;

/// <summary>Where this installation keeps its data and where it listens. Documented in docs/operate/settings.md.</summary>
public sealed record Settings
{
    /// <summary>Folder of the SQLite file and the copies made before upgrades. Default: the user's data folder, "nghi-trinh".</summary>
    public required string Data { get; init; }

    /// <summary>PostgreSQL connection string; null means SQLite in <see cref="Data"/>.</summary>
    public string? Postgres { get; init; }

    /// <summary>TCP port. Default 5080; the next free one is taken when it is in use.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Address to listen on; only loopback until there are accounts.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The address people reach it under, without a slash at the end: for links that are printed or sent.</summary>
    public string BaseAddress => $"http://{(Address.Contains(':') ? $"[{Address.Trim('[', ']')}]" : Address)}:{Port}";

    /// <summary>Whether nobody but this machine is served.</summary>
    public bool IsForThisMachine => Web.IsLoopback(Address);

    /// <summary>Names a cookie of ours and keeps it from scripts and other sites.</summary>
    public void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = $"nghi-trinh-{name}";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }

    /// <summary>The SQLite file.</summary>
    public string SqliteFile => Path.Combine(Data, "nghi-trinh.db");

    /// <summary>Settings from the environment: NGHI_TRINH_DATA, NGHI_TRINH_POSTGRES, NGHI_TRINH_PORT, NGHI_TRINH_ADDRESS.</summary>
    public static Settings FromEnvironment(string? data = null, string? postgres = null, int? port = null, string? address = null) => new()
    {
        Data = Path.GetFullPath(data ?? Environment.GetEnvironmentVariable("NGHI_TRINH_DATA") ?? DefaultData()),
        Postgres = postgres ?? Environment.GetEnvironmentVariable("NGHI_TRINH_POSTGRES"),
        Port = port ?? (int.TryParse(Environment.GetEnvironmentVariable("NGHI_TRINH_PORT"), out var set) ? set : 5080),
        Address = address ?? Environment.GetEnvironmentVariable("NGHI_TRINH_ADDRESS") ?? "127.0.0.1",
    };

    /// <summary>The database of these settings.</summary>
    public Storage.Database OpenDatabase() =>
        Postgres is { Length: > 0 } connection ? Storage.Database.Postgres(connection) : Storage.Database.Sqlite(SqliteFile);

    private static string DefaultData()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(home.Length > 0 ? home : AppContext.BaseDirectory, "nghi-trinh");
    }
}
