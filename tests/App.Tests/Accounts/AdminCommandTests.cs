using System.Diagnostics;
using System.Text;
using NghiTrinh.App.Tests.Commands;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Accounts;

public sealed class AdminCommandTests : CommandTest
{
    [Fact]
    public async Task Without_a_terminal_an_administrator_is_made_with_a_link_that_works_once()
    {
        var made = await RunAsync("admin", "create", "--email", "an@van-phong.example", "--name", "An");

        Assert.Equal(0, made.Code);
        var link = made.Said[made.Said.IndexOf("/invitation", StringComparison.Ordinal)..].Trim();
        await using var database = Database.Sqlite(Path.Combine(Folder, "nghi-trinh.db"));
        await using var office = await TestOffice.StartAsync(database, TimeProvider.System.GetUtcNow());
        var form = await office.GetAsync(link);
        var done = await office.PostAsync(form, ("newPassword", TestOffice.Password), ("again", TestOffice.Password));
        Assert.Equal("/", done.Location);
        Assert.Equal("/account", (await office.GetAsync("/start")).Link("An"));
        Assert.Equal(System.Net.HttpStatusCode.Gone, (await office.NewBrowser().GetAsync(link)).Status);
    }

    [Fact]
    public async Task An_address_that_is_taken_or_none_is_refused()
    {
        await RunAsync("admin", "create", "--email", "an@van-phong.example", "--name", "An");

        Assert.Equal(2, (await RunAsync("admin", "create", "--email", "an@van-phong.example", "--name", "An")).Code);
        Assert.Equal(2, (await RunAsync("admin", "create", "--email", "an", "--name", "An")).Code);
    }

    [Theory]
    [InlineData(TestOffice.Password, TestOffice.Password, 0)]
    [InlineData(TestOffice.Password, "mười con trâu đá khác", 2)]
    public async Task On_a_terminal_the_password_is_typed_twice_without_being_shown_and_signs_in(string typed, string again, int code)
    {
        const string terminal = "/usr/bin/script";
        Assert.SkipUnless(File.Exists(terminal), "There is no program that makes a terminal (script).");
        var name = Path.Combine(Directory.CreateTempSubdirectory("nghi-trinh-tty-").FullName, "tty");
        var command = $"tty > {name}; dotnet {Path.Combine(AppContext.BaseDirectory, "NghiTrinh.App.dll")} admin create --email an@van-phong.example --name An --data {Folder} --lang vi";
        var start = new ProcessStartInfo(terminal, ["-qec", command, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var running = Process.Start(start)!;
        string said;
        try
        {
            said = await ReadUntilAsync(running, "Mật khẩu: ");
            await UntilSilentAsync(name);
            await running.StandardInput.WriteAsync($"{typed}\r");
            await running.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            said += await ReadUntilAsync(running, "Nhập lại mật khẩu: ");
            await UntilSilentAsync(name);
            await running.StandardInput.WriteAsync($"{again}\r");
            await running.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            said += await running.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            running.Kill(entireProcessTree: true);
            Directory.Delete(Path.GetDirectoryName(name)!, recursive: true);
        }

        Assert.True(running.ExitCode == code, said);
        Assert.DoesNotContain(typed, said, StringComparison.Ordinal);
        if (code > 0)
            return;
        await using var database = Database.Sqlite(Path.Combine(Folder, "nghi-trinh.db"));
        await using var office = await TestOffice.StartAsync(database, TimeProvider.System.GetUtcNow());
        Assert.Equal("/", (await office.Visitor.SignInAsync("an@van-phong.example")).Location);
    }

    // The prompt is there a moment before the terminal stops showing what is typed; a person is slower than that, a test is not.
    private static async Task UntilSilentAsync(string name)
    {
        var terminal = (await File.ReadAllTextAsync(name, TestContext.Current.CancellationToken)).Trim();
        for (var i = 0; i < 500; i++)
        {
            using var asked = Process.Start(new ProcessStartInfo("stty", ["-F", terminal, "-a"]) { RedirectStandardOutput = true })!;
            if ((await asked.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Contains("-echo ", StringComparison.Ordinal))
                return;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The terminal shows what is typed.");
    }

    private static async Task<string> ReadUntilAsync(Process running, string end)
    {
        var said = new StringBuilder();
        var letter = new char[1];
        while (!said.ToString().EndsWith(end, StringComparison.Ordinal) && await running.StandardOutput.ReadAsync(letter, TestContext.Current.CancellationToken) == 1)
            said.Append(letter[0]);
        return said.ToString();
    }
}
