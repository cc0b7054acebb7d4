using Microsoft.AspNetCore.Identity;
using NghiTrinh.App.Shell.Mail;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>There is an account with this address already.</summary>
public sealed record AccountExists : Refusal;

/// <summary>This is no e-mail address.</summary>
public sealed record EmailIsUnfit : Refusal;

/// <summary>An account that was invited.</summary>
/// <param name="Account">It.</param>
/// <param name="Link">The link, to be shown once; null where it was sent by mail.</param>
public sealed record Invited(Account Account, string? Link);

/// <summary>Inviting: an account without a password, and a link to set one.</summary>
public sealed class Invitations(AccountKeeper accounts, Links links, Post post, Settings settings, TimeProvider clock)
{
    /// <summary>Makes an account and invites its holder.</summary>
    public async Task<Result<Invited>> InviteAsync(HttpContext http, string email, string name, string language, CancellationToken stop)
    {
        var made = await MakeAsync(email, name, language);
        return made.Refusal is { } refusal ? refusal : await SendAsync(http, made.Value!, stop);
    }

    /// <summary>Makes an account that nothing opens yet; its holder is invited by <see cref="SendAsync"/> once all else is recorded.</summary>
    public async Task<Result<Account>> MakeAsync(string email, string name, string language)
    {
        var account = Account.Of(email, name, clock.GetUtcNow());
        account.Language = language;
        var made = await accounts.CreateAsync(account);
        if (!made.Succeeded)
            return made.Errors.Any(e => e.Code is nameof(IdentityErrorDescriber.InvalidEmail)) ? new EmailIsUnfit() : new AccountExists();
        return account;
    }

    /// <summary>Takes an account back that was made for what could not be recorded: nobody has heard of it yet.</summary>
    public Task TakeBackAsync(Account account) => accounts.DeleteAsync(account);

    /// <summary>Sends, or makes to be shown, a new link: an invitation where nothing opens the account yet, else a reset.</summary>
    public async Task<Invited> SendAsync(HttpContext http, Account account, CancellationToken stop)
    {
        var kind = await accounts.IsUnopenedAsync(account) ? LinkKind.Invitation : LinkKind.Reset;
        var link = AddressOf(http) + await links.MakeAsync(kind, account, isMailed: post.IsSetUp, stop);
        var letter = kind == LinkKind.Invitation ? Letter.Invitation(account, Caller.Of(http)?.Name ?? "", link) : Letter.Reset(account, link);
        if (await post.SendAsync(letter, stop))
            return new(account, null);
        // What was to be mailed and was not is shown instead; then it proves nothing about the address.
        return new(account, post.IsSetUp ? AddressOf(http) + await links.MakeAsync(kind, account, isMailed: false, stop) : link);
    }

    /// <summary>The address of this installation in links.</summary>
    public string AddressOf(HttpContext http) =>
        settings.PublicAddress is not null ? settings.BaseAddress : $"{http.Request.Scheme}://{http.Request.Host}";
}
