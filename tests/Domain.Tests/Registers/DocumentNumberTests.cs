using CsCheck;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.Tests.Registers;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("17-CTr/TU", "17-CTr/TU")]
    [InlineData("Số 17-CTr/TU", "17-CTr/TU")]
    [InlineData("số: 17 – ctr / tu", "17-CTr/TU")]
    [InlineData("17-CTr/TU (mẫu)", "17-CTr/TU")]
    [InlineData("96-QĐ/TƯ", "96-QĐ/TW")]
    [InlineData("96-qd/tw", "96-QĐ/TW")]
    [InlineData("1400-CV/VPTƯ", "1400-CV/VPTW")]
    [InlineData("2-TB/TU", "02-TB/TU")]
    [InlineData("12-NQ/ĐU", "12-NQ/ĐU")]
    [InlineData("17/CTr-UBND", "17/CTr-UBND")]
    [InlineData("Số: 17/ctr-ubnd", "17/CTr-UBND")]
    [InlineData("123/UBND-TH", "123/UBND-TH")]
    [InlineData("6581/VPCP-TH", "6581/VPCP-TH")]
    [InlineData("96/2023/QH15", "96/2023/QH15")]
    [InlineData("30/2020/NĐ-CP", "30/2020/NĐ-CP")]
    [InlineData("25/CT-TTg", "25/CT-TTg")]
    [InlineData("25/ct-ttg", "25/CT-TTg")]
    [InlineData("12/2023/NQ-HĐND", "12/2023/NQ-HĐND")]
    [InlineData("5/ĐA-UBND", "05/ĐA-UBND")]
    [InlineData("5/DA-UBND", "05/DA-UBND")]
    public void A_number_is_read_as_people_write_it_and_kept_in_its_normal_form(string written, string normal) =>
        Assert.Equal(normal, DocumentNumber.Read(written)?.ToString());

    [Fact]
    public void Parts_of_a_sign_of_the_party_and_of_the_state_are_told_apart()
    {
        Assert.Equal(new(17, new(true, "CTr", "TU")), DocumentNumber.Read("17-CTr/TU"));
        Assert.Equal(new(17, new(false, "CTr", "UBND")), DocumentNumber.Read("17/CTr-UBND"));
        Assert.Equal(new(123, new(false, null, "UBND", "TH")), DocumentNumber.Read("123/UBND-TH"));
        Assert.Equal(new(96, new(false, null, "QH15", null, 2023)), DocumentNumber.Read("96/2023/QH15"));
    }

    [Fact]
    public void Thanh_uy_and_Trung_uong_are_not_confused() =>
        Assert.NotEqual(DocumentNumber.Read("96-QĐ/TU"), DocumentNumber.Read("96-QĐ/TƯ"));

    [Theory]
    [InlineData("")]
    [InlineData("không số")]
    [InlineData("17")]
    [InlineData("17/2023")]
    [InlineData("0-CTr/TU")]
    [InlineData("-CTr/TU")]
    [InlineData("17-CTr/")]
    [InlineData("99999999999-CTr/TU")]
    public void What_is_no_number_is_not_read_as_one(string text) => Assert.Null(DocumentNumber.Read(text));

    [Fact]
    public void What_is_composed_is_read_back_alike_in_any_case_and_spacing()
    {
        var kinds = Gen.OneOf([.. DocumentKinds.Party.Concat(DocumentKinds.State).Select(k => k.Code).Where(c => c.Length > 0).Distinct()]);
        var authors = Gen.OneOf("TU", "TW", "VPTU", "ĐU", "UBKTTU", "UBND", "HĐND", "QH15", "CP", "TTg", "VPCP");
        var party = Gen.Select(Gen.Int[1, 99_999], kinds, authors).Select((n, kind, author) => new DocumentNumber(n, new(true, kind, author)));
        var state = Gen.Select(Gen.Int[1, 99_999], kinds.Null(), authors, Gen.OneOf("TH", "NC", "KTTH").Null(), Gen.Int[1945, 2099].Nullable())
            .Select((n, kind, author, unit, year) => new DocumentNumber(n, new(false, kind, author, unit, year)));

        Gen.OneOf(party, state).Sample(number =>
        {
            Assert.Equal(number, DocumentNumber.Read(number.ToString()));
            Assert.Equal(number, DocumentNumber.Read($"  Số: {number.ToString().Replace("/", " / ", StringComparison.Ordinal)} "));
            // Codes that differ in case only, TT and TTr apart, are those of the list.
            Assert.Equal(number.Number, DocumentNumber.Read(number.ToString().ToLowerInvariant())?.Number);
        });
    }
}
