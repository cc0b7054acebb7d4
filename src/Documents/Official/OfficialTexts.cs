using System.Globalization;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Official;

/// <summary>The fixed words of the forms. Implements docs/spec/formats.md §3.</summary>
internal sealed record OfficialTexts(DocumentProfile Profile, DocumentLanguage Language)
{
    private static readonly DateTimeFormatInfo English = CultureInfo.InvariantCulture.DateTimeFormat;

    private bool IsParty => Profile.System == DocumentSystem.Party;

    private bool IsVietnamese => Language == DocumentLanguage.Vietnamese;

    public string LanguageTag => IsVietnamese ? "vi-VN" : "en-US";

    public string TitleLine => (IsParty, IsVietnamese) switch
    {
        (true, true) => "ĐẢNG CỘNG SẢN VIỆT NAM",
        (true, false) => "COMMUNIST PARTY OF VIETNAM",
        (false, true) => "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        (false, false) => "SOCIALIST REPUBLIC OF VIETNAM",
    };

    public string? Motto => (IsParty, IsVietnamese) switch
    {
        (true, _) => null,
        (false, true) => "Độc lập - Tự do - Hạnh phúc",
        (false, false) => "Independence - Freedom - Happiness",
    };

    /// <summary>Width in millimetres of the line the rule stands under, from the widths of Times New Roman Bold.</summary>
    public double TitleRuleMm => (IsParty, IsVietnamese) switch
    {
        (true, true) => 13.777,
        (true, false) => 16.860,
        (false, true) => 12.197,
        (false, false) => 15.889,
    } * Profile.MottoSize * 25.4 / 72;

    public string Number(DocumentNumber number)
    {
        var word = IsVietnamese ? "Số" : "No.";
        return $"{word}{(IsParty ? "" : ":")} {Sign(number)}";
    }

    /// <summary>Numbers below ten have a zero before them; an unissued number is six blanks wide.</summary>
    public string Sign(DocumentNumber number)
    {
        var digits = number.Number is { } count ? count.ToString("00", CultureInfo.InvariantCulture) : "      ";
        return (IsParty, number.KindCode) switch
        {
            (true, { } kind) => $"{digits}-{kind}/{number.Author}",
            (false, { } kind) => $"{digits}/{kind}-{number.Author}",
            (_, null) => $"{digits}/{number.Author}",
        };
    }

    public string PlaceAndDate(string place, DateOnly? date) => $"{place}, {DateInWords(date)}";

    /// <summary>Days below ten, January and February take a zero, so that no figure can be put before them.</summary>
    private string DateInWords(DateOnly? date) => (date, IsVietnamese) switch
    {
        ({ } on, true) => $"ngày {on.Day:00} tháng {(on.Month <= 2 ? $"0{on.Month}" : $"{on.Month}")} năm {on.Year}",
        ({ } on, false) => $"{on.Day} {English.GetMonthName(on.Month)} {on.Year}",
        (null, true) => "ngày      tháng      năm      ",
        (null, false) => "date:                    ",
    };

    public string LetterSubject(string subject) => (IsVietnamese, IsParty) switch
    {
        (true, true) => $"Về việc {subject}",
        (true, false) => $"V/v {subject}",
        (false, _) => $"Re: {subject}",
    };

    public string Draft(int count) => (IsVietnamese, count) switch
    {
        (true, 0) => IsParty ? "Dự thảo" : "DỰ THẢO",
        (true, _) => IsParty ? $"Dự thảo lần {count}" : $"DỰ THẢO LẦN {count}",
        (false, 0) => IsParty ? "Draft" : "DRAFT",
        (false, _) => IsParty ? $"Draft {count}" : $"DRAFT {count}",
    };

    /// <summary>Stamps are words of law: the same in every language.</summary>
    public static string? Security(SecurityClassification level) => level switch
    {
        SecurityClassification.Unclassified => null,
        SecurityClassification.Confidential => "MẬT",
        SecurityClassification.Secret => "TỐI MẬT",
        SecurityClassification.TopSecret => "TUYỆT MẬT",
    };

    public static string? Stamp(Urgency level) => level switch
    {
        Urgency.None => null,
        Urgency.Urgent => "KHẨN",
        Urgency.VeryUrgent => "THƯỢNG KHẨN",
        Urgency.Express => "HỎA TỐC",
    };

    public string AddressedTo(DocumentNumber number) => (IsVietnamese, IsParty && number.KindCode == "TTr") switch
    {
        (true, true) => "Kính trình: ",
        (true, false) => "Kính gửi: ",
        (false, _) => "To: ",
    };

    public string RecipientsHead => (IsVietnamese ? "Nơi nhận" : "Recipients") + (Profile.RecipientsColon ? ":" : "");

    public string Archive(string keeper) => (IsVietnamese, IsParty) switch
    {
        (true, true) => $"Lưu {keeper}",
        (true, false) => $"Lưu: VT, {keeper}",
        (false, _) => $"Archive: {keeper}",
    };

    /// <summary>"Phụ lục" alone, "Phụ lục 2" with the Party, "Phụ lục II" with the State.</summary>
    public string AnnexLabel(int ordinal, int count)
    {
        var word = IsVietnamese ? "Phụ lục" : "Annex";
        return count == 1 ? word : $"{word} {(IsParty ? $"{ordinal}" : Roman(ordinal))}";
    }

    public string AttachedTo(OfficialDocument document)
    {
        var kind = document.Kind ?? (IsVietnamese ? "Công văn" : "Letter");
        return IsVietnamese
            ? $"(Kèm theo {kind} số {Sign(document.Number)} {DateInWords(document.Date)} của {document.IssuingBody})"
            : $"(Attached to {kind} No. {Sign(document.Number)}, {DateInWords(document.Date)}, of {document.IssuingBody})";
    }

    /// <summary>The Party signs with a slash and has no T/U; the State with a dot.</summary>
    public string CapacityPrefix(SigningCapacity capacity) => (capacity, IsParty) switch
    {
        (SigningCapacity.Own, _) => "",
        (SigningCapacity.Collective, true) => IsVietnamese ? "T/M " : "FOR ",
        (SigningCapacity.Collective, false) => IsVietnamese ? "TM. " : "FOR ",
        (SigningCapacity.Deputy, true) => IsVietnamese ? "K/T " : "P.P. ",
        (SigningCapacity.Deputy, false) => IsVietnamese ? "KT. " : "P.P. ",
        (SigningCapacity.ByOrder, true) => IsVietnamese ? "T/L " : "BY ORDER OF ",
        (SigningCapacity.ByOrder, false) => IsVietnamese ? "TL. " : "BY ORDER OF ",
        (SigningCapacity.ByDelegation, false) => IsVietnamese ? "TUQ. " : "BY DELEGATION OF ",
        (SigningCapacity.Acting, false) => IsVietnamese ? "Q. " : "ACTING ",
        (SigningCapacity.ByDelegation or SigningCapacity.Acting, true) =>
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "The Party's form has no such capacity."),
    };

    private static string Roman(int number)
    {
        ReadOnlySpan<(int Value, string Sign)> signs =
            [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value)
                roman += sign;
        return roman;
    }
}
