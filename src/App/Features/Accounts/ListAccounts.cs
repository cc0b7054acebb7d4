using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.App.Shell.Mail;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Các tài khoản của bản cài đặt, and inviting another one.</summary>
public static class ListAccounts
{
    public sealed record Row(Account Account, long? SeenAt, bool HasPasskey);

    public sealed record Model(IReadOnlyList<Row> Rows, Form Form, bool IsMailSetUp);

    public static Task<IResult> GetAsync(HttpContext http, Db db, Post post, IStringLocalizer<Texts> l, CancellationToken stop) =>
        ShowAsync(http, db, post, Form.Empty(l), stop);

    public static async Task<IResult> InviteAsync(HttpContext http, Db db, Post post, Invitations invitations, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var (email, name) = (form.Required("email", 256), form.Required("name", 200));
        if (!form.IsValid)
            return await ShowAsync(http, db, post, form, stop);
        var invited = await invitations.InviteAsync(http, email, name, form.Text("language") == "en" ? "en" : "vi", stop);
        if (invited.Refusal is { } refusal)
        {
            form.Wrong("email", AccountRefusalText.Of(refusal, form.L));
            return await ShowAsync(http, db, post, form, stop);
        }
        return ShowLink.Of(http, invited.Value!, $"/accounts/{invited.Value!.Account.Id}");
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Db db, Post post, Form form, CancellationToken stop)
    {
        var accounts = await db.Users.AsNoTracking().ToListAsync(stop);
        var seen = await db.Sessions.GroupBy(s => s.AccountId).Select(g => new { g.Key, At = g.Max(s => s.SeenAt) }).ToDictionaryAsync(g => g.Key, g => g.At, stop);
        var passkeys = (await db.UserPasskeys.Select(p => p.UserId).Distinct().ToListAsync(stop)).ToHashSet();
        var rows = accounts.OrderBy(a => a.Name, StringComparer.Create(new("vi-VN"), ignoreCase: true))
            .Select(a => new Row(a, seen.TryGetValue(a.Id, out var at) ? at : null, passkeys.Contains(a.Id))).ToList();
        return BarePages.Show<ListAccountsPage, Model>(
            http, new(rows, form, post.IsSetUp), form.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
