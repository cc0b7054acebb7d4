using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Mail;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Extracts;

/// <summary>What of an issued programme was sent to whom; sending what is left and what failed.</summary>
public static class MailExtracts
{
    /// <summary>What its page shows.</summary>
    /// <param name="Programme">The programme.</param>
    /// <param name="Recipients">To whom its extracts go, with the mail as it stands.</param>
    /// <param name="IsSetUp">Whether a mail server is set up.</param>
    public sealed record Model(WorkProgramme Programme, IReadOnlyList<ExtractRecipient> Recipients, bool IsSetUp);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, Post post, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var newest = reading.Ledger.At(new(reading.Today));
        return Pages.Show<MailExtractsPage, Model>(reading, new(
            programme, newest.Find(programme.Id) is { } now ? ExtractMailing.RecipientsOf(now, newest) : [], post.IsSetUp));
    }

    public static async Task<IResult> PostAsync(HttpContext http, string committee, int year, Desk desk, ExtractPost extracts, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        await extracts.SendAsync(reading.Id, programme.Id, again: true, stop);
        return Results.Redirect(reading.Url($"{year}/extracts"));
    }
}
