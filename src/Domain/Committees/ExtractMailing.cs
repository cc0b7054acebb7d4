using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Committees;

/// <summary>The mail was taken by the mail server already, or somebody is sending it now.</summary>
public sealed record ExtractIsMailed(MailState State) : Refusal;

/// <summary>An extract and a person it goes to.</summary>
/// <param name="Agency">Whose extract.</param>
/// <param name="To">A head or clerk of the agency who signs in.</param>
/// <param name="Mail">The mail as it stands; null while nothing was sent.</param>
public sealed record ExtractRecipient(Agency Agency, Person To, ExtractMail? Mail);

/// <summary>To whom the extracts of an issued programme go by mail, each once.</summary>
public static class ExtractMailing
{
    // A mail that is "being sent" for longer was cut off: whether it left is not known, and it may be tried again.
    private static readonly TimeSpan CutOff = TimeSpan.FromMinutes(10);

    /// <summary>Everybody an extract of a programme goes to, by agency; nobody before its document is issued here.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="newest">The ledger folded over all that is recorded, on today's date.</param>
    public static IReadOnlyList<ExtractRecipient> RecipientsOf(WorkProgramme programme, Snapshot newest)
    {
        if (programme is not { Issued: { } issued, Document: not null })
            return [];
        var part = newest.ItemsOf(programme.Id).Where(i => i.Exit is null).SelectMany(i => i.Content.Leads.Concat(i.Content.Coordinating)).ToHashSet();
        return
        [
            .. newest.Agencies.Where(a => a.IsActive && part.Contains(a.Id)).SelectMany(agency => newest.People
                .Where(p => p.Account is not null && p.Roles.Any(r => r.Role.IsOfAgency() && r.IsHeldOn(newest.Point.On) && r.Agency is { } of && newest.Current(of) == agency.Id))
                .Select(p => new ExtractRecipient(agency, p, agency.Mails.FirstOrDefault(m =>
                    (m.Mailed.Programme, m.Mailed.Number, m.Mailed.To) == (programme.Id, issued.Number, p.Id))))),
        ];
    }

    /// <summary>Whether it may be sent now: never twice, and not while somebody else is at it.</summary>
    public static bool IsDue(this ExtractRecipient recipient, DateTimeOffset now) => recipient.Mail switch
    {
        null or { Mailed.State: MailState.Failed } => true,
        { Mailed.State: MailState.Sending } mail => now - mail.At > CutOff,
        _ => false,
    };

    /// <summary>Begins to send: whoever comes second meets this change.</summary>
    public static Result<AgencyChange> BeginMail(this ExtractRecipient recipient, WorkProgramme programme, DateTimeOffset now) =>
        recipient.IsDue(now)
            ? new AgencyChange.ExtractMailed(programme.Id, programme.Issued!.Number, recipient.To.Id, MailState.Sending)
            : new ExtractIsMailed(recipient.Mail!.Mailed.State);
}
