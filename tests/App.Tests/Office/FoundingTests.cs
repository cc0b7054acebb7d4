using System.Net;

namespace NghiTrinh.App.Tests.Office;

public sealed class FoundingTests
{
    private static readonly (string, string)[] Bavi =
        [("sign", "HU"), ("place", "Ba Vì"), ("termName", "khóa XXIII"), ("termFrom", "2020-08-01"), ("termTo", "2025-07-31")];

    [Fact]
    public async Task From_an_empty_database_to_a_committee_with_its_bodies_and_programme()
    {
        await using var office = await TestOffice.StartAsync(fill: _ => Task.CompletedTask);
        var first = await office.GetAsync("/");
        Assert.Equal("/start", first.Location);

        var second = await office.PressAsync(await office.FollowAsync(first), "Tiếp theo", ("name", "Huyện ủy Ba Vì"), ("kind", "Party"));
        Assert.Equal("huyen-uy-ba-vi", second.Value("Địa chỉ"));
        var founded = await office.PostAsync(second, Bavi);

        Assert.Equal("/huyen-uy-ba-vi/2023/import", founded.Location);
        var programme = await office.GetAsync("/huyen-uy-ba-vi/2023/programme");
        Assert.Equal("Chương trình công tác năm 2023 của Huyện ủy Ba Vì", programme.Heading);
        Assert.Equal(
            ["Các nhiệm vụ trọng tâm", "Nội dung các hội nghị Huyện ủy Ba Vì", "Nội dung các hội nghị Ban Thường vụ Huyện ủy Ba Vì"],
            programme.Rows("Các mục").Select(r => r[1]));
        Assert.Equal(3, (await office.GetAsync("/huyen-uy-ba-vi/agencies")).Rows("Các cơ quan họp").Count);
        Assert.Contains("khóa XXIII", (await office.GetAsync("/huyen-uy-ba-vi/terms")).Text);
    }

    [Fact]
    public async Task An_address_that_is_taken_or_unfit_is_refused_and_nothing_is_lost()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync("/start?name=Huyện ủy Ba Vì&kind=Party");

        var taken = await office.PostAsync(form, [.. Bavi, ("slug", "thanh-uy-ha-noi")]);
        var unfit = await office.PostAsync(form, [.. Bavi, ("slug", "Ba Vì")]);
        var back = await office.PostAsync(form, [.. Bavi.Where(f => f.Item1 != "termTo"), ("termTo", "2019-01-01")]);

        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        Assert.Equal("thanh-uy-ha-noi", taken.Value("Địa chỉ"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unfit.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("HU", back.Value("Ký hiệu trong số văn bản"));
    }

    [Fact]
    public async Task A_people_s_council_is_proposed_its_own_bodies()
    {
        await using var office = await TestOffice.StartAsync();

        var form = await office.GetAsync("/start?name=HĐND huyện Ba Vì&kind=PeoplesCouncil");

        Assert.Contains("Thường trực HĐND huyện Ba Vì", form.Text);
    }

    [Fact]
    public async Task Rules_are_set_and_none_at_all_is_refused()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/settings/rules");

        var none = await office.PostAsync(form, ("dispositions", ""));
        var done = await office.FollowAsync(await office.PostAsync(form, ("dispositions", "CarriedOver"), ("decimals", "2")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Contains("đặt quy tắc", done.Text);
        Assert.Equal(HttpStatusCode.Conflict, (await office.PostAsync(form, ("decimals", "3"))).Status);
    }

    [Fact]
    public async Task Help_is_there_in_both_languages()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal("Trợ giúp", (await office.GetAsync($"{TestOffice.Hanoi}/help?lang=vi")).Heading);
        Assert.Contains("A ledger of changes", (await office.GetAsync($"{TestOffice.Hanoi}/help?lang=en")).Text);
    }
}
