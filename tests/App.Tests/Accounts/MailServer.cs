using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NghiTrinh.App.Tests.Accounts;

/// <summary>A real SMTP server (Debian's exim4) with its own settings, port and queue; delivers into a Maildir.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/exim4";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"nghi-trinh-mail-{Guid.CreateVersion7():N}");
    private Process? _server;

    /// <summary>The domain it takes mail for.</summary>
    public const string Domain = "van-phong.example";

    /// <summary>Its port.</summary>
    public int Port { get; private set; }

    /// <summary>Starts it, or skips the test where it is not installed.</summary>
    public static async Task<MailServer> StartAsync()
    {
        Assert.SkipUnless(File.Exists(Program), "No mail server is installed (Debian package exim4-daemon-light).");
        Assert.SkipUnless(Environment.UserName == "root", "The mail server delivers as another user, which only root may start.");
        var server = new MailServer();
        await server.RunAsync();
        return server;
    }

    /// <summary>The letters that came for an address, read by another program: Python's own mailbox and e-mail packages.</summary>
    public async Task<IReadOnlyList<ReadLetter>> LettersAsync(int expected)
    {
        const string script = """
            import email.policy, json, mailbox, sys
            box = mailbox.Maildir(sys.argv[1], factory=lambda f: email.message_from_binary_file(f, policy=email.policy.default), create=False)
            print(json.dumps([{"To": m["To"], "From": m["From"], "Subject": m["Subject"],
                "Text": m.get_body(("plain",)).get_content(), "Html": m.get_body(("html",)).get_content()} for m in box]))
            """;
        for (var attempt = 0; ; attempt++)
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", script, Path.Combine(_folder, "mail")]) { RedirectStandardOutput = true })!;
            var letters = System.Text.Json.JsonSerializer.Deserialize<List<ReadLetter>>(await python.StandardOutput.ReadToEndAsync())!;
            if (letters.Count >= expected || attempt > 150)
                return letters;
            await Task.Delay(200);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync()
    {
        foreach (var folder in new[] { "spool", "mail", "mail/new", "mail/cur", "mail/tmp" })
            Directory.CreateDirectory(Path.Combine(_folder, folder));
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        var settings = Path.Combine(_folder, "exim.conf");
        await File.WriteAllTextAsync(settings, $"""
            exim_user = mail
            exim_group = mail
            primary_hostname = {Domain}
            domainlist local_domains = {Domain}
            spool_directory = {_folder}/spool
            log_file_path = {_folder}/spool/%slog
            pid_file_path = {_folder}/spool/exim.pid
            acl_smtp_rcpt = accept_ours
            never_users =
            keep_environment =
            begin acl
            accept_ours:
              accept domains = +local_domains
              deny message = not ours
            begin routers
            office:
              driver = accept
              transport = maildir
            begin transports
            maildir:
              driver = appendfile
              directory = {_folder}/mail
              maildir_format
              user = mail
              group = mail

            """);
        using (var own = Process.Start("chown", ["-R", "mail:mail", _folder])!)
            await own.WaitForExitAsync();
        using (var own = Process.Start("chown", ["root", settings])!) // it takes settings from nobody else
            await own.WaitForExitAsync();
        _server = Process.Start(new ProcessStartInfo(Program, ["-C", settings, "-bdf", "-oX", $"127.0.0.1.{Port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        for (var attempt = 0; !await AnswersAsync(); attempt++)
        {
            Assert.False(_server.HasExited || attempt > 150, "The mail server did not start.");
            await Task.Delay(100);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

/// <summary>A letter as another program reads it.</summary>
internal sealed record ReadLetter(string To, string From, string Subject, string Text, string Html);
