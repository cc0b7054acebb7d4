using System.Security.Cryptography;
using System.Text;

namespace NghiTrinh.Domain.Samples;

/// <summary>Identifiers of sample data: the same name gives the same id everywhere, so addresses stay valid.</summary>
public static class SampleId
{
    /// <summary>The first 128 bits of SHA-256 of the name in UTF-8, marked as a UUID of version 8 (RFC 9562).</summary>
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }
}
