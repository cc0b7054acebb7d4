using System.ComponentModel.DataAnnotations;

namespace NghiTrinh.App.Shell;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted after STARTTLS; refused where the server has none.</summary>
    StartTls,

    /// <summary>Encrypted from the start, usually on port 465.</summary>
    Tls,

    /// <summary>Not at all: only for a server on the same machine.</summary>
    None,
}

/// <summary>How mail is sent.</summary>
public sealed record MailOptions
{
    /// <summary>Name of the SMTP server.</summary>
    [Required, StringLength(255, MinimumLength = 1)]
    public required string Host { get; init; }

    /// <summary>Its port. Default 587.</summary>
    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected. Default STARTTLS.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>User of the mail server; null where it asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Its password; only from the environment.</summary>
    public string? Password { get; init; }

    /// <summary>The address mails are from.</summary>
    [Required, EmailAddress]
    public required string From { get; init; }

    /// <summary>From the environment; null where no server is named.</summary>
    public static MailOptions? FromEnvironment() => Settings.Variable("NGHI_TRINH_MAIL_HOST") is not { } host ? null : new()
    {
        Host = host,
        Port = int.TryParse(Settings.Variable("NGHI_TRINH_MAIL_PORT"), out var port) ? port : 587,
        Security = Enum.TryParse<MailSecurity>(Settings.Variable("NGHI_TRINH_MAIL_SECURITY"), ignoreCase: true, out var security) ? security : MailSecurity.StartTls,
        User = Settings.Variable("NGHI_TRINH_MAIL_USER"),
        Password = Settings.Variable("NGHI_TRINH_MAIL_PASSWORD"),
        From = Settings.Variable("NGHI_TRINH_MAIL_FROM") ?? "",
    };
}
