namespace NghiTrinh.Voting.Groups;

// Implements docs/spec/voting.md §7.1.
/// <summary>Products of many elements, place by place. Not for several threads at a time.</summary>
internal abstract class ElementProducts : IDisposable
{
    /// <summary>Multiplies one element into every place.</summary>
    public abstract void Multiply(IReadOnlyList<Element> elements);

    /// <summary>The products so far.</summary>
    public abstract Element[] Read();

    public virtual void Dispose()
    {
    }
}

/// <summary>One element at a time, in any group.</summary>
internal sealed class PlainProducts(Group group, int places) : ElementProducts
{
    private readonly Element[] _products = [.. Enumerable.Repeat(group.Identity, places)];

    public override void Multiply(IReadOnlyList<Element> elements)
    {
        for (var i = 0; i < _products.Length; i++)
            _products[i] = group.Multiply(_products[i], elements[i]);
    }

    public override Element[] Read() => [.. _products];
}
