using System.Threading.Channels;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace NghiTrinh.App.Shell.Mail;

/// <summary>Sends mail by the server of the settings.</summary>
public sealed partial class Post(Settings settings, ILogger<Post> log) : BackgroundService
{
    // More waiting than this is an attack, not an office: the rest is dropped and logged.
    private readonly Channel<Letter> _waiting = Channel.CreateBounded<Letter>(new BoundedChannelOptions(200) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Whether a mail server is set up.</summary>
    public bool IsSetUp => settings.Mail is not null;

    /// <summary>Sends a letter now; false where it could not be sent.</summary>
    public Task<bool> SendAsync(Letter letter, CancellationToken stop) => SendAsync(letter.Message, letter.Kind, letter.Account, stop);

    /// <summary>Sends a message now; false where it could not be sent.</summary>
    /// <param name="written">Writes it, given the address mails are from.</param>
    /// <param name="kind">What it is, for the log.</param>
    /// <param name="account">To whom, for the log.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<bool> SendAsync(Func<string, MimeMessage> written, string kind, Guid account, CancellationToken stop)
    {
        if (settings.Mail is not { } options)
            return false;
        try
        {
            using var message = written(options.From);
            using var server = new SmtpClient { Timeout = 20_000 };
            await server.ConnectAsync(options.Host, options.Port, options.Security switch
            {
                MailSecurity.StartTls => SecureSocketOptions.StartTls,
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                MailSecurity.None => SecureSocketOptions.None,
            }, stop);
            if (options.User is { } user)
                await server.AuthenticateAsync(user, options.Password ?? "", stop);
            await server.SendAsync(message, stop);
            await server.DisconnectAsync(quit: true, stop);
            Sent(log, kind, account);
            return true;
        }
        // Whatever is wrong with the mail server is no fault of the program; who waits for the mail is told elsewhere.
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            NotSent(log, kind, account, failure.GetType().Name);
            return false;
        }
    }

    /// <summary>Sends a letter soon: whoever asked is not told, by the time it takes, whether there was one.</summary>
    public void SendSoon(Letter letter)
    {
        if (IsSetUp && !_waiting.Writer.TryWrite(letter))
            NotSent(log, letter.Kind, letter.Account, "TooMany");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var letter in _waiting.Reader.ReadAllAsync(stoppingToken))
                await SendAsync(letter, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what still waits is asked for again.
        }
    }

    [LoggerMessage(2101, LogLevel.Information, "Sent {Kind} to account {Account}")]
    private static partial void Sent(ILogger log, string kind, Guid account);

    [LoggerMessage(2102, LogLevel.Warning, "Could not send {Kind} to account {Account}: {Failure}")]
    private static partial void NotSent(ILogger log, string kind, Guid account, string failure);
}
