using System.Net;
using NghiTrinh.App.Features.Confidence;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Tests.Confidence;

public sealed class RuleSetTests : IAsyncLifetime
{
    private const string Rules = TestOffice.Hanoi + "/confidence/rules";

    // An act of a later year, begun from the one before.
    private static readonly string Later = BuiltInRules.Texts[0]
        .Replace("96-QD-TW-2023", "QD-01-2023", StringComparison.Ordinal).Replace("96-QĐ/TW", "01-QĐ/TW", StringComparison.Ordinal)
        .Replace("\"2023-02-02\", \"article\": \"điều khoản", "\"2023-11-01\", \"article\": \"điều khoản", StringComparison.Ordinal);

    private TestOffice _office = null!;

    public static TheoryData<string> Ids => [.. RuleBook.BuiltIn.Sets.Select(s => s.Id)];

    public async ValueTask InitializeAsync() => _office = await TestOffice.StartAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task<RuleBook> RulesAsync() => (await _office.Database.ReadAsync()).At(new(DateOnly.MaxValue)).Committee!.ConfidenceRules;

    [Fact]
    public async Task The_list_shows_which_act_applies_to_which_body_on_the_day()
    {
        var page = await _office.GetAsync(Rules + "?lang=en");

        Assert.Equal(4, page.Rows("4 rule sets").Count);
        var applied = page.Rows("Which rules apply").ToDictionary(r => r[0], r => (r[1], r[2]));
        Assert.Equal(("Quy định số 96-QĐ/TW", "in force on that day"), applied["Executive committee"]);
        Assert.Equal("Nghị quyết số 96/2023/QH15", applied["People's council"].Item1);
        Assert.Equal(("–", "no act is in force for it"), applied["Briefing"]);
        Assert.Contains("Nghị quyết số 85/2014/QH13", (await _office.GetAsync(Rules + "?on=2023-06-30&lang=vi")).Rows("Quy tắc áp dụng").Select(r => r[1]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_rule_set_shows_every_value_with_its_article(string id)
    {
        var known = RuleBook.BuiltIn.FindKnown(id)!;
        var shown = RuleValues.Of(known.Rules, Words.Vietnamese).SelectMany(g => g.Values).ToList();

        var page = await _office.GetAsync($"{Rules}/{id}");

        Assert.Equal(RuleText.PlacesOf(known.Text).Order(), shown.Select(v => v.Place).Order());
        Assert.All(shown, v => Assert.Contains(v.Article, page.Text, StringComparison.Ordinal));
        Assert.Equal(shown.Count(v => v.ToBeConfirmed), page.Document.QuerySelectorAll("td .state-duesoon").Length);
        Assert.Equal(known.Text, await _office.Browser.GetStringAsync($"{Rules}/{id}/file"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_value_can_be_confirmed_as_it_stands(string id)
    {
        foreach (var place in RuleText.PlacesOf(RuleBook.BuiltIn.FindKnown(id)!.Text))
        {
            var form = await _office.GetAsync($"{Rules}/{id}/values/{place}");
            var done = await _office.Visitor.PostAsync(form, ("confirmed", "no"), ("article", "Điều 99"), ("why", "Đối chiếu văn bản"));
            Assert.True(done.Status == HttpStatusCode.Redirect, $"{place}: {done.Errors}");
        }

        var known = (await RulesAsync()).FindKnown(id)!;
        var before = RuleBook.BuiltIn.FindKnown(id)!;
        Assert.All(RuleText.PlacesOf(before.Text), place =>
            Assert.Equal(RuleText.ValueAt(before.Text, place)! with { Article = "Điều 99", ToBeConfirmed = true }, RuleText.ValueAt(known.Text, place)));
    }

    [Fact]
    public async Task A_confirmed_value_is_no_longer_marked_and_says_who_set_it()
    {
        var form = await _office.GetAsync($"{Rules}/96-QD-TW-2023/values/quorum?lang=en");
        Assert.Equal(">= 2/3", form.Value("Share"));

        var done = await _office.Visitor.PostAsync(form, ("confirmed", "yes"), ("article", "Điều 8"), ("why", "Đối chiếu bản gốc"));

        var page = await _office.Visitor.FollowAsync(done);
        var row = page.Rows("The act").Single(r => r[0] == "Quorum");
        Assert.Equal(["Quorum", "at least 2/3 of those summoned", "Điều 8"], row.Take(3));
        Assert.StartsWith("✓ set by the office", row[3], StringComparison.Ordinal);
        Assert.Contains("96-QD-TW-2023: quorum (Điều 8)", (await _office.GetAsync(TestOffice.Hanoi + "/settings?lang=en")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_threshold_is_read_strictly_and_nothing_typed_is_lost()
    {
        var address = $"{Rules}/NQ-96-2023/values/rating.bands.low?lang=en";

        var refused = await _office.Visitor.PostAsync(await _office.GetAsync(address), ("value-threshold", "half"), ("why", "thử"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("rating.bands.low.value.threshold: this is no threshold; write it as > 1/2 or >= 2/3", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("half", refused.Value("Threshold"));

        var without = await _office.Visitor.PostAsync(await _office.GetAsync(address), ("value-threshold", ">= 1/2"), ("why", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);

        var done = await _office.Visitor.PostAsync(await _office.GetAsync(address), ("value-threshold", ">= 1/2"), ("why", "Văn bản mới"));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(new Fraction(1, 2, true), (await RulesAsync()).Find("NQ-96-2023")!.Rating.Bands[0].Value.Threshold);
    }

    [Fact]
    public async Task The_rules_of_a_later_act_are_added_from_a_file_and_apply_from_their_day()
    {
        var form = await _office.GetAsync($"{Rules}/add");
        using var sent = new MultipartFormDataContent { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes("\uFEFF" + Later)), "file", "moi.json" } };
        foreach (var (name, value) in TestPage.Filled(form.Button("Ghi bộ quy tắc").Form!, form.Button("Ghi bộ quy tắc")).Where(f => f.Key is not ("file" or "why")))
            sent.Add(new StringContent(value), name);
        sent.Add(new StringContent("Văn bản mới"), "why");

        using var answer = await _office.Browser.PostAsync($"{Rules}/add", sent);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await _office.GetAsync(Rules + "?lang=en");
        Assert.Equal("Quy định số 01-QĐ/TW", page.Rows("Which rules apply").Single(r => r[0] == "Executive committee")[1]);
    }

    [Fact]
    public async Task A_file_with_faults_is_refused_with_all_of_them()
    {
        var refused = await _office.Visitor.PostAsync(
            await _office.GetAsync($"{Rules}/add?lang=en"), ("text", Later.Replace("ballotsCollected", "ballots", StringComparison.Ordinal).Replace("\"> 1/2\"", "\"1/2\"", StringComparison.Ordinal)), ("why", "thử"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("rating.base.value: it must be one of: ballotsCollected, allDelegates", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("rating.bands.low.value.threshold", refused.Errors, StringComparison.Ordinal);
        var empty = await _office.Visitor.PostAsync(await _office.GetAsync($"{Rules}/add?lang=en"), ("why", "thử"));
        Assert.Contains("Choose the file, or paste its text.", empty.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_chooses_which_rules_apply_to_a_kind_of_body()
    {
        var form = await _office.GetAsync($"{Rules}/choose?lang=en");

        await _office.Visitor.PostAsync(form, ("body", "StandingBoard"), ("rules", "NQ-96-2023"), ("why", "Thường trực HĐND"));

        var page = await _office.GetAsync(Rules + "?lang=en");
        Assert.Equal(["Standing board", "Nghị quyết số 96/2023/QH15", "chosen by the office"], page.Rows("Which rules apply").Single(r => r[0] == "Standing board"));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _office.GetAsync($"{Rules}/NQ-1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _office.GetAsync($"{Rules}/NQ-96-2023/values/rating")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _office.GetAsync($"{Rules}/NQ-1/file")).Status);
    }
}
