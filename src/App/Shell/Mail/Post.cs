using System.Threading.Channels;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace NghiTrinh.App.Shell.Mail;

/// <summary>Sends mail by the server of the settings.</summary>
public sealed partial class Post(Settings settings, IServiceScopeFactory scopes, ILogger<Post> log) : BackgroundService
{
    // More waiting than this is an attack, not an office: the rest is dropped and logged.
    private readonly Channel<Order> _waiting = Channel.CreateBounded<Order>(200);

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

    /// <summary>Has a letter, or none, written and sent soon: whoever asked is not told, by the time it takes, whether there is one.</summary>
    /// <param name="kind">What it is, for the log.</param>
    /// <param name="write">Writes it with the services it needs; null where nobody gets one.</param>
    public void SendSoon(string kind, Func<IServiceProvider, CancellationToken, Task<Letter?>> write)
    {
        if (IsSetUp && !_waiting.Writer.TryWrite(new(kind, write)))
            NotWritten(log, kind, "TooMany");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var order in _waiting.Reader.ReadAllAsync(stoppingToken))
                await CarryOutAsync(order, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what still waits is asked for again.
        }
    }

    private async Task CarryOutAsync(Order order, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await order.Write(scope.ServiceProvider, stop) is { } letter)
                await SendAsync(letter, stop);
        }
        // One letter that cannot be written, say because the database does not answer, does not keep back the next.
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            NotWritten(log, order.Kind, failure.GetType().Name);
        }
    }

    private sealed record Order(string Kind, Func<IServiceProvider, CancellationToken, Task<Letter?>> Write);

    [LoggerMessage(2101, LogLevel.Information, "Sent {Kind} to account {Account}")]
    private static partial void Sent(ILogger log, string kind, Guid account);

    [LoggerMessage(2102, LogLevel.Warning, "Could not send {Kind} to account {Account}: {Failure}")]
    private static partial void NotSent(ILogger log, string kind, Guid account, string failure);

    [LoggerMessage(2103, LogLevel.Warning, "Could not write {Kind}: {Failure}")]
    private static partial void NotWritten(ILogger log, string kind, string failure);
}
