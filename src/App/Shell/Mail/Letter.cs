using System.Text.Encodings.Web;
using MimeKit;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Mail;

/// <summary>A letter to the holder of an account: some lines and one link, as plain text and as simple HTML.</summary>
/// <param name="Kind">What it is, for the log.</param>
/// <param name="Account">To whom, for the log.</param>
/// <param name="To">The address.</param>
/// <param name="Name">The name beside it.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Before">What stands before the link.</param>
/// <param name="Link">The link.</param>
/// <param name="After">What stands after it.</param>
/// <param name="Language">The receiver's language.</param>
public sealed record Letter(
    string Kind, Guid Account, string To, string Name, string Subject, IReadOnlyList<string> Before, string Link, IReadOnlyList<string> After, string Language)
{
    /// <summary>The invitation to an account.</summary>
    public static Letter Invitation(Account account, string by, string link)
    {
        var w = Words.Of(account.Language);
        return new(
            "invitation", account.Id, account.Email!, account.Name, // every account has an address
            w.Say("Lời mời dùng Nghị Trình", "Invitation to Nghị Trình"),
            [
                w.Say($"Kính gửi {account.Name},", $"Dear {account.Name},"),
                w.Say(
                    $"{by} mời ông/bà dùng Nghị Trình, chương trình quản lý chương trình công tác. Mở liên kết sau để đặt mật khẩu:",
                    $"{by} invites you to Nghị Trình, which keeps the work programme. Open this link to choose a password:"),
            ],
            link,
            [w.Say("Liên kết dùng được một lần, trong 7 ngày. Nếu không chờ thư này, ông/bà có thể bỏ qua.", "The link works once, within 7 days. If you do not expect this letter, you may ignore it.")],
            account.Language);
    }

    /// <summary>The link to set a new password.</summary>
    public static Letter Reset(Account account, string link)
    {
        var w = Words.Of(account.Language);
        return new(
            "reset", account.Id, account.Email!, account.Name, // every account has an address
            w.Say("Đặt lại mật khẩu Nghị Trình", "Reset your password of Nghị Trình"),
            [
                w.Say($"Kính gửi {account.Name},", $"Dear {account.Name},"),
                w.Say("Có yêu cầu đặt lại mật khẩu của ông/bà. Mở liên kết sau để đặt mật khẩu mới:", "Somebody asked to reset your password. Open this link to choose a new one:"),
            ],
            link,
            [w.Say("Liên kết dùng được một lần, trong một giờ. Nếu ông/bà không yêu cầu, hãy bỏ qua thư này; mật khẩu cũ vẫn giữ nguyên.", "The link works once, within an hour. If it was not you, ignore this letter; your password stays as it is.")],
            account.Language);
    }

    internal MimeMessage Message(string from)
    {
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Nghị Trình", from));
        message.To.Add(new MailboxAddress(Name, To));
        message.Subject = Subject;
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        string P(string text) => $"<p>{encoder.Encode(text)}</p>";
        message.Body = new BodyBuilder
        {
            TextBody = string.Join("\n\n", [.. Before, Link, .. After]) + "\n",
            HtmlBody = $"<!DOCTYPE html><html lang=\"{Language}\"><head><meta charset=\"utf-8\"><title>{encoder.Encode(Subject)}</title></head><body>"
                + string.Concat(Before.Select(P)) + $"<p><a href=\"{encoder.Encode(Link)}\">{encoder.Encode(Link)}</a></p>" + string.Concat(After.Select(P)) + "</body></html>",
        }.ToMessageBody();
        return message;
    }
}
