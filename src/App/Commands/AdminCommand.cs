using System.CommandLine;
using System.Text;
using Microsoft.AspNetCore.Identity;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Commands;

/// <summary><c>./run admin create</c>: makes an administrator's account, with a password asked for on the terminal or a one-time link.</summary>
internal static class AdminCommand
{
    private static readonly Option<string> Email = new("--email") { Description = "E-mail address to sign in with", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "Name", Required = true };
    private static readonly Option<bool> Link = new("--link") { Description = "Print a one-time link instead of asking for a password" };

    public static Command Make()
    {
        var create = new Command("create", "Make an administrator's account; asks for the password, or prints a one-time link where there is no terminal")
        {
            Email, Name, Link, Options.Language,
        };
        create.SetAction(CreateAsync);
        return new Command("admin", "Accounts of administrators") { create };
    }

    private static async Task<int> CreateAsync(ParseResult parsed, CancellationToken stop)
    {
        var (settings, words) = (CommandLine.SettingsOf(parsed), Options.WordsOf(parsed));
        var (say, complain) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        await using var database = await Office.OpenDatabaseAsync(settings, stop);
        var services = new ServiceCollection().AddLogging().AddSingleton(database).AddSingleton(TimeProvider.System);
        services.AddAccounts();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();

        var account = Account.Of(parsed.GetValue(Email)!.Trim(), parsed.GetValue(Name)!.Trim().Normalize(), TimeProvider.System.GetUtcNow());
        (account.IsAdministrator, account.Language) = (true, words.Language);
        string? password = null;
        if (!parsed.GetValue(Link) && ReferenceEquals(say, Console.Out) && !Console.IsInputRedirected)
        {
            password = Ask(words.Say("Mật khẩu: ", "Password: "));
            if (password != Ask(words.Say("Nhập lại mật khẩu: ", "Password once more: ")))
                return await Options.CannotAsync(complain, words.Say("Hai lần nhập không giống nhau.", "The two passwords differ."));
        }
        var made = password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        if (!made.Succeeded)
            return await Options.CannotAsync(complain, string.Join('\n', made.Errors.Select(e => Say(e, words))));
        await say.WriteLineAsync(words.Say($"Đã lập tài khoản quản trị {account.Email}.", $"Made the administrator's account {account.Email}."));
        if (password is null)
        {
            var link = await scope.ServiceProvider.GetRequiredService<Links>().MakeAsync(LinkKind.Invitation, account, isMailed: false, stop);
            await say.WriteLineAsync(words.Say("Đặt mật khẩu (dùng một lần, trong 7 ngày): ", "Set the password (once, within 7 days): ") + settings.BaseAddress + link);
        }
        return 0;
    }

    private static string Say(IdentityError error, Words words) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            words.Say("Đã có tài khoản dùng địa chỉ này.", "There is an account with this address already."),
        nameof(IdentityErrorDescriber.InvalidEmail) => words.Say("--email: không phải địa chỉ thư điện tử.", "--email: no e-mail address."),
        nameof(IdentityErrorDescriber.PasswordTooShort) => words.Say("Mật khẩu cần ít nhất 12 ký tự.", "The password needs at least 12 characters."),
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => words.Say("Mật khẩu cần ít nhất 5 ký tự khác nhau.", "The password needs at least 5 different characters."),
        _ => error.Description,
    };

    // Typed without being shown.
    private static string Ask(string question)
    {
        Console.Write(question);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        Console.WriteLine();
        return typed.ToString().Normalize();
    }
}
