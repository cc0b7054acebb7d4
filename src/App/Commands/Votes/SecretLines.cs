using System.Security.Cryptography;

namespace NghiTrinh.App.Commands.Votes;

/// <summary>Lines of one secret each, gathered so that no copy of any stays behind but the one that is taken.</summary>
internal sealed class SecretLines
{
    private byte[] _bytes = GC.AllocateArray<byte>(1024, pinned: true);
    private int _length;

    /// <summary>Adds a line and wipes what it was given.</summary>
    public void Add(byte[] secret)
    {
        if (_length + secret.Length + 1 > _bytes.Length)
            Grow();
        secret.CopyTo(_bytes.AsSpan(_length));
        _length += secret.Length;
        _bytes[_length++] = (byte)'\n';
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <summary>All lines; whoever takes them wipes them.</summary>
    public byte[] Taken()
    {
        var taken = GC.AllocateArray<byte>(_length, pinned: true);
        _bytes.AsSpan(0, _length).CopyTo(taken);
        CryptographicOperations.ZeroMemory(_bytes);
        return taken;
    }

    private void Grow()
    {
        var larger = GC.AllocateArray<byte>(2 * _bytes.Length, pinned: true);
        _bytes.CopyTo(larger, 0);
        CryptographicOperations.ZeroMemory(_bytes);
        _bytes = larger;
    }
}
