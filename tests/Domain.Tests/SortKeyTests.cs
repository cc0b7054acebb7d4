using CsCheck;

namespace NghiTrinh.Domain.Tests;

public sealed class SortKeyTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.Char["aAăÂbdđĐeêghioôơuưyáàảãạấợữ \u0301\u0323-1zx"],
        0, 12];

    [Fact]
    public void The_alphabet_is_the_Vietnamese_one()
    {
        string[] letters = ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô",
            "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"];

        Assert.Equal(letters, letters.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void Tones_come_after_letters()
    {
        string[] ordered = ["ma", "mà", "mả", "mã", "má", "mạ", "man", "mán", "mang"];

        Assert.Equal(ordered, ordered.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void Agencies_stand_as_in_an_official_list()
    {
        string[] ordered = ["Ban Cán sự đảng", "Ban Dân vận", "Ban Tổ chức", "Đảng ủy Công an", "Sở 2", "Thành đoàn",
            "Ủy ban Kiểm tra", "Văn phòng"];

        Assert.Equal(ordered, ordered.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Đại hội", "dai hoi")]
    [InlineData("ĐƯỜNG SẮT", "duong sat")]
    [InlineData("Quy hoạch chung Thủ đô", "quy hoach chung thu do")]
    [InlineData("17-CTr/TU", "17-ctr/tu")]
    public void Folded_text_has_no_marks(string text, string folded) => Assert.Equal(folded, SortKey.Folded(text));

    [Fact]
    public void What_is_typed_without_marks_is_found() =>
        Assert.Contains(SortKey.Folded("dai hoi"), SortKey.Folded("Thành lập các tiểu ban phục vụ Đại hội Đảng bộ"));

    [Theory]
    [InlineData("😀 khẩn")]
    [InlineData("x\u0301")]
    [InlineData("\u0301")]
    [InlineData("")]
    public void Any_text_has_a_key(string text) => Assert.NotEmpty(SortKey.Of(text));

    [Fact]
    public void Composed_and_decomposed_text_have_the_same_key() =>
        AnyText.Sample(text =>
            SortKey.Of(text.Normalize(System.Text.NormalizationForm.FormD)) == SortKey.Of(text)
            && SortKey.Folded(text.Normalize(System.Text.NormalizationForm.FormD)) == SortKey.Folded(text));

    [Fact]
    public void Case_does_not_matter() =>
        AnyText.Sample(text => SortKey.Of(text.ToUpperInvariant()) == SortKey.Of(text));
}
