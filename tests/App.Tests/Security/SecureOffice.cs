using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Security;

/// <summary>An office as it is served in earnest: by https, with people who have accounts.</summary>
internal static class SecureOffice
{
    /// <summary>Who is signed in for the scans.</summary>
    public const string Clerk = "Chuyên viên 01";

    /// <summary>Opens it. Not at 127.0.0.1, for which no browser is told to keep to https.</summary>
    public static Task<TestOffice> StartAsync() => TestOffice.StartAsync(
        people:
        [
            new(Clerk, Role.OfficeClerk), new("Chánh văn phòng 01", Role.ChiefOfOffice),
            new("Chuyên viên cơ quan 01", Role.AgencyClerk, FoundingCase.Agency("van-phong")), new("Quản trị 01") { IsAdministrator = true },
        ],
        settings: s => s with { Address = "127.0.0.2", Certificate = MakeCertificate(s.Data, IPAddress.Parse("127.0.0.2")) });

    private static string MakeCertificate(string folder, IPAddress address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={address}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        var file = Path.Combine(folder, "server.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        return file;
    }
}
