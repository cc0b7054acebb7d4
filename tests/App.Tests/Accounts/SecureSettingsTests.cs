using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Tests.Commands;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Tests.Accounts;

public sealed class SecureSettingsTests : CommandTest
{
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.7")]
    [InlineData("::")]
    public async Task Without_encryption_no_other_address_is_listened_on_and_it_is_said_what_to_do(string address)
    {
        var (code, _, complained) = await RunAsync("serve", "--address", address);

        Assert.Equal(2, code);
        Assert.Contains("NGHI_TRINH_CERTIFICATE", complained);
        Assert.Contains("khi chưa có mã hóa", complained);
        Assert.Contains("without encryption", complained);
    }

    [Fact]
    public void What_does_not_fit_together_is_refused()
    {
        var settings = new Settings { Data = Folder };

        Assert.Empty(SettingsFaults(settings));
        Assert.NotEmpty(SettingsFaults(settings with { TrustedProxies = ["10.0.0.1"] }));
        Assert.NotEmpty(SettingsFaults(settings with { TrustedProxies = ["proxy"], PublicAddress = new("https://van-phong.example") }));
        Assert.NotEmpty(SettingsFaults(settings with { PublicAddress = new("http://van-phong.example") }));
        Assert.NotEmpty(SettingsFaults(settings with { Certificate = "khong-co.pem" }));
        Assert.NotEmpty(SettingsFaults(settings with { Mail = new() { Host = "mail", From = "không phải địa chỉ" } }));
        var mail = new MailOptions { Host = "mail", From = "nghi-trinh@van-phong.example" };
        Assert.Contains("NGHI_TRINH_PUBLIC_ADDRESS", Assert.Single(SettingsFaults(settings with { Mail = mail, Certificate = MakeCertificate(pfx: false) })));
        Assert.Empty(SettingsFaults(settings with { Mail = mail }));
        Assert.NotEmpty(SettingsFaults(settings with { Oidc = new() { Authority = "https://sso.example", ClientId = "" } }));
        Assert.Empty(SettingsFaults(settings with { Address = "0.0.0.0", TrustedProxies = ["10.0.0.0/8"], PublicAddress = new("https://van-phong.example") }));
    }

    [Fact]
    public void The_folders_of_data_and_keys_are_readable_by_their_user_only_whatever_the_database()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Folders have no mode there.");
            return; // what the analyzer of platforms reads
        }
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var fresh = new Settings { Data = Path.Combine(Folder, "moi"), Postgres = "Host=khong-dung" };
        var older = new Settings { Data = Path.Combine(Folder, "cu") };
        Directory.CreateDirectory(Path.Combine(older.Data, "keys"), own | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        Assert.Equal((own, own), (File.GetUnixFileMode(fresh.MakeKeyFolder()), File.GetUnixFileMode(fresh.Data)));
        Assert.Equal(own, File.GetUnixFileMode(older.MakeKeyFolder()));
    }

    [Fact]
    public void A_data_folder_of_an_earlier_start_is_closed_to_others_and_a_shared_one_is_left_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Folders have no mode there.");
            return; // what the analyzer of platforms reads
        }
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        const UnixFileMode open = own | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        var (earlier, shared) = (new Settings { Data = Path.Combine(Folder, "truoc") }, new Settings { Data = Path.Combine(Folder, "chung") });
        foreach (var settings in (Settings[])[earlier, shared])
        {
            Directory.CreateDirectory(settings.Data);
            File.SetUnixFileMode(settings.Data, open);
            File.WriteAllText(settings.SqliteFile, "");
        }
        File.WriteAllText(Path.Combine(shared.Data, "ghi-chu.txt"), "");

        earlier.MakeKeyFolder();
        shared.MakeKeyFolder();

        Assert.Equal((own, open), (File.GetUnixFileMode(earlier.Data), File.GetUnixFileMode(shared.Data)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_a_certificate_everything_goes_by_https_with_the_cookies_of_this_host_only(bool pfx)
    {
        var file = MakeCertificate(pfx);
        await using var office = await TestOffice.StartAsync(
            people: [Clerk], settings: s => s with { Certificate = file, CertificatePassword = pfx ? "bí mật" : null, PublicAddress = new("https://van-phong.example") });
        using var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (_, stop) =>
            {
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, office.Browser.BaseAddress!.Port, stop);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
            // Made for this test: nobody vouches for it.
            SslOptions = { RemoteCertificateValidationCallback = (_, given, _, _) => given?.Subject == "CN=van-phong.example" },
        });

        using var answer = await client.GetAsync("https://van-phong.example/sign-in");
        using var foreign = await client.GetAsync("https://other.example/sign-in");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.MisdirectedRequest, foreign.StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_only_the_trusted_one_says_who_asks_and_by_https()
    {
        await using var trusted = await TestOffice.StartAsync(
            people: [Clerk], settings: s => s with { TrustedProxies = ["127.0.0.1"], PublicAddress = new("https://van-phong.example") });
        await using var distrusted = await TestOffice.StartAsync(
            people: [Clerk], settings: s => s with { TrustedProxies = ["192.0.2.1"], PublicAddress = new("https://van-phong.example") });

        Assert.Equal(HttpStatusCode.OK, await AskAsync(trusted, "https", "van-phong.example"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskAsync(trusted, "http", "van-phong.example"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskAsync(trusted, "https", "other.example"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskAsync(distrusted, "https", "van-phong.example"));
    }

    [Fact]
    public async Task Where_others_are_served_there_is_no_trying_out()
    {
        await using var office = await TestOffice.StartAsync(
            settings: s => s with { TrustedProxies = ["127.0.0.1"], PublicAddress = new("https://van-phong.example") });

        Assert.Equal(HttpStatusCode.Redirect, await AskAsync(office, "https", "van-phong.example", $"{TestOffice.Hanoi}/2023/lines"));
        Assert.Equal(HttpStatusCode.Gone, await AskAsync(office, "https", "van-phong.example", "/first-administrator"));
    }

    private static async Task<HttpStatusCode> AskAsync(TestOffice office, string scheme, string host, string path = "/sign-in")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        using var answer = await office.Browser.SendAsync(request);
        return answer.StatusCode;
    }

    private static List<string> SettingsFaults(Settings settings) => [.. SettingsCheck.Of(settings)];

    private string MakeCertificate(bool pfx)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=van-phong.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("van-phong.example");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        var file = FileName(pfx ? "server.pfx" : "server.pem");
        if (pfx)
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "bí mật"));
        else
            File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        return file;
    }
}
