using System.Diagnostics;

namespace NghiTrinh.Documents.Lists;

public enum ListLanguage { Vietnamese, English }

/// <summary>What is said to a person about a list: why it, or a row of it, was not read, and what helps.</summary>
public static class ListReasonText
{
    public static string In(ListLanguage language, UnreadableList reason) => reason switch
    {
        UnreadableList.Empty => Say(language, "Tệp rỗng. Hãy chọn tệp có danh mục.",
            "The file is empty. Choose the file that holds the list."),
        UnreadableList.Encrypted => Say(language, "Tệp có đặt mật khẩu. Hãy bỏ mật khẩu rồi lưu lại.",
            "The file is protected by a password. Remove the password and save it again."),
        UnreadableList.OldExcel => Say(language, "Tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel và lưu thành .xlsx.",
            "An Excel file of the old kind (.xls). Open it in Excel and save it as .xlsx."),
        UnreadableList.OldWord => Say(language, "Tệp Word kiểu cũ (.doc). Hãy mở bằng Word và lưu thành .docx.",
            "A Word file of the old kind (.doc). Open it in Word and save it as .docx."),
        UnreadableList.MacroEnabled => Say(language, "Tệp có chứa macro. Hãy lưu thành .xlsx hoặc .docx không có macro.",
            "The file contains macros. Save it as .xlsx or .docx without macros."),
        UnreadableList.WrongKind wrong => Say(language,
            $"Tệp không phải là bảng tính, CSV hay văn bản Word (nội dung là {wrong.Found}). Hãy chọn tệp .xlsx, .csv hoặc .docx.",
            $"The file is no workbook, CSV or Word document (its content is {wrong.Found}). Choose an .xlsx, .csv or .docx file."),
        UnreadableList.Damaged damaged => Say(language, $"Tệp bị hỏng tại “{damaged.Place}”. Hãy mở và lưu lại, hoặc xin lại tệp gốc.",
            $"The file is damaged at “{damaged.Place}”. Open and save it again, or ask for the original."),
        UnreadableList.FileTooLarge large => Say(language, $"Tệp lớn hơn {Megabytes(large.LimitBytes)} MB. Hãy bỏ hình ảnh hoặc chia nhỏ tệp.",
            $"The file is larger than {Megabytes(large.LimitBytes)} MB. Remove pictures or split it."),
        UnreadableList.PartTooLarge part => Say(language,
            $"Phần “{part.Place}” của tệp quá lớn khi giải nén. Hãy chép danh mục sang một tệp mới.",
            $"The part “{part.Place}” of the file is too large when unpacked. Copy the list into a new file."),
        UnreadableList.TooManyRows rows => Say(language, $"“{rows.Place}” có quá {rows.Limit} dòng. Hãy chia nhỏ danh mục.",
            $"“{rows.Place}” has more than {rows.Limit} rows. Split the list."),
        UnreadableList.TooManyColumns columns => Say(language, $"“{columns.Place}” có quá {columns.Limit} cột. Hãy xóa các cột thừa.",
            $"“{columns.Place}” has more than {columns.Limit} columns. Delete those not needed."),
        UnreadableList.NoTable => Say(language,
            "Không tìm thấy dòng tiêu đề có cột nội dung. Hãy đặt tên các cột, ví dụ: STT, Nội dung, Cơ quan chủ trì, Thời gian trình.",
            "No header row with a column for the content was found. Name the columns, for example: No, Content, Lead agency, Due."),
        _ => throw new UnreachableException(),
    };

    /// <summary>The reason with the column it is about.</summary>
    public static string In(ListLanguage language, RefusedRow row) => row.Column is not { } column
        ? In(language, row.Reason)
        : Say(language, $"Cột “{column.Header}” ({column.Letter}): {In(language, row.Reason)}",
            $"Column “{column.Header}” ({column.Letter}): {In(language, row.Reason)}");

