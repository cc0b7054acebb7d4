using System.Globalization;
using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>The words of the papers, by the kind of vote and the form of the body: always Vietnamese, they are words of law.</summary>
internal static class VoteWords
{
    public const string SignNote = "(ký, ghi rõ họ tên)";

    private static readonly string[] Romans = ["I", "II", "III", "IV"];

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Of(VoteForm form) => form switch
    {
        VoteForm.Rating => "lấy phiếu tín nhiệm",
        VoteForm.Motion => "bỏ phiếu tín nhiệm",
    };

    public static string BallotTitle(VoteForm form) => form switch
    {
        VoteForm.Rating => "Phiếu lấy phiếu tín nhiệm",
        VoteForm.Motion => "Phiếu bỏ phiếu tín nhiệm",
    };

    /// <summary>"người được lấy phiếu tín nhiệm".</summary>
    public static string Person(VoteForm form) => form switch
    {
        VoteForm.Rating => "người được lấy phiếu tín nhiệm",
        VoteForm.Motion => "người được đưa ra bỏ phiếu tín nhiệm",
    };

    /// <summary>How one speaks of a person: "đồng chí" in the Party, "ông (bà)" in the State.</summary>
    public static string Comrade(this PaperVote vote) => vote.IsParty ? "đồng chí" : "ông (bà)";

    public static string Comrades(this PaperVote vote) => vote.IsParty ? "các đồng chí" : "các ông (bà)";

    public static string SittingWord(this PaperVote vote) => vote.IsParty ? "hội nghị" : "kỳ họp";

    /// <summary>A part of a paper, numbered as the body numbers its parts: "I- …" in the Party, "I. …" in the State.</summary>
    public static Block.Heading Part(this PaperVote vote, int number, string title) =>
        new(1, $"{Romans[number - 1]}{(vote.IsParty ? "-" : ".")} {title}");

    /// <summary>"Ủy viên 01 – Bí thư".</summary>
    public static string Full(this PaperOfficial official) => $"{official.Name} – {official.Position}";

    public static string Date(DateOnly? on) => on?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "…/…/……";

    public static string DateInWords(DateOnly? date) => date is { } on
        ? $"ngày {on.Day:00} tháng {(on.Month <= 2 ? $"0{on.Month}" : $"{on.Month}")} năm {on.Year}"
        : "ngày ..... tháng ..... năm ........";

    public static string Number(int count) => count.ToString("00", CultureInfo.InvariantCulture);

    public static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], Vietnamese) + text[1..];

    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Vietnamese) + text[1..];

    /// <summary>Dots to write on.</summary>
    public static string Dots(int count = 20) => new('.', count);

    /// <summary>An empty document of the vote.</summary>
    public static OfficialDocument Document(this PaperVote vote, string? kind, string? code, string subject) => new()
    {
        Profile = vote.Profile,
        SuperiorBody = vote.SuperiorBody,
        IssuingBody = vote.IssuingBody,
        Number = new(null, code, vote.Sign),
        Place = vote.Place,
        Kind = kind,
        Subject = subject,
        Body = [],
        Security = vote.Security,
        FooterNote = vote.FooterNote,
    };

    /// <summary>An empty form of the vote.</summary>
    public static Form Form(this PaperVote vote, string title, params IReadOnlyList<string> subtitle) => new()
    {
        Profile = vote.Profile,
        SuperiorBody = vote.SuperiorBody,
        IssuingBody = vote.IssuingBody,
        Title = title,
        Subtitle = subtitle,
        Body = [],
        FooterNote = vote.FooterNote,
    };

    /// <summary>"lấy phiếu tín nhiệm đối với …", within a sentence.</summary>
    public static string Named(this PaperVote vote)
    {
        var (title, kind) = (Lower(vote.Title.Trim()), Of(vote.Form));
        return title.StartsWith(kind, StringComparison.Ordinal) ? title : $"{kind} ({vote.Title.Trim()})";
    }

    /// <summary>"Hội nghị …, ngày 06/12/2023".</summary>
    public static string SittingLine(this PaperVote vote) => $"{vote.Sitting}, ngày {Date(vote.SittingOn)}";

    public static Block.Paragraph Text(string text) => new(text);

    public static Block.Paragraph Bold(string text) => new(new Inline.Text(text, Bold: true));

    public static Block.Paragraph Italic(string text) => new(new Inline.Text(text, Italic: true));

    public static Block.List Dashes(IEnumerable<string> lines) => new(false, [.. lines.Select(line => (IReadOnlyList<Inline>)[line])]);
}
