using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NghiTrinh.App.Shell;

/// <summary>What stands in the way of serving under some settings, said before anything is opened.</summary>
public static class SettingsCheck
{
    /// <summary>The reasons in both languages; none where it may serve.</summary>
    public static IEnumerable<string> Of(Settings settings)
    {
        if (!Web.IsLoopback(settings.Address) && !settings.IsSecure)
            yield return
                $"Không phục vụ ở {settings.Address} khi chưa có mã hóa: đặt NGHI_TRINH_CERTIFICATE (tệp PEM hoặc PFX), hoặc đặt NGHI_TRINH_TRUSTED_PROXIES cùng NGHI_TRINH_PUBLIC_ADDRESS=https://… Xem docs/operate/settings.md.\n"
                + $"Not served at {settings.Address} without encryption: set NGHI_TRINH_CERTIFICATE (a PEM or PFX file), or NGHI_TRINH_TRUSTED_PROXIES together with NGHI_TRINH_PUBLIC_ADDRESS=https://… See docs/operate/settings.md.";
        if (settings.TrustedProxies.Count > 0 && settings.PublicAddress is null)
            yield return "NGHI_TRINH_TRUSTED_PROXIES cần NGHI_TRINH_PUBLIC_ADDRESS=https://… · NGHI_TRINH_TRUSTED_PROXIES needs NGHI_TRINH_PUBLIC_ADDRESS=https://…";
        if (settings.TrustedProxies.FirstOrDefault(p => !Settings.IsNetwork(p)) is { } proxy)
            yield return $"NGHI_TRINH_TRUSTED_PROXIES: “{proxy}” không phải địa chỉ IP hay mạng · “{proxy}” is neither an IP address nor a network";
        if (settings.PublicAddress is { Scheme: not "https" } || settings.PublicAddress is { AbsolutePath: not "/" })
            yield return "NGHI_TRINH_PUBLIC_ADDRESS phải là https://tên-máy, không có đường dẫn · must be https://host without a path";
        if (settings.Mail is not null && settings.PublicAddress is null && !settings.IsForThisMachine)
            yield return "NGHI_TRINH_MAIL_HOST cần NGHI_TRINH_PUBLIC_ADDRESS=https://…: liên kết trong thư bắt đầu bằng địa chỉ đó · NGHI_TRINH_MAIL_HOST needs NGHI_TRINH_PUBLIC_ADDRESS=https://…: links in mails begin with it";
        if (CertificateFault(settings) is { } fault)
            yield return $"NGHI_TRINH_CERTIFICATE: không đọc được {settings.Certificate}: {fault} · cannot be read: {fault}";
        foreach (var wrong in Faults(settings.Mail).Select(f => $"NGHI_TRINH_MAIL_…: {f}").Concat(Faults(settings.Oidc).Select(f => $"NGHI_TRINH_OIDC_…: {f}")))
            yield return wrong;
    }

    /// <summary>The certificate of the settings with its key, or null for none.</summary>
    public static X509Certificate2? Certificate(Settings settings) =>
        settings.Certificate is not { } file ? null
        : Path.GetExtension(file).ToLowerInvariant() is ".pfx" or ".p12" ? X509CertificateLoader.LoadPkcs12FromFile(file, settings.CertificatePassword)
        : settings.CertificatePassword is { } password ? X509Certificate2.CreateFromEncryptedPemFile(file, password, settings.CertificateKey)
        : X509Certificate2.CreateFromPemFile(file, settings.CertificateKey);

    private static string? CertificateFault(Settings settings)
    {
        try
        {
            using var certificate = Certificate(settings);
            return certificate is { HasPrivateKey: false } ? "no private key" : null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return wrong.Message;
        }
    }

    private static IEnumerable<string> Faults(object? options)
    {
        var found = new List<ValidationResult>();
        if (options is not null)
            Validator.TryValidateObject(options, new(options), found, validateAllProperties: true);
        return found.Select(f => f.ErrorMessage ?? "");
    }
}
