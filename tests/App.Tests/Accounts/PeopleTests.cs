using System.Net;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Tests.Accounts;

public sealed class PeopleTests
{
    private const string People = $"{TestOffice.Hanoi}/people";

    private static readonly TestPerson Chief = new("Chánh văn phòng 01", Role.ChiefOfOffice);
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);
    private static readonly TestPerson Nobody = new("Người ngoài");
    private static readonly TestPerson Keeper = new("Quản trị 01") { IsAdministrator = true };

    [Fact]
    public async Task A_person_is_entered_with_role_and_invitation_in_one_form_and_can_then_work()
    {
        await using var office = await StartAsync();
        var chief = await office.BrowserOfAsync(Chief.Name);

        var shown = await chief.PostAsync(
            await chief.GetAsync($"{People}/new"), ("name", "Nguyễn Thị Bình"), ("email", "binh@van-phong.example"), ("role", "OfficeClerk"), ("effectiveOn", "2023-11-01"));
        var invited = office.NewBrowser();
        var link = new Uri(TestPage.Plain(shown.Document.QuerySelector("main code")!)).PathAndQuery;
        await invited.PostAsync(await invited.GetAsync(link), ("newPassword", TestOffice.Password), ("again", TestOffice.Password));

        Assert.Equal(HttpStatusCode.OK, (await invited.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Status);
        var row = (await chief.GetAsync(People)).Rows("Nhân sự").Single(r => r[0] == "Nguyễn Thị Bình");
        Assert.Equal(["Chuyên viên văn phòng", "–", "có tài khoản"], row.Skip(1));
    }

    [Fact]
    public async Task An_account_that_is_there_is_linked_by_its_address_and_belongs_to_one_person()
    {
        await using var office = await StartAsync();
        var chief = await office.BrowserOfAsync(Chief.Name);
        var outsider = await office.BrowserOfAsync(Nobody.Name);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(People)).Status);

        var entered = await chief.PostAsync(await chief.GetAsync($"{People}/new"), ("name", "Đại biểu 01"), ("email", Nobody.Email), ("role", "Auditor"), ("effectiveOn", "2023-11-01"));
        var twice = await chief.PostAsync(await chief.GetAsync($"{People}/new"), ("name", "Đại biểu 02"), ("email", Nobody.Email), ("effectiveOn", "2023-11-01"));

        Assert.StartsWith($"{People}/", entered.Location);
        Assert.Equal(HttpStatusCode.OK, (await outsider.GetAsync(People)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("Đại biểu 01", twice.Errors);
    }

    [Fact]
    public async Task A_substitute_holds_the_roles_during_the_absence_and_only_then()
    {
        await using var office = await StartAsync();
        var (chief, clerk) = (await office.BrowserOfAsync(Chief.Name), await office.BrowserOfAsync(Clerk.Name));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{People}/new")).Status);

        var page = await chief.GetAsync((await chief.GetAsync(People)).Links(Chief.Name)[^1]);
        var form = await chief.GetAsync(page.Link("Ghi vắng mặt"));
        var done = await chief.FollowAsync(await chief.PostAsync(form, ("from", "2023-11-23"), ("to", "2023-11-25"), ("substitute", form.Option("Người thay", Clerk.Name))));

        Assert.Contains(Clerk.Name, done.Rows("Vắng mặt")[0][0]);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"{People}/new")).Status);
        Assert.Equal("Chuyên viên 01, đến 25/11/2023", (await clerk.GetAsync(People)).Rows("Nhân sự").Single(r => r[0] == Chief.Name)[2]);
        office.Clock.Advance(TimeSpan.FromDays(3));
        var later = office.NewBrowser();
        await later.SignInAsync(Clerk.Email);
        Assert.Equal(HttpStatusCode.Forbidden, (await later.GetAsync($"{People}/new")).Status);
    }

    [Fact]
    public async Task A_role_is_given_and_ended_and_the_last_chief_of_office_stays()
    {
        await using var office = await StartAsync();
        var chief = await office.BrowserOfAsync(Chief.Name);
        var list = await chief.GetAsync(People);

        var given = await chief.PostAsync(await chief.GetAsync($"{list.Links(Clerk.Name)[^1]}/give-role"), ("role", "Teller"), ("effectiveOn", "2023-11-20"), ("roleTo", "2023-12-31"));
        var ended = await chief.FollowAsync(await chief.PostAsync(await chief.GetAsync($"{list.Links(Clerk.Name)[^1]}/end-role"), ("held", "OfficeClerk//"), ("effectiveOn", "2023-11-23")));
        var last = await chief.PostAsync(await chief.GetAsync($"{list.Links(Chief.Name)[^1]}/end-role"), ("held", "ChiefOfOffice//"), ("effectiveOn", "2023-11-23"));
        var without = await chief.PostAsync(await chief.GetAsync($"{list.Links(Chief.Name)[^1]}/account"), ("email", ""), ("effectiveOn", "2023-11-23"));

        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        Assert.Equal([["Chuyên viên văn phòng", "01/01/2020", "22/11/2023"], ["Thành viên ban kiểm phiếu", "20/11/2023", "31/12/2023"]], ended.Rows("Vai trò"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (last.Status, without.Status));
        Assert.Contains("thôi vai trò Chuyên viên văn phòng", ended.Text);
    }

    [Fact]
    public async Task Where_somebody_was_faster_the_invitation_is_not_lost()
    {
        await using var office = await StartAsync();
        var chief = await office.BrowserOfAsync(Chief.Name);
        var clerk = (await chief.GetAsync(People)).Links(Clerk.Name)[^1];
        var slow = await chief.GetAsync($"{clerk}/account");
        await chief.PostAsync(await chief.GetAsync($"{clerk}/rename"), ("name", "Chuyên viên mới"), ("effectiveOn", "2023-11-20"));

        var faster = await chief.PostAsync(slow, ("email", "binh@van-phong.example"), ("effectiveOn", "2023-11-21"));
        var again = await chief.PostAsync(faster, ("email", "binh@van-phong.example"), ("effectiveOn", "2023-11-21"));

        Assert.Equal(HttpStatusCode.Conflict, faster.Status);
        Assert.Equal("Chuyển liên kết này", again.Heading);
    }

    [Fact]
    public async Task A_role_of_an_agency_asks_for_the_agency()
    {
        await using var office = await StartAsync();
        var chief = await office.BrowserOfAsync(Chief.Name);

        var refused = await chief.PostAsync(await chief.GetAsync($"{People}/new"), ("name", "Bình"), ("role", "AgencyClerk"), ("effectiveOn", "2023-11-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("chọn cơ quan", refused.Errors);
    }

    [Fact]
    public async Task What_gives_rights_is_struck_out_only_by_whoever_gives_them()
    {
        await using var office = await StartAsync();
        var (chief, clerk) = (await office.BrowserOfAsync(Chief.Name), await office.BrowserOfAsync(Clerk.Name));
        var person = (await chief.GetAsync(People)).Links(Chief.Name)[^1].Split('/')[^1];

        var byClerk = await clerk.GetAsync($"{TestOffice.Hanoi}/history/person/{person}/2/strike");
        var byChief = await chief.PostAsync(await chief.GetAsync($"{TestOffice.Hanoi}/history/person/{person}/2/strike"), ("why", "ghi nhầm"));

        Assert.Equal(HttpStatusCode.NotFound, byClerk.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, byChief.Status);
    }

    [Fact]
    public async Task A_role_that_was_struck_out_is_given_back_only_by_whoever_gives_roles()
    {
        await using var office = await StartAsync();
        var (chief, clerk) = (await office.BrowserOfAsync(Chief.Name), await office.BrowserOfAsync(Clerk.Name));
        var person = (await chief.GetAsync(People)).Links(Clerk.Name)[^1].Split('/')[^1];
        var history = $"{TestOffice.Hanoi}/history/person/{person}";
        await chief.PostAsync(await chief.GetAsync($"{People}/{person}/give-role"), ("role", "ChiefOfOffice"), ("effectiveOn", "2023-11-20"));
        await chief.PostAsync(await chief.GetAsync($"{history}/3/strike"), ("why", "ghi nhầm"));

        var byClerk = await clerk.GetAsync($"{history}/4/strike");
        var sent = await clerk.PostFieldsAsync($"{TestOffice.Hanoi}/lines/{NghiTrinh.Domain.Samples.FoundingCase.Item(86)}/adjust", $"{history}/4/strike", ("why", "trả lại"), ("sequence", "4"), ("effectiveOn", "2023-11-20"));
        var offered = (await clerk.GetAsync($"{People}/{person}")).Document.QuerySelectorAll("a[href$='/4/strike']").Length;

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, 0), (byClerk.Status, sent.Status, offered));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{People}/new")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await chief.PostAsync(await chief.GetAsync($"{history}/4/strike"), ("why", "đúng là có giao"))).Status);
    }

    [Fact]
    public async Task An_account_that_belongs_to_somebody_else_by_now_does_not_come_back_by_a_strike()
    {
        await using var office = await StartAsync();
        var chief = await office.BrowserOfAsync(Chief.Name);
        var clerk = (await chief.GetAsync(People)).Links(Clerk.Name)[^1];
        await chief.PostAsync(await chief.GetAsync($"{clerk}/account"), ("email", ""), ("effectiveOn", "2023-11-20"));
        await chief.PostAsync(await chief.GetAsync($"{People}/new"), ("name", "Người kế nhiệm"), ("email", Clerk.Email), ("effectiveOn", "2023-11-20"));

        var refused = await chief.PostAsync(await chief.GetAsync($"{TestOffice.Hanoi}/history/person/{clerk.Split('/')[^1]}/3/strike"), ("why", "ghi nhầm"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Người kế nhiệm", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_enters_a_first_chief_from_the_list_of_accounts()
    {
        await using var office = await TestOffice.StartAsync(people: [Keeper, Nobody]);
        var keeper = await office.BrowserOfAsync(Keeper.Name);
        var form = await keeper.GetAsync($"{People}/new");

        await keeper.PostAsync(
            form, ("name", "Chánh văn phòng 01"), ("account", form.Option("Tài khoản", $"{Nobody.Name} ({Nobody.Email})")), ("role", "ChiefOfOffice"), ("effectiveOn", "2023-01-01"));

        var chief = await office.BrowserOfAsync(Nobody.Name);
        Assert.Equal(HttpStatusCode.OK, (await chief.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Status);
    }

    [Fact]
    public async Task Whoever_founds_a_committee_names_its_chief_of_office_by_default_oneself()
    {
        await using var office = await TestOffice.StartAsync(fill: _ => Task.CompletedTask, people: [Keeper]);
        var keeper = await office.BrowserOfAsync(Keeper.Name);

        var form = await keeper.PressAsync(await keeper.GetAsync("/start"), "Tiếp theo", ("name", "Huyện ủy Ba Vì"), ("kind", "Party"));
        Assert.Equal(Keeper.Name, form.Value("Chánh văn phòng đầu tiên"));
        var founded = await keeper.PostAsync(form, ("sign", "HU"), ("place", "Ba Vì"));

        Assert.Equal("/huyen-uy-ba-vi/2023/import", founded.Location);
        Assert.Equal(["Quản trị 01", "Chánh văn phòng", "–", "có tài khoản"], Assert.Single((await keeper.GetAsync("/huyen-uy-ba-vi/people")).Rows("Nhân sự")));
        Assert.Equal(HttpStatusCode.OK, (await keeper.FollowAsync(founded)).Status);
    }

    private static Task<TestOffice> StartAsync() => TestOffice.StartAsync(people: [Chief, Clerk, Nobody, Keeper]);
}
