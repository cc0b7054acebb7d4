using System.Numerics;
using NghiTrinh.Voting.Arithmetic;

namespace NghiTrinh.Voting.Groups;

// Implements docs/spec/voting.md §2.2 and §7.1.
/// <summary>
/// Products modulo a prime, a place a lane. Elements go in as they stand, in the form whose R is 2^2048, and every step divides by 2^2052:
/// after k steps a product has the factor 2^(2048k − 2052(k − 1)), which is put right when somebody reads.
/// </summary>
internal sealed unsafe class WideProducts<V> : ElementProducts
    where V : unmanaged, ILanes<V>
{
    private const int Size = WideLimbs.Size;

    private readonly PrimeGroup _group;
    private readonly WideNumbers<V> _numbers;
    private readonly LaneMemory<V> _memory;
    private readonly V* _products, _x, _room;
    private readonly int _places, _rows;
    private long _steps;

    public WideProducts(PrimeGroup group, WideNumbers<V> numbers, int places)
    {
        (_group, _numbers, _places, _rows) = (group, numbers, places, (places + V.Count - 1) / V.Count);
        _memory = new((_rows + 3) * Size);
        _products = _memory.Take(_rows * Size);
        _x = _memory.Take(Size);
        _room = _memory.Take(2 * Size);
        for (var row = 0; row < _rows; row++)
            WideLimbs.Copy(_products + row * Size, numbers.Modulus.One);
    }

    public override void Multiply(IReadOnlyList<Element> elements)
    {
        for (var row = 0; row < _rows; row++)
        {
            for (var lane = 0; lane < V.Count; lane++)
                WideLimbs.Enter(_x, lane, PrimeGroup.Of(elements[Math.Min(row * V.Count + lane, _places - 1)]));
            _numbers.Modulus.Multiply(_products + row * Size, _products + row * Size, _x, _room);
        }
        _steps++;
    }

    public override Element[] Read()
    {
        // The wanted 2^2048 over the factor, times 2^2052 for each of the two products that follow.
        WideLimbs.EnterAll(_room + Size, BigInteger.ModPow(2, 4 * _steps + 4100, _group.PrimeNumber));
        var products = new Element[_places];
        for (var i = 0; i < _places; i++)
        {
            if (i % V.Count == 0)
            {
                _numbers.Modulus.Multiply(_x, _products + i / V.Count * Size, _room + Size, _room);
                _numbers.Modulus.Multiply(_x, _x, _numbers.Modulus.PlainOne, _room);
            }
            products[i] = _numbers.Number(_x, i % V.Count);
        }
        return products;
    }

    public override void Dispose() => _memory.Dispose();
}
