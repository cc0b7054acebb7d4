using NghiTrinh.Voting.Arithmetic;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Ballots;

/// <summary>The memory in which ballots, one a lane, are worked on, and the steps that need much of it.</summary>
internal sealed unsafe class WideMemory<V> : IDisposable
    where V : unmanaged, ILanes<V>
{
    private readonly LaneMemory<V> _memory;
    private readonly V* _elements;
    private readonly V* _results;
    private readonly V* _before;
    private readonly ulong* _table;
    private readonly ulong* _upperTable;

    public WideMemory(BallotShape shape)
    {
        var results = 2 * (shape.Branches.Length + shape.Questions.Length) + 1;
        var elements = 2 * shape.Ciphers * WidePoint.Vectors;
        var digits = (WideTable.Digits + sizeof(ulong) - 1) / sizeof(ulong);
        var small = WidePoint.Room + 4 * WidePoint.Vectors + 10 * Size + digits;
        _memory = new(small + elements + results * 4 * Size + 2 * WideTable.Vectors);
        Room = _memory.Take(WidePoint.Room);
        More = _memory.Take(2 * WidePoint.Vectors);
        Sum = _memory.Take(WidePoint.Vectors);
        Credential = _memory.Take(WidePoint.Vectors);
        TwiceD = _memory.Take(Size);
        D = _memory.Take(Size);
        Scratch = _memory.Take(2 * Size);
        Powers = _memory.Take(6 * Size);
        Digits = (sbyte*)_memory.Take(digits);
        _elements = _memory.Take(elements);
        _results = _memory.Take(results * 3 * Size);
        _before = _memory.Take(results * Size);
        _table = (ulong*)_memory.Take(WideTable.Vectors);
        _upperTable = (ulong*)_memory.Take(WideTable.Vectors);
        EnterAll(TwiceD, FieldElement.TwiceD);
        EnterAll(D, FieldElement.D);
    }

    /// <summary>Room of one step of <see cref="WidePoint"/>, and eighty vectors more.</summary>
    public V* Room { get; }

    public V* More { get; }

    public V* Sum { get; }

    public V* Credential { get; }

    public V* TwiceD { get; }

    public V* D { get; }

    public V* Scratch { get; }

    /// <summary>Six numbers, for a power.</summary>
    public V* Powers { get; }

    public sbyte* Digits { get; }

    public V* Element(int i) => _elements + i * WidePoint.Vectors;

    public V* Result(int i) => _results + i * 3 * Size;

    /// <summary>Makes the table of a point, and for a point that is used twice that of its 2^130-fold: doublings are then shared.</summary>
    public void Prepare(V* point, bool isUsedTwice)
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
    public void Multiply(V* product, sbyte* digits, bool isSplit)
    {
        WidePoint.SetIdentity(product);
        var first = (isSplit ? WideTable.Digits / 2 : WideTable.Digits) - 1;
        for (var i = first; i >= 0; i--)
        {
            for (var j = 0; j < WideTable.Bits && i < first; j++)
                WidePoint.Double(product, product, Room, withT: j == WideTable.Bits - 1);
            WideTable.Get(More, _table, digits + V.Count * i);
            WidePoint.AddPrepared(product, product, More, Room, withT: isSplit || i == 0);
            if (!isSplit)
                continue;
            WideTable.Get(More, _upperTable, digits + V.Count * (i + WideTable.Digits / 2));
            WidePoint.AddPrepared(product, product, More, Room, withT: i == 0);
        }
    }

    /// <summary>Divides X and Y of the first results by Z, at the cost of one inversion.</summary>
    public void ToAffine(int count)
    {
        V* product = More, inverse = More + Size;
        Set(product, 1);
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

    public void Dispose() => _memory.Dispose();
}
