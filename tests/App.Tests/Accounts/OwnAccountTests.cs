using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Tests.Accounts;

public sealed class OwnAccountTests
{
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);

    [Fact]
    public async Task A_new_password_asks_for_the_present_one_and_ends_the_other_sessions()
    {
        await using var office = await TestOffice.StartAsync(people: [Clerk]);
        var (clerk, other) = (await office.BrowserOfAsync(Clerk.Name), office.NewBrowser());
        await other.SignInAsync(Clerk.Email);
        const string password = "năm con trâu đá";

        var wrong = await clerk.PressAsync(await clerk.GetAsync("/account"), "Đổi mật khẩu", ("password", "không phải"), ("newPassword", password), ("again", password));
        var done = await clerk.PressAsync(await clerk.GetAsync("/account"), "Đổi mật khẩu", ("password", TestOffice.Password), ("newPassword", password), ("again", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("/account", done.Location);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/account")).Status);
        Assert.StartsWith("/sign-in", (await other.GetAsync("/account")).Location);
    }

    [Fact]
    public async Task Whoever_guesses_the_present_password_there_is_locked_out_and_stands_in_the_log()
    {
        await using var office = await TestOffice.StartAsync(people: [Clerk]);
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        const string password = "năm con trâu đá";
        foreach (var _ in Enumerable.Range(0, 5))
            await clerk.PressAsync(await clerk.GetAsync("/account"), "Đổi mật khẩu", ("password", "không phải"), ("newPassword", password), ("again", password));

        var right = await clerk.PressAsync(await clerk.GetAsync("/account"), "Đổi mật khẩu", ("password", TestOffice.Password), ("newPassword", password), ("again", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        await using var db = office.Database.Open();
        Assert.Equal((5, 1), (db.SignIns.Count(s => s.Outcome == SignInOutcome.Wrong), db.SignIns.Count(s => s.Outcome == SignInOutcome.LockedOut)));
    }

    [Fact]
    public async Task After_ten_guesses_of_the_present_password_the_answer_is_to_wait()
    {
        await using var office = await TestOffice.StartAsync(people: [Clerk]);
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        var page = await clerk.GetAsync("/account");
        (string, string)[] fields = [("password", "không phải"), ("newPassword", "năm con trâu đá"), ("again", "năm con trâu đá")];

        var answers = new List<HttpStatusCode>();
        foreach (var _ in Enumerable.Range(0, 11))
            answers.Add((await clerk.PressAsync(page, "Đổi mật khẩu", fields)).Status);

        Assert.Equal((10, 1), (answers.Count(a => a == HttpStatusCode.UnprocessableEntity), answers.Count(a => a == HttpStatusCode.TooManyRequests)));
    }

    [Fact]
    public async Task A_password_that_cannot_be_set_because_the_account_changed_meanwhile_leaves_the_old_one()
    {
        await using var office = await TestOffice.StartAsync(people: [Clerk]);
        await using var scope = office.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        var account = await accounts.FindByEmailAsync(Clerk.Email);
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        await clerk.PressAsync(await clerk.GetAsync("/account"), "Lưu tên", ("name", "Nguyễn Thị An"));

        var result = await accounts.SetPasswordAsync(Assert.IsType<Account>(account), "năm con trâu đá");

        Assert.False(result.Succeeded);
        Assert.Equal(HttpStatusCode.Redirect, (await office.NewBrowser().SignInAsync(Clerk.Email)).Status);
    }

    [Fact]
    public async Task A_new_name_stands_in_the_head_at_once()
    {
        await using var office = await TestOffice.StartAsync(people: [Clerk]);
        var clerk = await office.BrowserOfAsync(Clerk.Name);

        var page = await clerk.FollowAsync(await clerk.PressAsync(await clerk.GetAsync("/account"), "Lưu tên", ("name", "Nguyễn Thị An")));

        Assert.Equal("/account", page.Link("Nguyễn Thị An"));
        Assert.Contains("Mật khẩu", page.Rows("Các lần đăng nhập")[0]);
    }

    [Fact]
    public async Task After_ten_attempts_for_one_account_the_answer_is_to_wait_in_both_languages()
    {
        await using var office = await TestOffice.StartAsync(people: [Clerk]);
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.NewBrowser().SignInAsync("ai-do@van-phong.example", "sai mật khẩu rồi")).Status);

        var eleventh = await office.NewBrowser().SignInAsync("ai-do@van-phong.example", "sai mật khẩu rồi");
        var english = office.NewBrowser();
        await english.GetAsync("/sign-in?lang=en");
        var inEnglish = await english.SignInAsync("AI-DO@van-phong.example", "sai mật khẩu rồi");

        Assert.Equal((HttpStatusCode.TooManyRequests, "Thử quá nhiều lần"), (eleventh.Status, eleventh.Heading));
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many attempts"), (inEnglish.Status, inEnglish.Heading));
        Assert.Equal(HttpStatusCode.Redirect, (await office.NewBrowser().SignInAsync(Clerk.Email)).Status);
    }

    [Fact]
    public async Task A_passkey_that_nobody_asked_for_is_no_fault_of_ours()
    {
        await using var office = await TestOffice.StartAsync(people: [Clerk]);
        var page = await office.GetAsync("/sign-in");

        var answer = await office.PressAsync(page, "Đăng nhập bằng khóa truy cập", ("credential", "{\"id\":\"x\"}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task Forgotten_passwords_are_answered_alike_for_all_and_without_mail_with_advice()
    {
        await using var office = await TestOffice.StartAsync(people: [Clerk]);

        Assert.Contains("người quản trị", (await office.GetAsync("/forgotten")).Text);
    }
}
