using System.Net;
using System.Text;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Imports;

public sealed class UndoImportTests
{
    private const string Undo = "Undo the import of 2 items";
    private static readonly byte[] List = Encoding.UTF8.GetBytes("STT,Nội dung,Chủ trì,Thời gian\n1,Việc một,Sở Y tế,Tháng 2\n2,Việc hai,Sở Y tế,Tháng 3\n");

    [Fact]
    public async Task An_import_is_taken_back_with_a_reason_and_can_come_again()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var done = await ImportedAsync(office);

        var without = await office.PressAsync(done, Undo);
        var undone = await office.FollowAsync(await office.PressAsync(done, Undo, ("why", "nhầm năm (mẫu)")));
        var list = await office.ImportPageAsync();
        var again = await office.FollowAsync(await office.ConfirmAsync(await office.PreviewAsync(List, "a.csv")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("This import was undone. Its 2 items are struck out", undone.Text);
        Assert.Equal("↩ Undone", list.Rows("Lists taken in")[0][^1]);
        Assert.Contains("2 items were recorded", again.Text);
    }

    [Fact]
    public async Task It_cannot_be_undone_twice()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var done = await ImportedAsync(office);
        await office.PressAsync(done, Undo, ("why", "nhầm (mẫu)"));

        var twice = await office.PressAsync(done, Undo, ("why", "nhầm (mẫu)"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("undone already", twice.Errors);
    }

    [Fact]
    public async Task Whoever_does_not_see_all_its_items_counts_those_they_see_and_cannot_undo_it()
    {
        var classified = Encoding.UTF8.GetBytes("STT,Nội dung,Chủ trì,Thời gian,Độ mật\n1,Việc thường,Ban Dân vận,Tháng 2,\n2,Việc kín,Ban Dân vận,Tháng 3,Mật\n");
        await using var office = await TestOffice.StartAsync(
            people: [new("Chánh văn phòng 01", Role.ChiefOfOffice), new("Chuyên viên 01", Role.OfficeClerk)]);
        var (chief, clerk) = (await office.BrowserOfAsync("Chánh văn phòng 01"), await office.BrowserOfAsync("Chuyên viên 01"));
        var confirmed = await chief.PostAsync(await chief.PreviewListAsync(classified), ("addAnyway", "1"));
        var address = confirmed.Location!.Split('?')[0];

        var page = await clerk.GetAsync($"{address}?lang=en");
        var refused = await clerk.PressAsync(page, "Undo the import of 1 items", ("why", "nhầm"));
        var undone = await chief.PressAsync(await chief.GetAsync($"{address}?lang=en"), Undo, ("why", "nhầm"));

        Assert.DoesNotContain("Việc kín", page.Html, StringComparison.Ordinal);
        Assert.Contains("not for you to see", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, undone.Status);
    }

    [Fact]
    public async Task A_list_that_waits_to_be_confirmed_is_there_for_whoever_sent_it_alone()
    {
        await using var office = await TestOffice.StartAsync(
            people: [new("Chánh văn phòng 01", Role.ChiefOfOffice), new("Chuyên viên 01", Role.OfficeClerk)]);
        var (chief, clerk) = (await office.BrowserOfAsync("Chánh văn phòng 01"), await office.BrowserOfAsync("Chuyên viên 01"));

        var preview = await chief.PreviewListAsync(List);
        var others = await clerk.GetAsync(preview.Address);
        var confirmed = await clerk.PostFieldsAsync("/account", preview.Address.Split('?')[0]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (preview.Status, others.Status, confirmed.Status));
    }

    [Fact]
    public async Task It_can_be_undone_for_24_hours_and_not_longer()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var done = await ImportedAsync(office);
        office.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        var late = await office.PressAsync(done, Undo, ("why", "nhầm (mẫu)"));
        var list = await office.ImportPageAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("24 hours", late.Errors);
        Assert.Equal("No longer, 24 hours have passed", list.Rows("Lists taken in")[0][^1]);
    }

    [Fact]
    public async Task It_cannot_be_undone_while_one_of_its_items_is_changed_and_the_item_is_named()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var done = await ImportedAsync(office);
        var item = new Subject(SubjectKind.Item, Guid.Parse(done.Link("Việc hai").Split('?')[0].Split('/')[^1]));
        await using (var db = office.Database.Open())
            await db.RecordAsync(
                ImportOffice.Committee, [new(item, 2, new(2024, 2, 1), "mẫu", new ItemChange.Postponed(new DuePeriod.InMonth(2024, 9)))],
                "Văn thư (mẫu)", office.Clock, default);

        var refused = await office.PressAsync(done, Undo, ("why", "nhầm (mẫu)"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("1 items of the import were changed since", refused.Errors);
        Assert.True(refused.HasLink("2. Việc hai"));
    }

    [Fact]
    public async Task There_is_no_page_of_an_unknown_import()
    {
        await using var office = await ImportOffice.StartEmptyAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{ImportOffice.Empty}/2024/imports/{Guid.Empty:N}")).Status);
    }

    private static async Task<TestPage> ImportedAsync(TestOffice office) =>
        await office.FollowAsync(await office.ConfirmAsync(await office.PreviewAsync(List, "a.csv")));
}
