using NghiTrinh.Voting.Arithmetic;

namespace NghiTrinh.Voting.Groups;

// Implements docs/spec/voting.md §2.1 and §7.1.
/// <summary>Sums of points, which the protocol calls products, a place a lane.</summary>
internal sealed unsafe class WidePointProducts<V> : ElementProducts
    where V : unmanaged, ILanes<V>
{
    private readonly LaneMemory<V> _memory;
    private readonly V* _sums, _point, _prepared, _twiceD, _room;
    private readonly int _places, _rows;

    public WidePointProducts(int places)
    {
        (_places, _rows) = (places, (places + V.Count - 1) / V.Count);
        _memory = new((_rows + 2) * WidePoint.Vectors + WideField.Size + WidePoint.Room);
        _sums = _memory.Take(_rows * WidePoint.Vectors);
        _point = _memory.Take(WidePoint.Vectors);
        _prepared = _memory.Take(WidePoint.Vectors);
        _twiceD = _memory.Take(WideField.Size);
        _room = _memory.Take(WidePoint.Room);
        WideField.EnterAll(_twiceD, FieldElement.TwiceD);
        for (var row = 0; row < _rows; row++)
            WidePoint.SetIdentity(_sums + row * WidePoint.Vectors);
    }

    public override void Multiply(IReadOnlyList<Element> elements)
    {
        for (var row = 0; row < _rows; row++)
        {
            for (var lane = 0; lane < V.Count; lane++)
                WidePoint.Enter(_point, lane, EdwardsGroup.PointOf(elements[Math.Min(row * V.Count + lane, _places - 1)]));
            WidePoint.Prepare(_prepared, _point, _twiceD, _room);
            WidePoint.AddPrepared(_sums + row * WidePoint.Vectors, _sums + row * WidePoint.Vectors, _prepared, _room, withT: true);
        }
    }

    public override Element[] Read()
    {
        var products = new Element[_places];
        for (var i = 0; i < _places; i++)
            products[i] = new EdwardsGroup.PointElement(WidePoint.Leave(_sums + i / V.Count * WidePoint.Vectors, i % V.Count));
        return products;
    }

    public override void Dispose() => _memory.Dispose();
}
