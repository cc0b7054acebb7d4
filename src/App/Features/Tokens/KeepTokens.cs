using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Tokens;

/// <summary>Mã truy cập API của mình: what programs act with in one's name.</summary>
public static class KeepTokens
{
    private const int LongestDays = 366;

    /// <summary>What its page shows.</summary>
    /// <param name="Form">The form.</param>
    /// <param name="HasAccount">Whether there is an account that a token could belong to.</param>
    /// <param name="Tokens">One's tokens, the newest first.</param>
    /// <param name="Offered">What can be chosen.</param>
    /// <param name="Secret">The token that was just made: shown this once.</param>
    public sealed record Model(Form Form, bool HasAccount, IReadOnlyList<TokenRow> Tokens, IReadOnlyList<Permission> Offered, string? Secret = null);

    public static async Task<IResult> GetAsync(
        HttpContext http, string committee, Desk desk, Shell.Accounts.Tokens tokens, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading
            ? Show(reading, await ModelAsync(http, reading, tokens, Form.Empty(l), stop))
            : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(HttpContext http, string committee, Desk desk, Shell.Accounts.Tokens tokens, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || Caller.Of(http)?.Account is not { } account)
            return Problems.NoSuchPage(http);
        var (name, until) = (form.Required("name", 100), form.Date("until"));
        Permission[] scope = [.. form.Texts("scope").Select(w => Kebab.Parse<Permission>(w)).OfType<Permission>().Where(Offered(reading).Contains)];
        if (scope.Length == 0)
            form.Wrong("scope", form.L["Choose at least one."]);
        if (form.IsValid && (until < reading.Today || until > reading.Today.AddDays(LongestDays)))
            form.Wrong("until", form.L["A token works until a day from today to {0}.", reading.Words.Date(reading.Today.AddDays(LongestDays))]);
        if (!form.IsValid)
            return Show(reading, await ModelAsync(http, reading, tokens, form, stop), StatusCodes.Status422UnprocessableEntity);
        var secret = await tokens.MakeAsync(account, reading.Id, name, scope, EndOf(until, reading.Committee), stop);
        http.Response.Headers.CacheControl = "no-store";
        return Show(reading, await ModelAsync(http, reading, tokens, Form.Empty(form.L), stop) with { Secret = secret });
    }

    public static async Task<IResult> RevokeAsync(
        HttpContext http, string committee, Guid token, Desk desk, Shell.Accounts.Tokens tokens, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && Caller.Of(http)?.Account is { } account
        && await tokens.RevokeAsync(account, token, stop)
            ? Results.Redirect(reading.Url("tokens"))
            : Problems.NoSuchPage(http);

    private static async Task<Model> ModelAsync(HttpContext http, Reading reading, Shell.Accounts.Tokens tokens, Form form, CancellationToken stop) =>
        Caller.Of(http)?.Account is { } account
            ? new(form, true, await tokens.OfAsync(account, reading.Id, stop), [.. Offered(reading)])
            : new(form, false, [], []);

    private static IEnumerable<Permission> Offered(Reading reading) => Shell.Accounts.Tokens.Scopes.Where(reading.May);

    private static DateTimeOffset EndOf(DateOnly day, Committee committee)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new(midnight, TimeZoneInfo.FindSystemTimeZoneById(committee.TimeZone).GetUtcOffset(midnight));
    }

    private static IResult Show(Reading reading, Model model, int status = StatusCodes.Status200OK) =>
        Pages.Show<KeepTokensPage, Model>(reading, model, status);
}
