using System.Globalization;
using System.Text;

namespace NghiTrinh.App.Shell;

/// <summary>Answers with a file to keep: its kind, its name in plain letters, and never from a cache.</summary>
public static class FileAnswer
{
    /// <summary>The file; the extension of its name says what it is.</summary>
    public static IResult Of(HttpContext http, byte[] bytes, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Content-Type-Options"] = "nosniff";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{Plain(name)}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        return Results.Bytes(bytes, TypeOf(name));
    }

    /// <summary>The MIME type of a file we write.</summary>
    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pdf" => "application/pdf",
        ".zip" => "application/zip",
        ".csv" => "text/csv; charset=utf-8",
        ".ics" => "text/calendar; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".jsonl" => "application/jsonl; charset=utf-8",
        _ => "application/octet-stream",
    };

    /// <summary>A text as part of a file name: letters without marks, hyphens for everything else.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetterOrDigit(letter) || letter == '.')
                plain.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && plain is not [.., '-'])
                plain.Append('-');
        return plain.ToString().Trim('-');
    }
}
