namespace NghiTrinh.Documents.Tests.Lists;

public sealed class AgencyTests
{
    [Theory]
    [InlineData("Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy")]
    [InlineData("Sở Nông nghiệp và Môi trường, Sở Văn hóa, Thể thao và Du lịch", "Sở Nông nghiệp và Môi trường; Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Ban Tổ chức và Ban Dân vận", "Ban Tổ chức; Ban Dân vận")]
    [InlineData("Sở Kế hoạch và Đầu tư và Sở Tài chính", "Sở Kế hoạch và Đầu tư; Sở Tài chính")]
    [InlineData("Ban Tổ chức; Thành đoàn", "Ban Tổ chức; Thành đoàn")]
    [InlineData("Ban Tổ chức⏎Thành đoàn", "Ban Tổ chức; Thành đoàn")]
    [InlineData("1. Ban Tổ chức⏎2. Thành đoàn", "Ban Tổ chức; Thành đoàn")]
    [InlineData("- Ban Tổ chức;⏎- Thành đoàn.", "Ban Tổ chức; Thành đoàn")]
    [InlineData("Văn phòng⏎Thành ủy", "Văn phòng Thành ủy")]
    [InlineData("Sở Nông nghiệp⏎và Môi trường", "Sở Nông nghiệp và Môi trường")]
    [InlineData("Ban Tuyên giáo,⏎Ban Dân vận", "Ban Tuyên giáo; Ban Dân vận")]
    [InlineData("BTCTU, VPTU và UBKT", "BTCTU; VPTU; UBKT")]
    [InlineData("Đảng ủy Công an, Bộ Chỉ huy Quân sự", "Đảng ủy Công an; Bộ Chỉ huy Quân sự")]
    [InlineData("Ủy ban MTTQ và các đoàn thể", "Ủy ban MTTQ và các đoàn thể")]
    [InlineData("UBND các quận, huyện, thị xã", "UBND các quận, huyện, thị xã")]
    [InlineData("Ban Quản lý các khu công nghiệp, chế xuất", "Ban Quản lý các khu công nghiệp, chế xuất")]
    [InlineData("Các sở: Tài chính, Xây dựng", "Sở Tài chính; Sở Xây dựng")]
    [InlineData("Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ", "Sở Y tế")]
    [InlineData("Sở Y tế (chủ trì), Sở Nội vụ (phối hợp)", "Sở Y tế")]
    [InlineData("Sở Y tế, phối hợp với Sở Nội vụ", "Sở Y tế")]
    [InlineData("sở  y tế", "Sở Y tế")]
    [InlineData("Giao Sở Nội vụ tham mưu", "Sở Nội vụ")]
    [InlineData("Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Văn phòng Đoàn ĐBQH và HĐND tỉnh")]
    [InlineData("Văn phòng HĐND và UBND xã", "Văn phòng HĐND và UBND xã")]
    [InlineData("Phòng Văn hóa và Xã hội", "Phòng Văn hóa và Xã hội")]
    [InlineData("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội")]
    [InlineData("Sở Lao động - Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội")]
    [InlineData("Báo và Đài Phát thanh, Truyền hình tỉnh", "Báo và Đài Phát thanh, Truyền hình tỉnh")]
    [InlineData("Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Môi trường")]
    [InlineData("Ban Quản lý các khu công nghiệp và chế xuất", "Ban Quản lý các khu công nghiệp và chế xuất")]
    [InlineData("Văn phòng HĐND⏎và UBND xã", "Văn phòng HĐND và UBND xã")]
    [InlineData("Sở VH, TT và DL, Sở GD và ĐT", "Sở VH, TT và DL; Sở GD và ĐT")]
    [InlineData("Văn phòng HĐND và UBND xã, Phòng Kinh tế", "Văn phòng HĐND và UBND xã; Phòng Kinh tế")]
    [InlineData("Sở Tài chính và Sở Tư pháp", "Sở Tài chính; Sở Tư pháp")]
    [InlineData("Sở Tài chính/Sở Tư pháp", "Sở Tài chính; Sở Tư pháp")]
    [InlineData("Sở Tài chính+Sở Tư pháp", "Sở Tài chính; Sở Tư pháp")]
    [InlineData("Sở Tài chính - Sở Tư pháp", "Sở Tài chính; Sở Tư pháp")]
    [InlineData("UBKT/TU", "UBKT/TU")]
    [InlineData("Sở Tài chính và các đơn vị liên quan", "Sở Tài chính; các đơn vị liên quan")]
    [InlineData("Văn phòng, các ban xây dựng Đảng", "Văn phòng; các ban xây dựng Đảng")]
    public void Leads_are_parted_where_a_name_ends(string cell, string leads)
    {
        var reading = MadeFile.Read(MadeFile.Xlsx($"STT | Nội dung | Chủ trì\n1 | Một | {cell}"), new() { Agencies = ["Sở Y tế"] });

        Assert.Equal(leads, string.Join("; ", reading.Accepted[0].Leads));
    }

