using System.Globalization;
using System.Net;

namespace NghiTrinh.App.Shell;

/// <summary>Where this installation keeps its data, where it listens and what it may rely on. Documented in docs/operate/settings.md.</summary>
public sealed record Settings
{
    /// <summary>Folder of the SQLite file and the copies made before upgrades. Default: the user's data folder, "nghi-trinh".</summary>
    public required string Data { get; init; }

    /// <summary>PostgreSQL connection string; null means SQLite in <see cref="Data"/>.</summary>
    public string? Postgres { get; init; }

    /// <summary>TCP port. Default 5080; the next free one is taken when it is in use.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Address to listen on; another one than loopback needs a certificate or a trusted proxy.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>Certificate to serve https with: a PEM file with its chain, or a PFX file; null for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>PEM file of the certificate's key; null where it stands in the file of the certificate.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>Password of the PFX file or of the key; only from the environment, where other users do not see it.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>The https address people reach it under, where a proxy stands in front or mails need it.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Addresses or networks (10.0.0.0/24) of the proxies whose word on the caller's address is taken.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>How mail is sent; null for none.</summary>
    public MailOptions? Mail { get; init; }

    /// <summary>Single sign-on; null for none.</summary>
    public OidcOptions? Oidc { get; init; }

    /// <summary>How many requests a token of the API has in a minute; 0 for any number. Default 600.</summary>
    public int ApiRequests { get; init; } = 600;

    /// <summary>The SQLite file.</summary>
    public string SqliteFile => Path.Combine(Data, "nghi-trinh.db");

    /// <summary>Whether everybody comes by https, straight or through a proxy.</summary>
    public bool IsSecure => Certificate is not null || TrustedProxies.Count > 0;

    /// <summary>Whether nobody but this machine is served.</summary>
    public bool IsForThisMachine => Web.IsLoopback(Address) && !IsSecure;

    /// <summary>The address people reach it under, without a slash at the end: for links that are printed or sent.</summary>
    public string BaseAddress => PublicAddress?.ToString().TrimEnd('/')
        ?? $"{(Certificate is null ? "http" : "https")}://{(Address.Contains(':') ? $"[{Address.Trim('[', ']')}]" : Address)}:{Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Settings from the environment; an option of the command line wins.</summary>
    public static Settings FromEnvironment(string? data = null, string? postgres = null, int? port = null, string? address = null) => new()
    {
        Data = Path.GetFullPath(data ?? Variable("NGHI_TRINH_DATA") ?? DefaultData()),
        Postgres = postgres ?? Variable("NGHI_TRINH_POSTGRES"),
        Port = port ?? (int.TryParse(Variable("NGHI_TRINH_PORT"), out var set) ? set : 5080),
        Address = address ?? Variable("NGHI_TRINH_ADDRESS") ?? "127.0.0.1",
        Certificate = Variable("NGHI_TRINH_CERTIFICATE"),
        CertificateKey = Variable("NGHI_TRINH_CERTIFICATE_KEY"),
        CertificatePassword = Variable("NGHI_TRINH_CERTIFICATE_PASSWORD"),
        PublicAddress = Uri.TryCreate(Variable("NGHI_TRINH_PUBLIC_ADDRESS"), UriKind.Absolute, out var uri) ? uri : null,
        TrustedProxies = Variable("NGHI_TRINH_TRUSTED_PROXIES")?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [],
        Mail = MailOptions.FromEnvironment(),
        Oidc = OidcOptions.FromEnvironment(),
        ApiRequests = int.TryParse(Variable("NGHI_TRINH_API_REQUESTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var requests) ? requests : 600,
    };

    /// <summary>The database of these settings.</summary>
    public Storage.Database OpenDatabase() =>
        Postgres is { Length: > 0 } connection ? Storage.Database.Postgres(connection) : Storage.Database.Sqlite(SqliteFile);

    /// <summary>The folder of the keys that protect cookies and forms; it and the data folder are made for this user only.</summary>
    public string MakeKeyFolder()
    {
        var keys = Path.Combine(Data, "keys");
        Storage.Database.MakeFolder(Data);
        Storage.Database.MakeFolder(keys);
        // Also where an earlier start made them for everybody.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(keys, OnlyUs);
            if (IsOurs(Data))
                File.SetUnixFileMode(Data, OnlyUs);
        }
        return keys;
    }

    /// <summary>Names a cookie of ours and keeps it from scripts, other sites and, where there is https, from anything else.</summary>
    public void Harden(CookieBuilder cookie, string name)
    {
        // __Host-: the browser takes it from this very host by https only, never from a neighbour under the same domain.
        cookie.Name = (IsSecure ? "__Host-" : "") + $"nghi-trinh-{name}";
        cookie.SecurePolicy = IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }

    private const UnixFileMode OnlyUs = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // A folder that holds other things too, as somebody's home, is shared on purpose or none of our business.
    private static bool IsOurs(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)
        .All(name => name == "keys" || name!.StartsWith("nghi-trinh.db", StringComparison.Ordinal));

    internal static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    internal static bool IsNetwork(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);

    private static string DefaultData()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(home.Length > 0 ? home : AppContext.BaseDirectory, "nghi-trinh");
    }
}
