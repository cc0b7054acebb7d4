using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NghiTrinh.Voting.Arithmetic;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Ballots;

/// <summary>The aligned memory in which four ballots are worked on, and the steps that need much of it.</summary>
internal sealed unsafe class WideMemory : IDisposable
{
    private readonly Vector256<ulong>* _begin;
    private readonly Vector256<ulong>* _elements;
    private readonly Vector256<ulong>* _results;
    private readonly Vector256<ulong>* _before;
    private readonly ulong* _table;
    private readonly ulong* _upperTable;
    private bool _isFreed;

    public WideMemory(BallotShape shape)
    {
        var results = 2 * (shape.Branches.Length + shape.Questions.Length) + 1;
        var (elements, tables) = (2 * shape.Ciphers * WidePoint.Vectors, WideTable.Words / 4);
        var small = WidePoint.Room + 4 * WidePoint.Vectors + 10 * Size + 64;
        var vectors = small + elements + results * 4 * Size + 2 * tables;
        _begin = (Vector256<ulong>*)NativeMemory.AlignedAlloc((nuint)(vectors * sizeof(Vector256<ulong>)), 64);
        new Span<Vector256<ulong>>(_begin, vectors).Clear();
        var at = _begin;
        Vector256<ulong>* Next(int count)
        {
            var here = at;
            at += count;
            return here;
        }
        Room = Next(WidePoint.Room);
        More = Next(2 * WidePoint.Vectors);
        Sum = Next(WidePoint.Vectors);
        Credential = Next(WidePoint.Vectors);
        TwiceD = Next(Size);
        D = Next(Size);
        Scratch = Next(2 * Size);
        Powers = Next(6 * Size);
        Digits = (sbyte*)Next(64);
        _elements = Next(elements);
        _results = Next(results * 3 * Size);
        _before = Next(results * Size);
        _table = (ulong*)Next(tables);
        _upperTable = (ulong*)Next(tables);
        EnterAll(TwiceD, FieldElement.TwiceD);
        EnterAll(D, FieldElement.D);
    }

    /// <summary>Room of one step of <see cref="WidePoint"/>, and eighty vectors more.</summary>
    public Vector256<ulong>* Room { get; }

    public Vector256<ulong>* More { get; }

    public Vector256<ulong>* Sum { get; }

    public Vector256<ulong>* Credential { get; }

    public Vector256<ulong>* TwiceD { get; }

    public Vector256<ulong>* D { get; }

    public Vector256<ulong>* Scratch { get; }

    /// <summary>Six numbers, for a power.</summary>
    public Vector256<ulong>* Powers { get; }

    public sbyte* Digits { get; }

    public Vector256<ulong>* Element(int i) => _elements + i * WidePoint.Vectors;

    public Vector256<ulong>* Result(int i) => _results + i * 3 * Size;

    /// <summary>Makes the table of a point, and for a point that is used twice that of its 2^130-fold: doublings are then shared.</summary>
    public void Prepare(Vector256<ulong>* point, bool isUsedTwice)
    {
        WideTable.Fill(_table, point, TwiceD, More, Room);
        if (!isUsedTwice)
            return;
        Copy(Sum, point, WidePoint.Vectors);
        for (var i = 1; i <= WideTable.Digits / 2 * WideTable.Bits; i++)
            WidePoint.Double(Sum, Sum, Room, withT: i == WideTable.Digits / 2 * WideTable.Bits);
        WideTable.Fill(_upperTable, Sum, TwiceD, More, Room);
    }

    /// <summary>The prepared point times the numbers of the digits.</summary>
    public void Multiply(Vector256<ulong>* product, sbyte* digits, bool isSplit)
    {
        WidePoint.SetIdentity(product);
        var first = (isSplit ? WideTable.Digits / 2 : WideTable.Digits) - 1;
        for (var i = first; i >= 0; i--)
        {
            for (var j = 0; j < WideTable.Bits && i < first; j++)
                WidePoint.Double(product, product, Room, withT: j == WideTable.Bits - 1);
            WideTable.Get(More, _table, digits + 4 * i);
            WidePoint.AddPrepared(product, product, More, Room, withT: isSplit || i == 0);
            if (!isSplit)
                continue;
            WideTable.Get(More, _upperTable, digits + 4 * (i + WideTable.Digits / 2));
            WidePoint.AddPrepared(product, product, More, Room, withT: i == 0);
        }
    }

    /// <summary>Divides X and Y of the first results by Z, at the cost of one inversion.</summary>
    public void ToAffine(int count)
    {
        Vector256<ulong>* product = More, inverse = More + Size;
        new Span<Vector256<ulong>>(product, Size).Clear();
        product[0] = Vector256.Create(1UL);
        for (var i = 0; i < count; i++)
        {
            Copy(_before + i * Size, product);
            WideField.Multiply(product, product, Result(i) + 2 * Size, Room);
        }
        Invert(product, product, Powers, Room);
        for (var i = count - 1; i >= 0; i--)
        {
            var result = Result(i);
            WideField.Multiply(inverse, product, _before + i * Size, Room);
            WideField.Multiply(product, product, result + 2 * Size, Room);
            WideField.Multiply(result, result, inverse, Room);
            WideField.Multiply(result + Size, result + Size, inverse, Room);
        }
    }

    public void Dispose()
    {
        if (!_isFreed)
            NativeMemory.AlignedFree(_begin);
        _isFreed = true;
    }
}