    public static string In(ListLanguage language, RowRefusal reason) => reason switch
    {
        RowRefusal.DueNotUnderstood due => Say(language, $"không hiểu thời gian “{due.Text}”.",
            $"the time “{due.Text}” is not understood."),
        RowRefusal.NoSuchDate date => Say(language, $"không có ngày “{date.Text}” trong lịch.",
            $"the date “{date.Text}” does not exist."),
        RowRefusal.YearUnknown year => Say(language, $"“{year.Text}” không rõ năm; hãy nêu năm của chương trình.",
            $"“{year.Text}” names no year; say the year of the programme."),
        RowRefusal.TitleMissing => Say(language, "dòng có dữ liệu nhưng không có nội dung.",
            "the row has data but no content."),
        RowRefusal.LineOrHeading text => Say(language,
            $"không rõ “{text.Text}” là đề mục, nội dung mới hay phần tiếp của dòng trên; hãy đánh số thứ tự hoặc gộp ô.",
            $"“{text.Text}” may be a heading, a line, or the rest of the line above; number it or merge the cells."),
        RowRefusal.TablesSideBySide => Say(language, "Hai bảng nằm cạnh nhau trên một trang tính; hãy tách thành hai trang tính.",
            "Two tables stand side by side in one sheet; put them in two sheets."),
        _ => throw new UnreachableException(),
    };

    public static string In(ListLanguage language, RowSkip why) => why switch
    {
        RowSkip.TitleBlock => Say(language, "Phần tên gọi, số, ngày phía trên bảng", "Title block above the table"),
        RowSkip.Header => Say(language, "Tiêu đề cột", "Column headers"),
        RowSkip.ColumnNumbers => Say(language, "Dòng đánh số cột", "Row of column numbers"),
        RowSkip.Group group => Say(language, $"Đề mục: {group.Text}", $"Group row: {group.Text}"),
        RowSkip.Total => Say(language, "Dòng tổng cộng", "Total"),
        RowSkip.Signature => Say(language, "Nơi nhận, chữ ký", "Signature block"),
        RowSkip.Footnote => Say(language, "Chú thích", "Footnote"),
        RowSkip.Continuation line => Say(language, $"Phần tiếp của dòng {line.OfRow}", $"Part of the line in row {line.OfRow}"),
        RowSkip.NumberOnly => Say(language, "Chỉ có số thứ tự", "Only a number"),
        RowSkip.NoHeader => Say(language, "Bảng không có tiêu đề cột", "Table without column headers"),
        _ => throw new UnreachableException(),
    };

    public static string In(ListLanguage language, ListField field) => field switch
    {
        ListField.Number => Say(language, "Số thứ tự", "Number"),
        ListField.Title => Say(language, "Nội dung", "Content"),
        ListField.Lead => Say(language, "Cơ quan chủ trì", "Lead agency"),
        ListField.Coordinating => Say(language, "Cơ quan phối hợp", "Coordinating agency"),
        ListField.Due => Say(language, "Thời gian trình", "Due"),
        ListField.Month => Say(language, "Tháng", "Month"),
        ListField.Quarter => Say(language, "Quý", "Quarter"),
        ListField.Body => Say(language, "Cấp trình", "Submitted to"),
        ListField.SupervisingLeader => Say(language, "Lãnh đạo chỉ đạo", "Supervising leader"),
        ListField.MonitoringOfficer => Say(language, "Chuyên viên theo dõi", "Monitoring officer"),
        ListField.Product => Say(language, "Sản phẩm", "Product"),
        ListField.LegalBasis => Say(language, "Căn cứ", "Legal basis"),
        ListField.Classification => Say(language, "Độ mật", "Classification"),
        ListField.Note => Say(language, "Ghi chú", "Note"),
        ListField.Status => Say(language, "Tình trạng", "Status"),
        ListField.Keep => Say(language, "Giữ nguyên", "Kept as printed"),
    };

    private static string Say(ListLanguage language, string vietnamese, string english) =>
        language == ListLanguage.Vietnamese ? vietnamese : english;

    private static long Megabytes(long bytes) => bytes >> 20;
}
