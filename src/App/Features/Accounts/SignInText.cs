using NghiTrinh.Documents.Wording;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>The sign-in log in words.</summary>
internal static class SignInText
{
    public static string Of(SignInWay way, Words w) => way switch
    {
        SignInWay.Password => w.Say("Mật khẩu", "Password"),
        SignInWay.Code => w.Say("Mã của ứng dụng xác thực", "Code of the authenticator app"),
        SignInWay.RecoveryCode => w.Say("Mã dự phòng", "Recovery code"),
        SignInWay.Passkey => w.Say("Khóa truy cập", "Passkey"),
        SignInWay.Outside => w.Say("Đăng nhập một lần (SSO)", "Single sign-on"),
        SignInWay.Link => w.Say("Liên kết dùng một lần", "One-time link"),
    };

    public static string Of(SignInOutcome outcome, Words w) => outcome switch
    {
        SignInOutcome.Done => w.Say("Thành công", "Done"),
        SignInOutcome.Wrong => w.Say("Sai", "Wrong"),
        SignInOutcome.CodeAsked => w.Say("Đúng mật khẩu, chờ bước hai", "Password right, second step asked for"),
        SignInOutcome.LockedOut => w.Say("Tạm khóa do sai nhiều lần", "Locked out after failed attempts"),
        SignInOutcome.Locked => w.Say("Tài khoản đã bị khóa", "Account is locked"),
        SignInOutcome.NoAccount => w.Say("Không có tài khoản", "No account"),
    };
}
