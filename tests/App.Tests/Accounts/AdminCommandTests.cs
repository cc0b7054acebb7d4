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
}
