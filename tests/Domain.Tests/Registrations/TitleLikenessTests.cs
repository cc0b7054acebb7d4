using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Domain.Tests.Registrations;

/// <summary>Titles as offices write them: pairs that a clerk would lay side by side, and pairs that only sound alike.</summary>
public sealed class TitleLikenessTests
{
    [Theory]
    [InlineData("Báo cáo tình hình phát triển kinh tế - xã hội 6 tháng đầu năm 2024", "Báo cáo KT-XH sáu tháng đầu năm")]
    [InlineData("Đề án chuyển đổi số thành phố giai đoạn 2024 - 2030", "Đề án về chuyển đổi số")]
    [InlineData("Nghị quyết về xây dựng nông thôn mới trên địa bàn thành phố", "Đề án xây dựng NTM giai đoạn 2025-2030, định hướng đến năm 2035")]
    [InlineData("Kế hoạch kiểm tra, giám sát năm 2024", "Chương trình kiểm tra, giám sát của Ban Thường vụ năm 2024")]
    [InlineData("Báo cáo kết quả công tác phòng, chống tham nhũng, lãng phí, tiêu cực", "Báo cáo tình hình PCTN, lãng phí, tiêu cực")]
    [InlineData("Chỉ thị về tăng cường sự lãnh đạo của Đảng đối với công tác phòng cháy, chữa cháy", "Chỉ thị tăng cường lãnh đạo công tác phòng cháy và chữa cháy")]
    [InlineData("Đề án sắp xếp đơn vị hành chính cấp huyện, cấp xã", "Phương án tổng thể sắp xếp đơn vị hành chính cấp xã, cấp huyện")]
    [InlineData("Điều chỉnh quy hoạch chung xây dựng Thủ đô", "Báo cáo điều chỉnh tổng thể Quy hoạch chung xây dựng Thủ đô đến năm 2045, tầm nhìn đến năm 2065")]
    [InlineData("Tổng kết 10 năm thực hiện Nghị quyết số 29-NQ/TW về đổi mới giáo dục và đào tạo", "Báo cáo tổng kết Nghị quyết 29-NQ/TW đổi mới căn bản, toàn diện giáo dục và đào tạo")]
    [InlineData("Kế hoạch đầu tư công trung hạn 2026-2030", "Kế hoạch ĐTC trung hạn giai đoạn 2026-2030")]
    [InlineData("Công tác cải cách hành chính quý I", "Báo cáo CCHC quý 1/2024")]
    [InlineData("Đề án bảo đảm an sinh xã hội cho công nhân khu công nghiệp", "bao dam an sinh xa hoi cho cong nhan cac khu cong nghiep")]
    public void Similar_titles_are_pointed_out(string a, string b)
    {
        Assert.InRange(TitleLikeness.Of(a, b), TitleLikeness.Threshold, 1);
        Assert.Equal(TitleLikeness.Of(a, b), TitleLikeness.Of(b, a), 9);
    }

    [Theory]
    [InlineData("Báo cáo tình hình kinh tế - xã hội quý I", "Báo cáo tình hình kinh tế - xã hội quý II")]
    [InlineData("Báo cáo kinh tế - xã hội 6 tháng đầu năm", "Báo cáo kinh tế - xã hội 9 tháng")]
    [InlineData("Báo cáo công tác tháng 3", "Báo cáo công tác tháng 9")]
    [InlineData("Đề án phát triển du lịch", "Đề án phát triển logistics")]
    [InlineData("Báo cáo công tác cán bộ", "Đề án đào tạo, bồi dưỡng cán bộ nguồn")]
    [InlineData("Báo cáo tổng kết công tác dân vận năm 2024", "Báo cáo tổng kết công tác nội chính năm 2024")]
    [InlineData("Nghị quyết về quốc phòng, an ninh", "Nghị quyết về an sinh xã hội")]
    [InlineData("Kế hoạch phát triển nhà ở xã hội", "Kế hoạch phát triển giáo dục nghề nghiệp")]
    [InlineData("Quy chế làm việc của Ban Chấp hành", "Quy chế phối hợp giữa Thành ủy và Mặt trận Tổ quốc")]
    [InlineData("Đề án chuyển đổi số", "Đề án chuyển đổi rừng sản xuất")]
    [InlineData("Quy hoạch sử dụng đất", "Quy hoạch cán bộ lãnh đạo")]
    [InlineData("Hội nghị Ban Chấp hành lần thứ 12", "Hội nghị Ban Chấp hành lần thứ 15")]
    [InlineData("Đề án bảo vệ môi trường làng nghề", "Đề án bảo vệ nền tảng tư tưởng của Đảng")]
    public void Titles_that_only_sound_alike_are_not(string a, string b) =>
        Assert.InRange(TitleLikeness.Of(a, b), 0, TitleLikeness.Threshold - 0.001);

    [Fact]
    public void The_same_words_are_wholly_alike_whatever_their_marks_and_case() =>
        Assert.Equal(1, TitleLikeness.Of("ĐỀ ÁN CHUYỂN ĐỔI SỐ", "đề án chuyen doi so"), 9);

    [Fact]
    public void Titles_without_content_are_alike_only_when_they_say_the_same()
    {
        Assert.Equal(1, TitleLikeness.Of("2024", "2024"));
        Assert.Equal(0, TitleLikeness.Of("2024", "2025"));
        Assert.Equal(0, TitleLikeness.Of("", "Đề án"));
    }
}
