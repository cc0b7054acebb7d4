using NghiTrinh.Documents.Wording;

namespace NghiTrinh.Documents.Confidence;

/// <summary>What is wrong in a table of a published result, in words of both languages.</summary>
public static class PublishedFaultText
{
    /// <summary>The place and what to do about it.</summary>
    public static string Of(PublishedFault fault, Words w)
    {
        var place = (fault.Row, fault.Column) switch
        {
            (0, _) => "",
            (_, null) => w.Say($"Dòng {fault.Row}: ", $"Row {fault.Row}: "),
            _ => w.Say($"Dòng {fault.Row}, cột “{fault.Column}”: ", $"Row {fault.Row}, column “{fault.Column}”: "),
        };
        return place + fault.Kind switch
        {
            PublishedFaultKind.NoHeader => w.Say(
                "Không thấy dòng tiêu đề. Cần cột họ tên (name) và ít nhất một cột số phiếu: tín nhiệm cao (high), tín nhiệm (confidence), tín nhiệm thấp (low).",
                "There is no row of headers. It needs a column for the name (họ tên) and at least one with counts: high (tín nhiệm cao), confidence (tín nhiệm), low (tín nhiệm thấp)."),
            PublishedFaultKind.ColumnIsTwice => w.Say(
                $"cột này cùng nghĩa với cột “{fault.Text}”; bỏ một cột.", $"this column means the same as “{fault.Text}”; leave one of them out."),
            PublishedFaultKind.NoRows => w.Say("Dưới tiêu đề không có dòng nào; ghi mỗi người một dòng.", "There is no row below the headers; write one row for each official."),
            PublishedFaultKind.NoName => w.Say("thiếu họ tên; ghi họ tên hoặc bỏ cả dòng.", "the name is missing; write it, or leave the whole row out."),
            PublishedFaultKind.NoCount => w.Say(
                $"“{fault.Text}” không phải số phiếu; ghi một số nguyên như 45, để trống nếu không rõ.",
                $"“{fault.Text}” is no count; write a whole number such as 45, or leave it blank if it is not known."),
            PublishedFaultKind.NoPercentage => w.Say(
                $"“{fault.Text}” không phải tỷ lệ; ghi như 53,19 hoặc 53.19%, để trống nếu không rõ.",
                $"“{fault.Text}” is no percentage; write it as 53,19 or 53.19%, or leave it blank if it is not known."),
            PublishedFaultKind.TooManyCells => w.Say(
                "nhiều ô hơn tiêu đề; số có dấu phẩy phải đặt trong ngoặc kép, hoặc dùng dấu chấm phẩy ngăn các cột.",
                "more cells than headers; put numbers with a decimal comma in quotes, or separate the columns by semicolons."),
        };
    }
}
