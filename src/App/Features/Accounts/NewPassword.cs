using Microsoft.AspNetCore.Identity;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>A new password in a form: typed twice, and what is wrong with it in the reader's language.</summary>
internal static class NewPassword
{
    /// <summary>Identity's own limit would be none; hashing a very long one is work for nothing.</summary>
    private const int Longest = 200;

    public static string Read(Form form, string? email = null)
    {
        var password = form.Secret("newPassword");
        if (password.Length == 0)
            form.Wrong("newPassword", form.L["Fill this in."]);
        else if (password.Length > Longest)
            form.Wrong("newPassword", form.L["At most {0} characters.", Longest]);
        else if (password != form.Secret("again"))
            form.Wrong("again", form.L["The two passwords differ."]);
        else if ((email ?? form.Text("email")) is { } address && password.Contains(address.Split('@')[0], StringComparison.OrdinalIgnoreCase))
            form.Wrong("newPassword", form.L["The password must not contain the e-mail address."]);
        return password;
    }

    /// <summary>Says on the form what is wrong with a password before anything is done.</summary>
    public static async Task CheckAsync(AccountKeeper accounts, Account account, string password, Form form)
    {
        foreach (var rule in accounts.PasswordValidators)
            Say(await rule.ValidateAsync(accounts, account, password), form);
    }

    /// <summary>Says on the form what Identity found wrong.</summary>
    public static void Say(IdentityResult result, Form form)
    {
        foreach (var error in result.Errors)
            switch (error.Code)
            {
                case nameof(IdentityErrorDescriber.PasswordTooShort):
                    form.Wrong("newPassword", form.L["At least 12 characters; several words are easy to remember and hard to guess."]);
                    break;
                case nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars):
                    form.Wrong("newPassword", form.L["At least 5 different characters."]);
                    break;
                case nameof(IdentityErrorDescriber.InvalidEmail):
                    form.Wrong("email", form.L["Give an e-mail address."]);
                    break;
                case nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName):
                    form.Wrong("email", form.L["There is an account with this address already."]);
                    break;
                default:
                    form.Wrong("", form.L["Somebody else has just changed this account. Open the page again."]);
                    break;
            }
    }
}
