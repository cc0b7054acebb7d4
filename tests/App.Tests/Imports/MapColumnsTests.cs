using System.Text;

namespace NghiTrinh.App.Tests.Imports;

public sealed class MapColumnsTests
{
    private const string Rows = "1,Việc một,Sở Y tế,Tháng 2\n2,Việc hai,Sở Nội vụ,Tháng 3\n";

    [Fact]
    public async Task A_column_is_mapped_by_hand_and_the_next_list_knows_it()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var first = await office.PreviewAsync(Encoding.UTF8.GetBytes("STT,Nội dung,Ban bệ,Thời gian\n" + Rows), "a.csv");

        var mapped = await office.FollowAsync(await office.PressAsync(
            first, "Read again with these columns", ("map", ""), ("map", first.Option("Read column C “Ban bệ” as", "Lead agency"))));
        var done = await office.FollowAsync(await office.ConfirmAsync(mapped));
        var next = await office.PreviewAsync(Encoding.UTF8.GetBytes("STT,Nội dung,BAN BỆ,Thời gian\n3,Việc ba,Sở Y tế,Tháng 4\n"), "b.csv");

        Assert.Equal("", first.Rows("Lines as they will be recorded")[0][2]);
        Assert.Equal("Sở Y tế", mapped.Rows("Lines as they will be recorded")[0][2]);
        Assert.Contains("map=ban%20be%3ALead", mapped.Address);
        Assert.Contains("Lead agency, by hand", mapped.Text);
        Assert.Equal("Sở Y tế", done.Rows("Items of this import")[0][2]);
        Assert.Equal("Sở Y tế", next.Rows("Lines as they will be recorded")[0][2]);
    }

    [Fact]
    public async Task A_mapping_is_not_remembered_unless_asked()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var first = await office.PreviewAsync(Encoding.UTF8.GetBytes("STT,Nội dung,Ban bệ,Thời gian\n" + Rows), "a.csv");
        var mapped = await office.FollowAsync(await office.PressAsync(
            first, "Read again with these columns", ("map", ""), ("map", first.Option("Read column C “Ban bệ” as", "Lead agency"))));
        mapped.Field("Remember this mapping of columns for the lists of Thành ủy Mẫu").RemoveAttribute("checked");
        await office.ConfirmAsync(mapped);

        var next = await office.PreviewAsync(Encoding.UTF8.GetBytes("STT,Nội dung,Ban bệ,Thời gian\n3,Việc ba,Sở Y tế,Tháng 4\n"), "b.csv");

        Assert.Equal("", next.Rows("Lines as they will be recorded")[0][2]);
    }

    [Fact]
    public async Task A_known_column_can_be_kept_as_it_is()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var first = await office.PreviewAsync(Encoding.UTF8.GetBytes("STT,Nội dung,Chủ trì,Thời gian\n" + Rows), "a.csv");

        var mapped = await office.FollowAsync(await office.PressAsync(
            first, "Read again with these columns", ("map", ""), ("map", first.Option("Read column C “Chủ trì” as", "keep as it is"))));

        Assert.Equal("Sở Y tế", first.Rows("Lines as they will be recorded")[0][2]);
        Assert.Equal("", mapped.Rows("Lines as they will be recorded")[0][2]);
        Assert.Contains("Chủ trì: Sở Y tế", mapped.Rows("Lines as they will be recorded")[0][1]);
    }

    [Fact]
    public async Task Where_no_header_is_known_somebody_says_which_row_it_is()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var unknown = await office.PreviewAsync(Encoding.UTF8.GetBytes("Mã,Diễn giải,Nơi lo,Khi nào\n" + Rows), "a.csv");

        var chosen = await office.GetAsync(unknown.Link("Row 1"));
        var read = await office.PressAsync(
            chosen, "Read the list with these columns",
            ("map", chosen.Option("Read column A “Mã” as", "Number")), ("map", chosen.Option("Read column B “Diễn giải” as", "Content")),
            ("map", chosen.Option("Read column C “Nơi lo” as", "Lead agency")), ("map", chosen.Option("Read column D “Khi nào” as", "Due")));

        Assert.Contains("No header row", unknown.Text);
        Assert.Equal(2, read.Counts()[0]);
        Assert.Equal("February 2024", read.Rows("Lines as they will be recorded")[0][4]);
    }
}
