using System.Net;

namespace NghiTrinh.App.Tests.Office;

public sealed class RegisterTests
{
    private const string Documents = $"{TestOffice.Hanoi}/documents";

    private static async Task<TestPage> RegisterAsync(TestOffice office, string subject, params (string, string)[] more)
    {
        (string Name, string Value)[] fields = [("kind", "CT"), ("on", "2023-10-25"), ("subject", subject), .. more];
        return await office.PostAsync(await office.GetAsync($"{Documents}/new"), [.. fields.GroupBy(f => f.Name).Select(g => g.Last())]);
    }

    [Fact]
    public async Task A_document_takes_the_next_number_of_its_series_in_the_term()
    {
        await using var office = await TestOffice.StartAsync();

        var first = await office.FollowAsync(await RegisterAsync(office, "Kế hoạch một", ("number", "186")));
        var next = await office.FollowAsync(await RegisterAsync(office, "Kế hoạch hai", ("signer", "Nguyễn Văn A"), ("capacity", "OnBehalf")));

        Assert.Equal("186-CT/TU – Kế hoạch một", first.Heading);
        Assert.Equal("187-CT/TU – Kế hoạch hai", next.Heading);
        Assert.Contains("số 187-CT/TU, ngày 25/10/2023", next.Text);
        Assert.Contains("Thay mặt (T/M): Nguyễn Văn A", next.Text);
        Assert.Contains((await office.GetAsync($"{Documents}?kind=CT")).Rows("2 văn bản"), r => r[0] == "187-CT/TU" && r[1] == "25/10/2023");
    }

