using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Mail;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Extracts;

/// <summary>Sends the extracts of issued programmes to the heads and clerks of their agencies; the ledger remembers each mail.</summary>
/// <remarks>A mail is recorded as being sent before it is, and as sent after: run twice, or side by side, it sends nothing twice.</remarks>
public sealed partial class ExtractPost(Database database, Ledgers ledgers, Post post, TimeProvider clock, ILogger<ExtractPost> log) : BackgroundService
{
    private const string By = "Nghị Trình";
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Sends what is due in a committee: of one programme, or of all; failed mails only where that is asked for.</summary>
    /// <returns>How many were sent, and how many could not be.</returns>
    public async Task<(int Sent, int Failed)> SendAsync(CommitteeId committee, ProgrammeId? only, bool again, CancellationToken stop)
    {
        var (sent, failed) = (0, 0);
        if (!post.IsSetUp)
            return (0, 0);
        var newest = await NewestAsync(committee, stop);
        foreach (var programme in newest.Programmes.Where(p => only is null || p.Id == only))
            foreach (var recipient in ExtractMailing.RecipientsOf(programme, newest))
                // Cut off while it was sent, it is due again after a while; what failed waits until somebody asks.
                if ((again || recipient.Mail is null or { Mailed.State: MailState.Sending })
                    && await TryAsync(() => SendAsync(committee, programme, recipient, stop), otherwise: false, committee.Value, stop) is { } done)
                    (sent, failed) = done ? (sent + 1, failed) : (sent, failed + 1);
        return (sent, failed);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (post.IsSetUp && await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var id in await TryAsync(CommitteesAsync, [], Guid.Empty, stoppingToken))
                await TryAsync(() => SendAsync(new(id), null, again: false, stoppingToken), default, id, stoppingToken);
        }
    }

    private async Task<IReadOnlyList<Guid>> CommitteesAsync()
    {
        await using var db = database.Open();
        return await db.Committees.AsNoTracking().OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
    }

    // What goes wrong with one committee or one mail keeps nobody else from getting theirs, and the server from nothing.
    private async Task<T> TryAsync<T>(Func<Task<T>> send, T otherwise, Guid committee, CancellationToken stop)
    {
        try
        {
            return await send();
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            Failed(log, failure, committee);
            return otherwise;
        }
    }

    private async Task<bool?> SendAsync(CommitteeId committee, WorkProgramme programme, ExtractRecipient recipient, CancellationToken stop)
    {
        var begun = recipient.BeginMail(programme, clock.GetUtcNow());
        if (begun.Value is not AgencyChange.ExtractMailed sending || !await RecordAsync(committee, recipient.Agency.Id, sending, stop))
            return null;
        var isSent = await TryAsync(
            async () => await AccountOfAsync(recipient.To, stop) is { } account && await MailAsync(committee, programme, recipient, account, stop),
            otherwise: false, committee.Value, stop);
        await RecordAsync(committee, recipient.Agency.Id, sending with { State = isSent ? MailState.Sent : MailState.Failed }, stop);
        return isSent;
    }

    private async Task<bool> MailAsync(CommitteeId committee, WorkProgramme programme, ExtractRecipient recipient, Account account, CancellationToken stop)
    {
        var (agency, w) = (recipient.Agency, Words.Of(account.Language));
        // Mail is no way for classified lines: it holds what a clerk of the agency sees who is on no need-to-know list.
        var clerk = new Actor(null, "", [new HeldRole(Role.AgencyClerk, agency.Id, null, DateOnly.MinValue, null)]);
        var whole = await ledgers.OfAsync(committee, stop);
        var at = whole.VisibleTo(clerk).At(new(whole.At(new(DateOnly.MaxValue)).Committee!.Today(clock)));
        if (at.Find(programme.Id) is not { Issued: { } issued } seen || at.Find(agency.Id) is not { } of)
            return false;
        var vietnamese = Words.Of("vi");
        var bytes = OfficialDocx.Write(ExtractDocument.Of(at, seen, of, vietnamese));
        var subject = w.Say(
            $"Trích Chương trình công tác năm {seen.Year} (số {issued.Number}): phần của {of.Name}", $"Extract of the {seen.Year} work programme (No. {issued.Number}): the part of {of.Name}");
        var count = ExtractDocument.ItemsOf(of.Id, at, seen.Id).Count;
        string[] lines =
        [
            w.Say($"Kính gửi {account.Name},", $"Dear {account.Name},"),
            w.Say(
                $"{at.Committee!.Name} đã ban hành Chương trình công tác năm {seen.Year}, số {issued.Number} ngày {w.Date(issued.On)}. Gửi kèm phần của {of.Name} ({count} nội dung).",
                $"{at.Committee!.Name} issued its work programme for {seen.Year}, No. {issued.Number} of {w.Date(issued.On)}. The part of {of.Name} is attached ({count} items)."),
            w.Say("Nội dung mật, nếu có, không gửi qua thư; xin xem trong Nghị Trình.", "Classified items, if any, are not sent by mail; please read them in Nghị Trình."),
        ];
        var encoder = HtmlEncoder.Create(UnicodeRanges.All);
        var body = new BodyBuilder
        {
            TextBody = string.Join("\n\n", lines) + "\n",
            HtmlBody = $"<!DOCTYPE html><html lang=\"{w.Language}\"><head><meta charset=\"utf-8\"><title>{encoder.Encode(subject)}</title></head><body>{string.Concat(lines.Select(l => $"<p>{encoder.Encode(l)}</p>"))}</body></html>",
        };
        body.Attachments.Add(
            string.Create(CultureInfo.InvariantCulture, $"{FileAnswer.Plain($"trich-{seen.Year}-{of.Name}")}.docx"), bytes,
            new("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"));
        return await post.SendAsync(
            from =>
            {
                var message = new MimeMessage { Subject = subject, Body = body.ToMessageBody() };
                message.From.Add(new MailboxAddress("Nghị Trình", from));
                message.To.Add(new MailboxAddress(account.Name, account.Email!)); // AccountOfAsync gives none without an address
                message.Headers.Add("Auto-Submitted", "auto-generated");
                return message;
            },
            "extract", account.Id, stop);
    }

    private async Task<Account?> AccountOfAsync(Person person, CancellationToken stop)
    {
        await using var db = database.Open();
        var id = person.Account!.Value.Value; // only people who sign in are recipients
        return await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, stop) is { Email.Length: > 0, IsLocked: false } account ? account : null;
    }

    // Numbered by the newest ledger: mails of one agency follow one another.
    private async Task<bool> RecordAsync(CommitteeId committee, AgencyId agency, AgencyChange.ExtractMailed change, CancellationToken stop)
    {
        var newest = await NewestAsync(committee, stop);
        var subject = ExtractEndpoints.SubjectOf(agency);
        // Somebody may have begun meanwhile.
        if (change.State == MailState.Sending && newest.Find(agency)?.Mails.FirstOrDefault(m =>
                (m.Mailed.Programme, m.Mailed.Number, m.Mailed.To) == (change.Programme, change.Number, change.To)) is { } mail
            && !new ExtractRecipient(newest.Find(agency)!, newest.Find(change.To)!, mail).IsDue(clock.GetUtcNow()))
            return false;
        await using var db = database.Open();
        var recorded = await db.RecordAsync(
            committee, [new Draft(subject, newest.Ledger.Next(subject), newest.Point.On, null, change)], By, clock, stop);
        return recorded.Refusal is null || (change.State != MailState.Sending && await RecordAsync(committee, agency, change, stop));
    }

    private async Task<Snapshot> NewestAsync(CommitteeId committee, CancellationToken stop)
    {
        var ledger = await ledgers.OfAsync(committee, stop);
        return ledger.At(new(ledger.At(new(DateOnly.MaxValue)).Committee?.Today(clock) ?? DateOnly.MaxValue));
    }

    [LoggerMessage(2111, LogLevel.Error, "Could not send the extracts of committee {Committee}")]
    private static partial void Failed(ILogger log, Exception failure, Guid committee);
}