    [Theory]
    [InlineData("Văn phòng Tỉnh ủy chủ trì, phối hợp với Ban Tổ chức Tỉnh ủy", "Văn phòng Tỉnh ủy", "Ban Tổ chức Tỉnh ủy")]
    [InlineData("Sở NN&MT chủ trì, Sở Tài chính và Sở Tư pháp phối hợp", "Sở NN&MT", "Sở Tài chính; Sở Tư pháp")]
    [InlineData("Bộ CHQS tỉnh (chủ trì), BCH BĐBP tỉnh, Công an tỉnh", "Bộ CHQS tỉnh", "BCH BĐBP tỉnh; Công an tỉnh")]
    [InlineData("Sở Tư pháp (cơ quan thường trực), các sở, ban, ngành liên quan", "Sở Tư pháp", "các sở, ban, ngành liên quan")]
    [InlineData("Giao Sở A chủ trì phối hợp với Sở B tham mưu", "Sở A", "Sở B")]
    [InlineData("Sở A (đồng chủ trì), Sở B (đồng chủ trì), Sở C", "Sở A; Sở B", "Sở C")]
    [InlineData("Sở Y tế (chủ trì), Sở Nội vụ (phối hợp)", "Sở Y tế", "Sở Nội vụ")]
    [InlineData("Sở A chủ trì", "Sở A", "")]
    [InlineData("Sở A phối hợp với Sở B, Sở C", "Sở A", "Sở B; Sở C")]
    [InlineData("Sở A chủ trì, phối hợp với các sở, ban, ngành liên quan thực hiện", "Sở A", "các sở, ban, ngành liên quan")]
    [InlineData("Sở A chủ trì tham mưu; Sở B, Sở C phối hợp", "Sở A", "Sở B; Sở C")]
    [InlineData("Sở A (chủ trì)⏎Sở B", "Sở A", "Sở B")]
    [InlineData("Sở A chủ trì và phối hợp với Sở B", "Sở A", "Sở B")]
    [InlineData("- Chủ trì: Sở A⏎- Phối hợp: Sở B, Sở C", "Sở A", "Sở B; Sở C")]
    [InlineData("Sở A (phối hợp), Sở B (chủ trì)", "Sở B", "Sở A")]
    [InlineData("Phòng Tham mưu", "Phòng Tham mưu", "")]
    [InlineData("Thường trực HĐND, Sở B", "Thường trực HĐND; Sở B", "")]
    [InlineData("Văn phòng Tỉnh ủy (thường trực) và Sở B", "Văn phòng Tỉnh ủy", "Sở B")]
    [InlineData("Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ", "Sở Y tế", "Sở Nội vụ")]
    [InlineData("Sở Y tế, Sở Nội vụ", "Sở Y tế; Sở Nội vụ", "")]
    public void A_cell_that_says_who_leads_and_who_helps_is_parted(string cell, string leads, string coordinating)
    {
        var row = MadeFile.Read(MadeFile.Xlsx($"STT | Nội dung | Cơ quan thực hiện\n1 | Một | {cell}")).Accepted[0];

        Assert.Equal((leads, coordinating), (string.Join("; ", row.Leads), string.Join("; ", row.Coordinating)));
    }

    [Fact]
    public void A_badly_written_cell_does_not_spell_the_others()
    {
        var reading = MadeFile.Read(MadeFile.Xlsx(
            "STT | Nội dung | Chủ trì\n1 | Một | Sở Tài chính/Sở Tư pháp\n2 | Hai | Sở Tài chính, Sở Tư pháp"));

        Assert.All(reading.Accepted, row => Assert.Equal(["Sở Tài chính", "Sở Tư pháp"], row.Leads));
    }

    [Fact]
    public void A_name_that_stands_alone_elsewhere_parts_a_pair()
    {
        var reading = MadeFile.Read(MadeFile.Xlsx("STT | Nội dung | Chủ trì\n1 | Một | Vinamil và Petro\n2 | Hai | Petro\n3 | Ba | Vinamil"));

        Assert.Equal(["Vinamil", "Petro"], reading.Accepted[0].Leads);
    }

    [Fact]
    public void A_shared_ending_completes_the_first_name()
    {
        var reading = MadeFile.Read(MadeFile.Xlsx(
            "STT | Nội dung | Chủ trì\n1 | Một | Ban Tổ chức và Ban Dân vận Thành ủy\n2 | Hai | Ban Tổ chức Thành ủy"));

        Assert.Equal(["Ban Tổ chức Thành ủy", "Ban Dân vận Thành ủy"], reading.Accepted[0].Leads);
    }
}
