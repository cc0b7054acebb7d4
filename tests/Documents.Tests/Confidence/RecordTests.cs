using NghiTrinh.Documents.Confidence;
using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Tests.Confidence;

/// <summary>What the records of the day say: minutes, handover, sealing.</summary>
public sealed class RecordTests
{
    [Fact]
    public void Sheets_invalid_as_a_whole_are_not_among_the_valid_ones()
    {
        var counted = Votes.Counted(Votes.Party);
        var minutes = Lines(CountingMinutes.Of(counted with { Kinds = [.. counted.Kinds.Select(kind => kind with { InvalidSheets = 2 })] }));

        Assert.Equal(["47", "46", "1", "44", "2"], minutes.SkipWhile(line => line != Named(0)).Skip(1).Take(5));
    }

    [Fact]
    public void The_reasons_of_what_was_settled_stand_in_the_minutes()
    {
        var settled = Votes.Counted(Votes.Party) with
        {
            Settled = [new("Ủy viên Ban Thường vụ", Votes.Party.Officials[1], "Xem lại phiếu thứ ba."), new("Bí thư, Phó Bí thư", null, "Hai phiếu không có dấu treo")],
        };

        var minutes = Lines(CountingMinutes.Of(settled));

        Assert.Contains(minutes, line => line.EndsWith("(Ủy viên Ban Thường vụ): xem lại phiếu thứ ba;", StringComparison.Ordinal));
        Assert.Contains("Số phiếu không hợp lệ cả phiếu (Bí thư, Phó Bí thư): hai phiếu không có dấu treo.", minutes);
        Assert.DoesNotContain(Lines(CountingMinutes.Of(Votes.Counted(Votes.Party))), line => line.Contains("thống nhất:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_day_of_the_papers_is_that_of_the_vote_and_not_the_first_of_the_session()
    {
        var result = Votes.Counted(Votes.State with { HeldOn = new(2023, 12, 7) });

        Assert.All(
            [CountingMinutes.Of(result), OutcomePapers.Resolution(result), OutcomePapers.Report(result), OutcomePapers.Notice(result, result.Vote.Officials[0])],
            paper => Assert.Contains(Lines(paper), line => line.Contains("ngày 07 tháng 12 năm 2023", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(new DateOnly(2023, 12, 7), CountingMinutes.Of(result).Date);
    }

    [Fact]
    public void The_record_of_sealing_says_what_was_recorded()
    {
        var record = Lines(SealingRecord.Of(Votes.Sealed(Votes.Party)));

        Assert.Contains(record, line => line.StartsWith("Hôm nay, ngày 07 tháng 12 năm 2023", StringComparison.Ordinal));
        Assert.Contains("Số gói niêm phong: 03;", record);
        Assert.Contains("Trong gói có: Phiếu đã kiểm, Biên bản kiểm phiếu;", record);
        Assert.Contains("Nơi bảo quản: Tủ số 3, phòng Cơ yếu;", record);
        Assert.Contains("Bên nhận bảo quản: Ban Tổ chức Tỉnh ủy;", record);
        Assert.Contains("Người ký niêm phong: Kiểm phiếu viên 01, Kiểm phiếu viên 02.", record);
        Assert.Equal(["46", "3"], record.SkipWhile(line => line != Named(0)).Skip(1).Take(2));
    }

    [Fact]
    public void Before_the_seal_its_record_is_a_form_that_states_nothing()
    {
        var record = Lines(SealingRecord.Of(Votes.Counted(Votes.Party)));

        Assert.Contains("Số gói niêm phong: ..........;", record);
        Assert.DoesNotContain(record, line => line.Contains("đã được tiêu hủy", StringComparison.Ordinal) || line.Contains("năm 2023,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sheet_given_back_for_a_new_one_has_a_place_in_the_handover()
    {
        var record = Lines(HandoverRecord.Of(Votes.Party));

        Assert.Contains("Hỏng, đổi lại", record);
        Assert.Contains(record, line => line.Contains("số phiếu giao nhận = số phiếu đã phát + số phiếu hỏng, đổi lại + số phiếu không sử dụng", StringComparison.Ordinal));
        Assert.Contains(PaperTests.Lines(FormDocx.Write(TellerGuide.Of(Votes.Party))), line => line.StartsWith("Số phiếu in = in hỏng + hỏng, đổi lại + đã phát + không sử dụng", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_are_numbered_as_the_body_numbers_them()
    {
        Assert.Contains("I- Ban kiểm phiếu", Lines(CountingMinutes.Blank(Votes.Party)));
        Assert.Contains("I. Ban kiểm phiếu", Lines(CountingMinutes.Blank(Votes.State)));
        Assert.Contains("III. Thời gian, địa điểm", Lines(VotePlan.Of(Votes.State)));
    }

    [Fact]
    public void What_shows_an_exemption_is_printed_with_its_ground()
    {
        var vote = Votes.Party with { Exemptions = [Votes.Party.Exemptions[0] with { Note = "Thông báo 12-TB/TU" }] };

        Assert.Contains(Lines(VotePlan.Of(vote)), line => line.EndsWith("được bầu trong năm lấy phiếu (Điều 2), Thông báo 12-TB/TU.", StringComparison.Ordinal));
        Assert.Contains(Lines(PersonList.Of(vote)), line => line.Contains("Thông báo 12-TB/TU", StringComparison.Ordinal));
    }

    private static List<string> Lines(OfficialDocument document) => PaperTests.Lines(OfficialDocx.Write(document));

    private static string Named(int at) => Votes.Party.Ballots[at].Title;
}
