using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Tests.Imports;

public sealed class ListTermsTests
{
    private static readonly Committee City = new(new(Guid.Empty), "mau", "Thành ủy Mẫu", CommitteeKind.Party, "TU", "Mẫu", "Asia/Ho_Chi_Minh", null, null);

    [Theory]
    [InlineData("Báo cáo kết quả quý I", ProductKind.Report)]
    [InlineData("Dự thảo Nghị quyết về chuyển đổi số", ProductKind.Resolution)]
    [InlineData("- Xây dựng Kế hoạch kiểm tra", ProductKind.Plan)]
    [InlineData("Cho ý kiến về Đề án sắp xếp bộ máy", ProductKind.Scheme)]
    [InlineData("Tờ trình về việc ban hành Nghị quyết", ProductKind.Submission)]
    [InlineData("Công tác cán bộ", ProductKind.Unspecified)]
    [InlineData("Planning of the year", ProductKind.Unspecified)]
    [InlineData("Report on the first quarter", ProductKind.Report)]
    public void A_product_is_told_by_how_the_text_begins(string text, ProductKind product) =>
        Assert.Equal(product, ListTerms.Product(text));

    [Theory]
    [InlineData("Ban Chấp hành", BodyKind.ExecutiveCommittee, "Ban Chấp hành Đảng bộ Thành phố", "hội nghị Thành ủy")]
    [InlineData("Ban Thường vụ", BodyKind.StandingCommittee, "Ban Thường vụ Thành ủy", "hội nghị Ban Thường vụ Thành ủy")]
    [InlineData("Thường trực", BodyKind.StandingBoard, "Thường trực Thành ủy", "hội nghị Thường trực Thành ủy")]
    [InlineData("Thường trực HĐND", BodyKind.Other, "Thường trực Hội đồng nhân dân", "phiên họp Thường trực HĐND")]
    [InlineData("Giao ban", BodyKind.Briefing, "Giao ban", "cuộc giao ban")]
    [InlineData("Tiểu ban Văn kiện", BodyKind.Subcommittee, "Tiểu ban Văn kiện", "phiên họp Tiểu ban Văn kiện")]
    [InlineData("Hội đồng Thi đua", BodyKind.Other, "Hội đồng Thi đua", "cuộc họp Hội đồng Thi đua")]
    public void A_body_gets_its_official_name_in_the_committee(string name, BodyKind kind, string full, string meeting) =>
        Assert.Equal(new BodyChange.Formed(full, name, kind, meeting), ListTerms.Body(name, City));

    [Fact]
    public void A_body_of_a_committee_whose_kind_is_not_known_keeps_its_name() =>
        Assert.Equal(
            new BodyChange.Formed("Ban Thường vụ", "Ban Thường vụ", BodyKind.StandingCommittee, "hội nghị Ban Thường vụ"),
            ListTerms.Body("Ban Thường vụ", City with { Name = "Hội Nông dân" }));

    [Theory]
    [InlineData("Độ mật: Tuyệt mật", SecurityClassification.TopSecret)]
    [InlineData("Tối mật", SecurityClassification.Secret)]
    [InlineData("MẬT", SecurityClassification.Confidential)]
    [InlineData("Độ mật: Thường", SecurityClassification.Unclassified)]
    [InlineData("Không mật", SecurityClassification.Unclassified)]
    [InlineData(null, SecurityClassification.Unclassified)]
    public void A_classification_is_the_highest_that_is_named(string? text, SecurityClassification classification) =>
        Assert.Equal(classification, ListTerms.Classification(text));

    [Fact]
    public void The_section_is_the_one_the_list_names_else_that_of_the_last_body()
    {
        var (plenary, standing) = (new BodyId(Guid.CreateVersion7(TestOffice.Evening)), new BodyId(Guid.CreateVersion7(TestOffice.Evening)));
        var sections = ListTerms.Template(CommitteeKind.Party, kind => kind switch
        {
            BodyKind.ExecutiveCommittee => plenary,
            BodyKind.StandingCommittee => standing,
            _ => null,
        });
        var row = new AcceptedRow { Sheet = "1", Row = 2, Title = "Việc mẫu" };

        Assert.Equal("III", ListTerms.Section(row, [plenary, standing], sections));
        Assert.Equal("II", ListTerms.Section(row, [plenary], sections));
        Assert.Equal("I", ListTerms.Section(row, [], sections));
        Assert.Equal("IV", ListTerms.Section(row with { Sections = ["IV. NỘI DUNG CÁC CUỘC GIAO BAN"] }, [plenary], sections));
    }
}
