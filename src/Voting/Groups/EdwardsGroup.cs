using System.Numerics;
using System.Text;
using NghiTrinh.Voting.Arithmetic;

namespace NghiTrinh.Voting.Groups;

// Implements docs/spec/voting.md §2.1. Reference: RFC 8032.
/// <summary>Ed25519, its elements written as hex with the big end first.</summary>
internal sealed class EdwardsGroup() : Group(
    "Ed25519", BigInteger.Parse("7237005577332262213973186563042994240857116359379907606001950938285454250989"))
{
    public const int TextLength = 64;

    internal override int LongestText => TextLength;

    internal override Element Identity { get; } = new PointElement(EdwardsPoint.Identity);

    internal override FixedBase Generator { get; } = new FixedElement(FixedPoint.Base);

    internal override Element? Read(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[32];
        return TryReadHex(text, bytes) && EdwardsPoint.Decoded(bytes) is { } point ? new PointElement(point) : null;
    }

    internal override bool IsInGroup(Element x) => FixedPoint.Times(PointOf(x), OrderLimbs).IsIdentity();

    internal override ElementProducts Products(int places) =>
        EightLanes.IsSupported ? new WidePointProducts<EightLanes>(places)
        : FourLanes.IsSupported ? new WidePointProducts<FourLanes>(places)
        : base.Products(places);

    internal override Element Multiply(Element x, Element y) => new PointElement(PointOf(x) + PointOf(y));

    internal override Element Invert(Element x) => new PointElement(-PointOf(x));

    internal override Element Power(Element x, ReadOnlySpan<ulong> exponent) => new PointElement(FixedPoint.Times(PointOf(x), exponent));

    internal override Element PowerSecret(Element x, ReadOnlySpan<ulong> exponent) => new PointElement(FixedPoint.TimesSecret(PointOf(x), exponent));

    internal override FixedBase Fix(Element x) => new FixedElement(new(PointOf(x)));

    internal override string[] Write(Element[] elements)
    {
        var texts = new string[elements.Length];
        Span<byte> bytes = stackalloc byte[32], text = stackalloc byte[TextLength];
        foreach (var (i, (x, y)) in AffinePoint.Coordinates([.. elements.Select(PointOf)]).Index())
        {
            EdwardsPoint.Encode(x, y, bytes);
            WriteHex(bytes, text);
            texts[i] = Encoding.ASCII.GetString(text);
        }
        return texts;
    }

    internal static EdwardsPoint PointOf(Element x) => ((PointElement)x).Point;

    /// <summary>64 digits, lower case, big end first, into bytes with the little end first.</summary>
    internal static bool TryReadHex(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        if (text.Length != TextLength)
            return false;
        for (var i = 0; i < 32; i++)
        {
            var (high, low) = (Digit(text[2 * i]), Digit(text[2 * i + 1]));
            if ((high | low) < 0)
                return false;
            bytes[31 - i] = (byte)(high << 4 | low);
        }
        return true;
    }

    internal static void WriteHex(ReadOnlySpan<byte> bytes, Span<byte> text)
    {
        for (var i = 0; i < 32; i++)
        {
            text[62 - 2 * i] = "0123456789abcdef"u8[bytes[i] >> 4];
            text[63 - 2 * i] = "0123456789abcdef"u8[bytes[i] & 15];
        }
    }

    private static int Digit(byte c) => c is >= (byte)'0' and <= (byte)'9' ? c - '0' : c is >= (byte)'a' and <= (byte)'f' ? c - 'a' + 10 : -1;

    internal sealed class PointElement(EdwardsPoint point) : Element
    {
        private EdwardsPoint _point = point;

        public EdwardsPoint Point => _point;

        public void Clear() => _point = default;

        protected override string Written()
        {
            Span<byte> bytes = stackalloc byte[32], text = stackalloc byte[TextLength];
            _point.Encode(bytes);
            WriteHex(bytes, text);
            return Encoding.ASCII.GetString(text);
        }
    }

    internal sealed class FixedElement(FixedPoint point) : FixedBase
    {
        public FixedPoint Point => point;

        public override Element Element { get; } = new PointElement(point.Point);

        public override Element Power(ReadOnlySpan<ulong> exponent) => new PointElement(point.Times(exponent));

        public override Element PowerSecret(ReadOnlySpan<ulong> exponent) => new PointElement(point.TimesSecret(exponent));

        public override Element[] PowersSecret(ReadOnlySpan<ulong> exponents)
        {
            var products = point.TimesSecrets(exponents);
            var elements = Array.ConvertAll(products, p => (Element)new PointElement(p));
            Array.Clear(products);
            return elements;
        }
    }
}
