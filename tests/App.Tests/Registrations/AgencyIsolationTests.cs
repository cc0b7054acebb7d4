using System.Net;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Registrations;

/// <summary>Two agencies, an office and a member, each signed in: nobody sees what is an agency's own.</summary>
public sealed class AgencyIsolationTests
{
    private const string Title = "Đề án dân vận khéo";
    private const string Clerk = "Chuyên viên Dân vận";
    private const string Head = "Trưởng ban Dân vận";
    private const string Stranger = "Chuyên viên Công an";
    private const string Office = "Chuyên viên văn phòng";
    private const string Chief = "Chánh văn phòng";
    private const string Member = "Ủy viên 01";

    private static readonly AgencyId Civil = new(SampleId.Of("nghi-trinh/founding/agency/dan-van"));
    private static readonly AgencyId Police = new(SampleId.Of("nghi-trinh/founding/agency/cong-an"));

    private static readonly TestPerson[] People =
    [
        new(Clerk, Role.AgencyClerk, Civil), new(Head, Role.HeadOfAgency, Civil), new(Stranger, Role.AgencyClerk, Police),
        new(Office, Role.OfficeClerk), new(Chief, Role.ChiefOfOffice), new(Member, Role.Member),
    ];

    [Fact]
    public async Task A_draft_is_seen_by_its_agency_alone_and_counted_for_the_office()
    {
        await using var office = await StartAsync();
        var draft = await RegisterAsync(office);

        Assert.Equal(HttpStatusCode.OK, (await (await office.BrowserOfAsync(Head)).GetAsync(draft)).Status);
        foreach (var other in new[] { Stranger, Office, Chief, Member })
        {
            var browser = await office.BrowserOfAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(draft)).Status);
            Assert.DoesNotContain(Title, (await browser.GetAsync(RegistrationOffice.Page)).Html);
        }
        var counted = (await (await office.BrowserOfAsync(Office)).GetAsync($"{RegistrationOffice.Page}?lang=en")).Rows("Agencies asked");
        Assert.Contains(counted, row => row[0] == "Ban Dân vận Thành ủy" && row[1].Contains("Preparing") && row[2] == "1" && row[3] == "0");
    }

    [Fact]
    public async Task A_clerk_prepares_and_the_head_submits()
    {
        await using var office = await StartAsync();
        var draft = await RegisterAsync(office);
        var (clerk, head) = (await office.BrowserOfAsync(Clerk), await office.BrowserOfAsync(Head));
        Assert.False((await clerk.GetAsync(draft)).HasLink("Submit the registration"));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{draft.Split('?')[0]}/submit")).Status);

        var form = await head.GetAsync((await head.GetAsync($"{draft.Split('?')[0]}?lang=en")).Link("Submit the registration"));
        Assert.Equal(HttpStatusCode.Redirect, (await head.PostAsync(form)).Status);

        Assert.Contains(Title, (await (await office.BrowserOfAsync(Office)).GetAsync(RegistrationOffice.Page)).Html);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.BrowserOfAsync(Stranger)).GetAsync(draft)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.PostAsync(await clerk.GetAsync($"{draft.Split('?')[0]}/amend"), ("title", "Khác"))).Status);
    }

    [Fact]
    public async Task The_head_submits_all_drafts_at_once()
    {
        await using var office = await StartAsync();
        await RegisterAsync(office);
        await RegisterAsync(office, "Quy chế dân chủ ở cơ sở");
        var head = await office.BrowserOfAsync(Head);

        var page = await head.GetAsync((await head.GetAsync($"{RegistrationOffice.Page}?lang=en")).Link("Submit all drafts"));
        await head.PostAsync(page);

        Assert.All((await head.GetAsync(RegistrationOffice.Page)).Rows("Lines registered by"), row => Assert.Contains("Submitted", row[3]));
    }

    [Fact]
    public async Task What_the_head_did_not_see_is_not_submitted()
    {
        await using var office = await StartAsync();
        await RegisterAsync(office);
        await RegisterAsync(office, "Đề án thứ hai");
        var head = await office.BrowserOfAsync(Head);
        var form = await head.GetAsync((await head.GetAsync($"{RegistrationOffice.Page}?lang=en")).Link("Submit all drafts"));

        await RegisterAsync(office, "Quy chế dân chủ ở cơ sở");
        var late = await head.PostAsync(form);
        var before = (await head.GetAsync(RegistrationOffice.Page)).Rows("Lines registered by").ToList();
        var again = await head.PostAsync(late);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("What changed meanwhile", late.Text);
        Assert.Contains("Quy chế dân chủ ở cơ sở", late.Text);
        Assert.All(before, row => Assert.DoesNotContain("Submitted", row[3]));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.All((await head.GetAsync(RegistrationOffice.Page)).Rows("Lines registered by"), row => Assert.Contains("Submitted", row[3]));
    }

    [Fact]
    public async Task Nobody_registers_for_another_agency_whatever_the_form_says()
    {
        await using var office = await StartAsync();
        var stranger = await office.BrowserOfAsync(Stranger);
        var draft = (await RegisterAsync(office)).Split('?')[0];
        var form = await stranger.GetAsync($"{RegistrationOffice.Page}/new?lang=en");

        var forged = await stranger.PostAsync(form, ("agency", Civil.ToString()), ("title", "Giả"), ("due", "none"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.Status);
        foreach (var step in new[] { "amend", "withdraw" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{draft}/{step}")).Status);
        foreach (var step in new[] { "take-in", "merge", "return", "decline" })
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"{draft}/{step}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.BrowserOfAsync(Office)).GetAsync($"{RegistrationOffice.Page}/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"{RegistrationOffice.Page}/missing")).Status);
    }

    [Fact]
    public async Task A_classified_registration_is_absent_for_the_clerk_of_the_office_who_need_not_know()
    {
        await using var office = await StartAsync();
        var head = await office.BrowserOfAsync(Head);
        var form = await head.GetAsync($"{RegistrationOffice.Page}/new?lang=en");
        var kept = await head.PostAsync(
            form, ("title", "Phương án mật"), ("classification", "Secret"), ("due", "none"), ("body-1", form.Option("Heard first by", "Ban Thường vụ Thành ủy")));
        var address = kept.Location!.Split('?')[0];
        await head.PostAsync(await head.GetAsync($"{address}/submit"));

        var (clerk, chief) = (await office.BrowserOfAsync(Office), await office.BrowserOfAsync(Chief));
        var page = await clerk.GetAsync($"{RegistrationOffice.Page}?lang=en");

        Assert.DoesNotContain("Phương án mật", page.Html);
        Assert.Contains(page.Rows("Agencies asked"), row => row[0] == "Ban Dân vận Thành ủy" && row[2] == "0" && row[3] == "0");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.BrowserOfAsync(Clerk)).GetAsync(address)).Status);
        Assert.Contains("Phương án mật", (await chief.GetAsync(RegistrationOffice.Page)).Html);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{RegistrationOffice.Page}/close")).Status);
    }

    [Fact]
    public async Task A_line_taken_in_does_not_get_the_number_of_one_the_clerk_does_not_see()
    {
        await using var office = await StartAsync();
        var (clerk, chief) = (await office.BrowserOfAsync(Office), await office.BrowserOfAsync(Chief));
        const string add = $"{TestOffice.Hanoi}/2024/lines/add";
        (string, string)[] line = [("leads", Civil.ToString()), ("body-1", FoundingCase.Body("btv").ToString()), ("due", "none")];
        await chief.PostAsync(await chief.GetAsync(add), [("title", "Nội dung mật"), ("classification", "Secret"), .. line]);
        var open = await clerk.GetAsync(add);

        var first = await clerk.PostAsync(open, [("title", "Một"), .. line]);
        var late = await clerk.PostAsync(await clerk.GetAsync(add), [("title", "Hai"), ("number", "1"), .. line]);

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        var at = (await office.Database.ReadAsync()).At(new(DateOnly.MaxValue));
        var numbers = at.ItemsOf(FoundingCase.Programme(2024)).Select(i => i.Content.Number).ToList();
        Assert.Equal(numbers.Distinct(), numbers);
    }

    [Fact]
    public async Task An_agency_with_nothing_to_register_says_so_and_is_not_reminded()
    {
        await using var office = await StartAsync();
        var head = await office.BrowserOfAsync(Head);

        await head.PostAsync(await head.GetAsync((await head.GetAsync($"{RegistrationOffice.Page}?lang=en")).Link("We register nothing")));

        var missing = await (await office.BrowserOfAsync(Office)).GetAsync($"{RegistrationOffice.Page}/missing");
        Assert.DoesNotContain("Ban Dân vận Thành ủy", missing.Text);
    }

    [Fact]
    public async Task Another_agencys_uploaded_list_cannot_be_opened()
    {
        await using var office = await StartAsync();
        var (clerk, stranger) = (await office.BrowserOfAsync(Clerk), await office.BrowserOfAsync(Stranger));
        var preview = (await UploadTests.SendAsync(clerk, "upload", "Ban Dân vận Thành ủy", "Nội dung,Cấp trình\nĐề án mẫu,Ban Thường vụ\n"u8.ToArray(), "a.csv")).Location!;

        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(preview)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(preview)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(preview.Replace("/upload/", "/receive-list/"))).Status);
        var asImport = await (await office.BrowserOfAsync(Office)).GetAsync($"{TestOffice.Hanoi}/2024/import/{preview.Split('?')[0].Split('/')[^1]}");
        Assert.DoesNotContain("Đề án mẫu", asImport.Html);
    }

    private static async Task<TestOffice> StartAsync()
    {
        var office = await TestOffice.StartAsync(people: People);
        var browser = await office.BrowserOfAsync(Office);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(await browser.GetAsync($"{RegistrationOffice.Page}/open?lang=en"))).Status);
        return office;
    }

    // The address of a draft that the clerk of the first agency keeps.
    private static async Task<string> RegisterAsync(TestOffice office, string title = Title)
    {
        var clerk = await office.BrowserOfAsync(Clerk);
        var form = await clerk.GetAsync($"{RegistrationOffice.Page}/new?lang=en");
        var kept = await clerk.PostAsync(form, ("title", title), ("body-1", form.Option("Heard first by", "Ban Thường vụ Thành ủy")), ("due", "none"));
        Assert.True(kept.Status == HttpStatusCode.Redirect, kept.Errors);
        return kept.Location!;
    }
}
