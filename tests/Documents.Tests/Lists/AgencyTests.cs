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
    public void Leads_are_parted_where_a_name_ends(string cell, string leads)
    {
        var reading = MadeFile.Read(MadeFile.Xlsx($"STT | Nội dung | Chủ trì\n1 | Một | {cell}"), new() { Agencies = ["Sở Y tế"] });

        Assert.Equal(leads, string.Join("; ", reading.Accepted[0].Leads));
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
