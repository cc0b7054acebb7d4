namespace NghiTrinh.Documents.Lists.Files;

/// <summary>A part being unpacked, stopped at the limit: the sizes a package claims are not believed.</summary>
internal sealed class BoundedStream(Stream part, string place, long packedBytes, ListLimits limits, Allowance allowance)
    : Stream
{
    private long _read;

    public override int Read(byte[] buffer, int offset, int count) => Counted(part.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(part.Read(buffer));

    private int Counted(int read)
    {
        _read += read;
        allowance.Used += read;
        var swells = _read > limits.RatioFromBytes && _read / Math.Max(1, packedBytes) > limits.Ratio;
        return swells || allowance.Used > limits.PartBytes
            ? throw new Unreadable(new UnreadableList.PartTooLarge(place, limits.PartBytes))
            : read;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _read; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            part.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Bytes unpacked so far over all parts of a package.</summary>
internal sealed class Allowance
{
    public long Used { get; set; }
}
