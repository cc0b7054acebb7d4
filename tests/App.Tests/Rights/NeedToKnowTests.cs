using System.Net;
using NghiTrinh.App.Tests.Registrations;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Rights;

/// <summary>What is made of something classified is known to nobody who did not know of that.</summary>
public sealed class NeedToKnowTests
{
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);
    private static readonly TestPerson First = new("Chuyên viên 02", Role.OfficeClerk);
    private static readonly TestPerson Second = new("Chuyên viên 03", Role.OfficeClerk);

    [Fact]
    public async Task A_line_made_of_two_classified_registrations_is_seen_by_those_who_knew_of_both()
    {
        await using var office = await StartCalledAsync();
        var one = await ReceiveAsync(office, "Đề án phòng thủ khu vực", First, "Confidential");
        var other = await ReceiveAsync(office, "Đề án an ninh mạng", Second, "Secret");

        var line = await MergeAsync(office, one, other);

        Assert.Equal(SecurityClassification.Secret, line.Content.Classification);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound], await AnswersAsync(office, line.Id));
    }

    [Fact]
    public async Task A_classified_registration_folded_into_an_unclassified_one_classifies_the_line()
    {
        await using var office = await StartCalledAsync();
        var one = await ReceiveAsync(office, "Đề án phòng thủ khu vực", First, "Confidential");
        var other = await ReceiveAsync(office, "Đề án an ninh mạng", null, "Unclassified");

        var line = await MergeAsync(office, one, other);

        Assert.Equal(SecurityClassification.Confidential, line.Content.Classification);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound], await AnswersAsync(office, line.Id));
    }

    [Fact]
    public async Task Parts_split_off_a_classified_line_are_known_to_whoever_knows_of_the_line()
    {
        await using var office = await TestOffice.StartAsync(people: [Clerk, First, Second]);
        var people = (await office.Database.ReadAsync()).At(new(new(2023, 11, 23))).People;
        var line = new ItemId(SampleId.Of("need-to-know/line"));
        var subject = new Subject(SubjectKind.Item, line.Value);
        var content = new ItemContent(
            FoundingCase.Programme(2023), "III", 90, "Đề án phòng thủ khu vực", ProductKind.Scheme, [FoundingCase.Agency("van-phong")], [], [FoundingCase.Body("btv")],
            new DuePeriod.InMonth(2023, 12))
        {
            Classification = SecurityClassification.Confidential,
        };
        await using (var db = office.Database.Open())
            Assert.Null((await db.RecordAsync(
                FoundingCase.Committee,
                [
                    new(subject, 1, new(2023, 2, 1), null, new ItemChange.Added(content)),
                    new(subject, 2, new(2023, 2, 1), null, new ItemChange.NeedToKnowSet([.. people.Where(p => p.Name != Second.Name).Select(p => p.Id)])),
                ],
                "Chuyên viên (mẫu)", office.Clock, default)).Refusal);
        var clerk = await office.BrowserOfAsync(Clerk.Name);

        var done = await clerk.PostAsync(
            await clerk.GetAsync($"{TestOffice.Hanoi}/lines/{line}/split"), ("parts", "Phần một\nPhần hai"), ("why", "Theo kết luận"), ("decider", FoundingCase.Body("btv").ToString()));

        Assert.True(done.Status == HttpStatusCode.Redirect, done.Errors);
        var parts = (await office.Database.ReadAsync()).At(new(new(2023, 11, 23))).ItemsOf(FoundingCase.Programme(2023)).Where(i => i.From == line).ToList();
        Assert.Equal(2, parts.Count);
        foreach (var part in parts)
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound], await AnswersAsync(office, part.Id));
    }

    private static async Task<TestOffice> StartCalledAsync()
    {
        var office = await TestOffice.StartAsync(people: [Clerk, First, Second]);
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.PostAsync(await clerk.GetAsync($"{RegistrationOffice.Page}/open?lang=en"))).Status);
        return office;
    }

    private static async Task<TestPage> ReceiveAsync(TestOffice office, string title, TestPerson? knows, string classification)
    {
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        var page = await clerk.GetAsync($"{RegistrationOffice.Page}/receive");
        var sent = await clerk.PostAsync(
            page,
            [
                ("agency", page.Option("Agency", "Ban Dân vận Thành ủy")), ("title", title), ("body-1", page.Option("Heard first by", "Ban Thường vụ Thành ủy")),
                ("due", "none"), ("why", "Công văn 12-CV/BDV"), ("classification", classification),
                .. knows is null ? [] : new[] { ("needToKnow", page.Option("Who needs to know", knows.Name)) },
            ]);
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Errors);
        return await clerk.FollowAsync(sent);
    }

    private static async Task<Item> MergeAsync(TestOffice office, TestPage one, TestPage other)
    {
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        var merged = await clerk.PostAsync(
            await clerk.GetAsync(one.Link("Merge a double")), ("into", $"registration:{other.Address.Split('?')[0].Split('/')[^1]}"), ("why", "Trùng nội dung"));
        Assert.True(merged.Status == HttpStatusCode.Redirect, merged.Errors);
        return Assert.Single((await office.Database.ReadAsync()).At(new(new(2023, 11, 23))).ItemsOf(FoundingCase.Programme(2024)), i => i.Content.Title == "Đề án an ninh mạng");
    }

    private static async Task<HttpStatusCode[]> AnswersAsync(TestOffice office, ItemId line)
    {
        var answers = new List<HttpStatusCode>();
        foreach (var person in new[] { Clerk, First, Second })
            answers.Add((await (await office.BrowserOfAsync(person.Name)).GetAsync($"{TestOffice.Hanoi}/lines/{line}")).Status);
        return [.. answers];
    }
}
