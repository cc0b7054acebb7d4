using System.Runtime.CompilerServices;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.1. References: RFC 8032; Hisil, Wong, Carter, Dawson 2008 (extended coordinates).
/// <summary>A point of the curve −x² + y² = 1 + d x² y² as X : Y : Z with T = XY/Z; the sum needs no case distinctions.</summary>
internal readonly struct EdwardsPoint(in FieldElement x, in FieldElement y, in FieldElement z, in FieldElement t)
{
    public readonly FieldElement X = x, Y = y, Z = z, T = t;

    public static readonly EdwardsPoint Identity = new(FieldElement.Zero, FieldElement.One, FieldElement.One, FieldElement.Zero);
    public static readonly EdwardsPoint Base = Decoded(Convert.FromHexString("5866666666666666666666666666666666666666666666666666666666666666"))!.Value;

    /// <summary>Reads y and the sign of x, little end first; null unless canonical and on the curve.</summary>
    public static EdwardsPoint? Decoded(ReadOnlySpan<byte> bytes)
    {
        var y = FieldElement.Read(bytes);
        Span<byte> again = stackalloc byte[32];
        y.Write(again);
        var isOdd = (bytes[31] & 0x80) != 0;
        again[31] |= (byte)(bytes[31] & 0x80);
        if (!again.SequenceEqual(bytes))
            return null; // y ≥ p
        var y2 = y.Squared();
        var (u, v) = (y2 - FieldElement.One, y2 * FieldElement.D + FieldElement.One);
        var v3 = v.Squared() * v;
        var x = u * v3 * (u * v3.Squared() * v).ToTheRootExponent();
        var vx2 = v * x.Squared();
        if (!vx2.Is(u))
        {
            if (!vx2.Is(-u))
                return null;
            x *= FieldElement.RootOfMinusOne;
        }
        if (x.IsOdd() != isOdd)
        {
            if (x.IsZero())
                return null; // minus zero
            x = -x;
        }
        return new(x, y, FieldElement.One, x * y);
    }

    /// <summary>Writes the affine y with the sign of x, little end first.</summary>
    public void Encode(Span<byte> bytes)
    {
        var inverse = Z.Inverted();
        Encode(X * inverse, Y * inverse, bytes);
    }

    public static void Encode(in FieldElement x, in FieldElement y, Span<byte> bytes)
    {
        y.Write(bytes);
        bytes[31] |= (byte)(x.IsOdd() ? 0x80 : 0);
    }

    public static EdwardsPoint operator +(in EdwardsPoint p, in EdwardsPoint q) => p + new CachedPoint(q);

    public static EdwardsPoint operator -(in EdwardsPoint p) => new(-p.X, p.Y, p.Z, -p.T);

    public static EdwardsPoint operator +(in EdwardsPoint p, in CachedPoint q)
    {
        var (a, b) = ((p.Y - p.X) * q.YMinusX, (p.Y + p.X) * q.YPlusX);
        var (c, d) = (p.T * q.TwiceDT, p.Z * q.Z);
        return Completed(b - a, d + d - c, d + d + c, b + a);
    }

    public static EdwardsPoint operator +(in EdwardsPoint p, in AffinePoint q)
    {
        var (a, b) = ((p.Y - p.X) * q.YMinusX, (p.Y + p.X) * q.YPlusX);
        var (c, d) = (p.T * q.TwiceDXY, p.Z + p.Z);
        return Completed(b - a, d - c, d + c, b + a);
    }

    public EdwardsPoint Doubled()
    {
        var (a, b, c) = (X.Squared(), Y.Squared(), Z.Squared());
        var h = a + b;
        var e = h - (X + Y).Squared();
        var g = a - b;
        return Completed(e, c + c + g, g, h);
    }

    /// <summary>Whether both are the same point.</summary>
    public bool Is(in EdwardsPoint other) => (X * other.Z).Is(other.X * Z) && (Y * other.Z).Is(other.Y * Z);

    public bool IsIdentity() => X.IsZero() && Y.Is(Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EdwardsPoint Or(in EdwardsPoint p, ulong mask) => new(X.Or(p.X, mask), Y.Or(p.Y, mask), Z.Or(p.Z, mask), T.Or(p.T, mask));

    // e/f and h/g are the affine coordinates, crosswise.
    private static EdwardsPoint Completed(in FieldElement e, in FieldElement f, in FieldElement g, in FieldElement h) =>
        new(e * f, g * h, f * g, e * h);
}

/// <summary>A point prepared to be added often.</summary>
internal readonly struct CachedPoint(in FieldElement yPlusX, in FieldElement yMinusX, in FieldElement z, in FieldElement twiceDT)
{
    public readonly FieldElement YPlusX = yPlusX, YMinusX = yMinusX, Z = z, TwiceDT = twiceDT;

    public static readonly CachedPoint Identity = new(EdwardsPoint.Identity);

    public CachedPoint(in EdwardsPoint p)
        : this(p.Y + p.X, p.Y - p.X, p.Z, p.T * FieldElement.TwiceD)
    {
    }

    public static CachedPoint operator -(in CachedPoint p) => new(p.YMinusX, p.YPlusX, p.Z, -p.TwiceDT);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CachedPoint Or(in CachedPoint p, ulong mask) =>
        new(YPlusX.Or(p.YPlusX, mask), YMinusX.Or(p.YMinusX, mask), Z.Or(p.Z, mask), TwiceDT.Or(p.TwiceDT, mask));
}

/// <summary>A prepared point with Z = 1.</summary>
internal readonly struct AffinePoint(in FieldElement yPlusX, in FieldElement yMinusX, in FieldElement twiceDXY)
{
    public readonly FieldElement YPlusX = yPlusX, YMinusX = yMinusX, TwiceDXY = twiceDXY;

    public static readonly AffinePoint Identity = new(FieldElement.One, FieldElement.One, FieldElement.Zero);

    public static AffinePoint operator -(in AffinePoint p) => new(p.YMinusX, p.YPlusX, -p.TwiceDXY);

    /// <summary>From affine coordinates.</summary>
    public static AffinePoint Of(in FieldElement x, in FieldElement y) => new(y + x, y - x, x * y * FieldElement.TwiceD);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AffinePoint Or(in AffinePoint p, ulong mask) =>
        new(YPlusX.Or(p.YPlusX, mask), YMinusX.Or(p.YMinusX, mask), TwiceDXY.Or(p.TwiceDXY, mask));

    /// <summary>Many points at the cost of one inversion.</summary>
    public static AffinePoint[] Of(ReadOnlySpan<EdwardsPoint> points)
    {
        var prepared = new AffinePoint[points.Length];
        foreach (var (i, (x, y)) in Coordinates(points).Index())
            prepared[i] = Of(x, y);
        return prepared;
    }

    /// <summary>Affine coordinates of many points at the cost of one inversion.</summary>
    public static (FieldElement X, FieldElement Y)[] Coordinates(ReadOnlySpan<EdwardsPoint> points)
    {
        var before = new FieldElement[points.Length];
        var product = FieldElement.One;
        for (var i = 0; i < points.Length; i++)
        {
            before[i] = product;
            product *= points[i].Z;
        }
        var rest = product.Inverted();
        var coordinates = new (FieldElement, FieldElement)[points.Length];
        for (var i = points.Length - 1; i >= 0; i--)
        {
            var inverse = rest * before[i];
            rest *= points[i].Z;
            coordinates[i] = (points[i].X * inverse, points[i].Y * inverse);
        }
        return coordinates;
    }
}