    [Fact]
    public async Task A_taken_number_is_refused_and_nothing_typed_is_lost()
    {
        await using var office = await TestOffice.StartAsync();
        await RegisterAsync(office, "Kế hoạch một", ("number", "186"));

        var refused = await RegisterAsync(office, "Kế hoạch hai", ("number", "186"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Số 186 của dãy đã cấp; số tiếp theo là 187", refused.Errors);
        Assert.Equal("Kế hoạch hai", refused.Value("Trích yếu"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_registers_once()
    {
        await using var office = await TestOffice.StartAsync();
        await RegisterAsync(office, "Kế hoạch một");

        var again = await RegisterAsync(office, "Kế hoạch một");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("01-CT/TU", again.Errors);
    }

    [Fact]
    public async Task Of_people_who_take_the_next_number_at_once_each_gets_one_the_slower_after_sending_again()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{Documents}/new");

        var sent = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => office.PostAsync(form, ("kind", "CT"), ("on", "2023-10-25"), ("subject", $"Chỉ thị {n}"))));
        for (var rest = sent.Where(p => p.Status != HttpStatusCode.Redirect).ToList(); rest.Count > 0; rest = [.. rest.Where(p => p.Status != HttpStatusCode.Redirect)])
            for (var i = 0; i < rest.Count; i++)
            {
                Assert.Equal(HttpStatusCode.Conflict, rest[i].Status);
                Assert.StartsWith("Chỉ thị", rest[i].Value("Trích yếu"), StringComparison.Ordinal);
                rest[i] = await office.PostAsync(rest[i]);
            }

        var rows = (await office.GetAsync($"{Documents}?kind=CT")).Rows("4 văn bản");
        Assert.Equal(["01-CT/TU", "02-CT/TU", "03-CT/TU", "04-CT/TU"], rows.Select(r => r[0]).Order());
    }

    [Fact]
    public async Task A_document_is_not_entered_before_its_day_nor_outside_every_term()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Contains("chưa đến", (await RegisterAsync(office, "sau", ("on", "2023-12-25"))).Errors);
        Assert.Contains("nhiệm kỳ", (await RegisterAsync(office, "trước", ("on", "2001-12-25"))).Errors);
    }

    [Fact]
    public async Task A_reserved_number_is_filled_by_its_document()
    {
        await using var office = await TestOffice.StartAsync();
        var held = await office.FollowAsync(await office.PostAsync(
            await office.GetAsync($"{Documents}/reserve"), ("kind", "CT"), ("purpose", "Kế hoạch lấy phiếu"), ("effectiveOn", "2023-10-20")));
        Assert.Contains("Giữ cho Kế hoạch lấy phiếu", held.Text);
        Assert.Contains("đang được giữ", (await RegisterAsync(office, "khác", ("number", "1"))).Errors);

        var form = await office.GetAsync(held.Link("Vào sổ văn bản mang số này"));
        var entered = await office.FollowAsync(await office.PostAsync(form, ("on", "2023-10-25"), ("subject", "Kế hoạch lấy phiếu tín nhiệm")));

        Assert.Equal("01-CT/TU – Kế hoạch lấy phiếu tín nhiệm", entered.Heading);
    }

    [Fact]
    public async Task Gaps_are_shown_and_explained_with_a_reason()
    {
        await using var office = await TestOffice.StartAsync();
        var document = await office.FollowAsync(await RegisterAsync(office, "Kế hoạch một", ("number", "5")));
        var series = await office.GetAsync(document.Document.QuerySelector("a[href*='/documents/series/']")!.GetAttribute("href")!);
        Assert.Contains(series.Rows("Các số"), r => r[0] == "1–4" && r[1] == "Trống, chưa giải trình");

        var form = await office.GetAsync(series.Link("Giải trình số không có văn bản"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(form, ("why", ""))).Status);
        var explained = await office.FollowAsync(await office.PostAsync(form, ("to", "3"), ("why", "ghi trong sổ giấy")));

        Assert.Contains("Số tiếp theo: 06-CT/TU. Số trống chưa giải trình: 1", explained.Text);
        Assert.Contains(explained.Rows("Các số"), r => r[0] == "2" && r[3] == "ghi trong sổ giấy");
    }

    [Fact]
    public async Task A_document_of_others_is_recorded_once_found_in_any_spelling_and_linked_as_a_basis()
    {
        await using var office = await TestOffice.StartAsync();
        (string, string)[] fields = [("number", "96-QĐ/TƯ"), ("author", "Bộ Chính trị"), ("on", "2023-02-02"), ("subject", "Lấy phiếu tín nhiệm trước Đại hội")];
        var basis = await office.FollowAsync(await office.PostAsync(await office.GetAsync($"{Documents}/others/new"), fields));
        Assert.Contains("đã có trong sổ", (await office.PostAsync(await office.GetAsync($"{Documents}/others/new"), fields)).Errors);
        foreach (var query in (string[])["dai hoi", "96-QĐ/TƯ", "96-qd/tw", "02/02/2023"])
            Assert.Contains((await office.GetAsync($"{Documents}?of=others&q={Uri.EscapeDataString(query)}")).Rows("1 văn bản"), r => r[0] == "96-QĐ/TW");
        Assert.Contains("Không có văn bản nào phù hợp", (await office.GetAsync($"{Documents}?q=96-QĐ/TU")).Text);

        var plan = await office.FollowAsync(await RegisterAsync(office, "Kế hoạch lấy phiếu"));
        var based = await office.FollowAsync(await office.PostAsync(
            await office.GetAsync(plan.Link("Ghi căn cứ của văn bản")), ("bases", "Quy định số 96-QĐ/TƯ, ngày 02/02/2023\nĐiều lệ Đảng")));

        Assert.Contains("Điều lệ Đảng", based.Text);
        Assert.Equal(based.Link("số 96-QĐ/TW, ngày 02/02/2023"), basis.Address);
        Assert.True((await office.GetAsync(basis.Address)).HasLink("01-CT/TU – Kế hoạch lấy phiếu"));
    }

    [Fact]
    public async Task An_entry_is_corrected_and_voided_and_then_stands_as_it_is()
    {
        await using var office = await TestOffice.StartAsync();
        var document = await office.FollowAsync(await RegisterAsync(office, "Kế hoạhc"));

        var corrected = await office.FollowAsync(await office.PostAsync(await office.GetAsync(document.Link("Sửa nội dung đăng ký")), ("subject", "Kế hoạch")));
        Assert.Equal("01-CT/TU – Kế hoạch", corrected.Heading);
        var voided = await office.FollowAsync(await office.PostAsync(await office.GetAsync(document.Link("Hủy văn bản")), ("why", "ban hành nhầm")));

        Assert.Contains("Đã hủy", voided.Text);
        Assert.False(voided.HasLink("Sửa nội dung đăng ký"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(await office.GetAsync($"{document.Address}/void"), ("why", "lần nữa"))).Status);
    }

    [Fact]
    public async Task What_was_issued_before_stands_as_not_registered_and_is_taken_in_by_one_step()
    {
        await using var office = await TestOffice.StartAsync();
        var list = await office.GetAsync($"{Documents}?of=unregistered");
        Assert.Contains(list.Rows(""), r => r[0] == "17-CTr/TU");

        var form = await office.GetAsync($"{Documents}/of-programme/2023");
        var taken = await office.FollowAsync(await office.PostAsync(form));

        Assert.StartsWith("17-CTr/TU", taken.Heading, StringComparison.Ordinal);
        Assert.Contains("Số tiếp theo: 18-CTr/TU", (await office.GetAsync(taken.Document.QuerySelector("a[href*='/documents/series/']")!.GetAttribute("href")!)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Documents}/of-programme/2023")).Status);
    }

    [Theory]
    [InlineData("", "CT", "01-CT/TU")]
    [InlineData("21-CT/TU", "", "21-CT/TU")]
    [InlineData("191/2026/NĐ-CP", "", "191/2026/NĐ-CP")]
    public async Task Recording_what_a_line_was_issued_as_registers_the_document(string number, string kind, string registered)
    {
        await using var office = await TestOffice.StartAsync();
        var line = (await office.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Document.QuerySelector("tbody a[href*='/lines/']")!.GetAttribute("href")!;

        var done = await office.PostAsync(await office.GetAsync($"{line}/issue"), ("number", number), ("kind", kind), ("effectiveOn", "2023-11-20"));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var row = (await office.GetAsync($"{Documents}?from=2023-11-20&to=2023-11-20&q={Uri.EscapeDataString(registered)}")).Rows("1 văn bản").Single();
        Assert.Equal(registered, row[0]);
        Assert.DoesNotContain("chưa vào sổ", row[5], StringComparison.Ordinal);
        Assert.Contains(registered, (await office.GetAsync(line)).Text);
    }

    [Fact]
    public async Task Kinds_and_issuers_are_rules_of_the_committee()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{Documents}/rules");

        var done = await office.PostAsync(form, ("sign-1", "VPTU"), ("issuer-1", "Văn phòng Thành ủy"), ("effectiveOn", "2023-01-01"));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var letter = await office.FollowAsync(await RegisterAsync(office, "Đôn đốc", ("issuer", "VPTU"), ("kind", "CV")));
        Assert.Equal("01-CV/VPTU – Đôn đốc", letter.Heading);
        Assert.Contains("ghi hai lần", (await office.PostAsync(form = await office.GetAsync($"{Documents}/rules"), ("sign-2", "TU"), ("issuer-2", "Trùng"))).Errors);
    }

    [Fact]
    public async Task The_list_is_carried_away_as_it_is_filtered()
    {
        await using var office = await TestOffice.StartAsync();
        await RegisterAsync(office, "Kế hoạch một");

        var csv = await office.Browser.GetStringAsync(new Uri($"{Documents}.csv?kind=CT", UriKind.Relative));
        var xlsx = await office.Browser.GetAsync(new Uri($"{Documents}.xlsx", UriKind.Relative));

        Assert.Contains("01-CT/TU;25/10/2023;Chỉ thị;Kế hoạch một", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("17-CTr/TU", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
    }

    [Theory]
    [InlineData("/0190aaaa000070008000000000000001")]
    [InlineData("/0190aaaa000070008000000000000001/correct")]
    [InlineData("/series/0190aaaa000070008000000000000001")]
    [InlineData("/series/0190aaaa000070008000000000000001/explain")]
    [InlineData("/of-line/0190aaaa000070008000000000000001")]
    public async Task What_is_not_in_the_register_is_not_found(string address)
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(Documents + address)).Status);
    }
}
