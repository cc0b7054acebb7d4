using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NghiTrinh.Documents.Lists;

namespace NghiTrinh.App.Tests.Registrations;

public sealed class UploadTests
{
    private const string Agency = "Ban Dân vận Thành ủy";

    private const string Good = """
        STT,Nội dung,Sản phẩm,Căn cứ,Sự cần thiết,Cấp trình,Thời gian trình,Cơ quan phối hợp,Mã riêng
        1,Đề án dân vận khéo,Đề án,Nghị quyết 43-NQ/TW,Nhiều nơi chưa làm,Ban Thường vụ,Tháng 6/2024,Văn phòng Thành ủy,DV-01
        2,Quy chế dân chủ ở cơ sở,Quy chế,,,Ban Thường vụ,Quý II/2024,Hội Làm vườn,DV-02
        """;

    [Fact]
    public async Task A_list_becomes_registrations_and_keeps_columns_it_does_not_know()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        var preview = await office.FollowAsync(await SendAsync(office.Visitor, "receive-list", Agency, Encoding.UTF8.GetBytes(Good), "danh-muc.csv"));

        Assert.Contains("2 rows can be kept, 0 are refused", preview.Text);
        Assert.Contains("kept as written: Hội Làm vườn", preview.Text);
        var page = await office.FollowAsync(await office.PostAsync(preview, ("why", "Công văn 12")));
        var one = await office.GetAsync(page.Link("Đề án dân vận khéo"));

        Assert.Equal(2, page.Rows("Registrations").Count);
        Assert.All(["Nghị quyết 43-NQ/TW", "Nhiều nơi chưa làm", "June 2024", "Văn phòng Thành ủy", "DV-01"], text => Assert.Contains(text, one.Text));
    }

    [Fact]
    public async Task A_list_confirmed_twice_is_kept_once_and_sent_again_it_is_known()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        var preview = await office.FollowAsync(await SendAsync(office.Visitor, "receive-list", Agency, Encoding.UTF8.GetBytes(Good), "danh-muc.csv"));

        await office.PostAsync(preview, ("why", "Công văn 12"));
        var again = await office.PostAsync(preview, ("why", "Công văn 12"));
        var anew = await office.FollowAsync(await SendAsync(office.Visitor, "receive-list", Agency, Encoding.UTF8.GetBytes(Good), "danh-muc.csv"));

        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(2, (await office.GetAsync(RegistrationOffice.Page)).Rows("Registrations").Count);
        Assert.Contains("has registered this already", anew.Text);
        Assert.Contains("no line to take in", (await office.PostAsync(anew, ("why", "Công văn 12"))).Errors);
    }

    [Fact]
    public async Task A_row_that_cannot_be_kept_is_named_with_sheet_cell_and_remedy_and_nothing_is_written()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        const string list = "Nội dung,Cấp trình,Thời gian trình\nĐề án một,Ban Thường vụ,Tháng 13\nĐề án hai,Hội đồng thẩm định,Tháng 6\nĐề án ba,Ban Thường vụ,Tháng 6\n";
        var before = (await office.Database.ReadAsync()).Count;
        var preview = await office.FollowAsync(await SendAsync(office.Visitor, "receive-list", Agency, Encoding.UTF8.GetBytes(list), "sai.csv"));

        var refused = preview.Rows("Rows that are refused");
        Assert.Contains(refused, row => row[1] == "C2" && row[3].Contains("Tháng 13"));
        Assert.Contains(refused, row => row[1] == "B3" && row[3].Contains("“Hội đồng thẩm định” is no body"));
        var stopped = await office.PostAsync(preview, ("why", "Công văn 12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stopped.Status);
        Assert.Equal(before, (await office.Database.ReadAsync()).Count);

        await office.PostAsync(stopped, ("withoutRefused", "1"));
        Assert.Equal("Đề án ba", Assert.Single((await office.GetAsync(RegistrationOffice.Page)).Rows("Registrations"))[0]);
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_with_what_helps()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();

        Assert.Contains("header row", (await SendAsync(office.Visitor, "receive-list", Agency, "chỉ có chữ"u8.ToArray(), "a.csv")).Errors);
        Assert.Contains("is empty", (await SendAsync(office.Visitor, "receive-list", Agency, [], "a.xlsx")).Errors);
    }

    [Fact]
    public async Task The_template_opens_offers_choices_and_is_read_as_an_empty_list()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();

        var bytes = await office.Browser.GetByteArrayAsync(new Uri($"{RegistrationOffice.Page}/template.xlsx", UriKind.Relative));
        var list = ListReader.Read(ListFile.Open(bytes, "mau.xlsx").Workbook!);

        Assert.Empty(list.Accepted);
        Assert.Empty(list.Refused);
        Assert.Null(list.Unreadable);
        Assert.All(
            [ListField.Title, ListField.Product, ListField.LegalBasis, ListField.Body, ListField.Due, ListField.Coordinating, ListField.SupervisingLeader, ListField.Classification, ListField.Note],
            field => Assert.Contains(list.Columns, c => c.Field == field));
    }

    internal static async Task<TestPage> SendAsync(TestBrowser browser, string path, string agency, byte[] file, string name)
    {
        var page = await browser.GetAsync($"{RegistrationOffice.Page}/{path}?lang=en");
        var button = page.Button("Read the list and show what was found");
        using var sent = new MultipartFormDataContent();
        foreach (var (field, value) in TestPage.Filled(button.Form!, button).Where(f => f.Key is not ("file" or "agency")))
            sent.Add(new StringContent(value), field);
        sent.Add(new StringContent(page.Option("Agency", agency)), "agency");
        var bytes = new ByteArrayContent(file);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        sent.Add(bytes, "file", name);
        using var response = await browser.Http.PostAsync(new Uri(page.Address.Split('?')[0], UriKind.Relative), sent);
        return new(page.Address, response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync());
    }
}
