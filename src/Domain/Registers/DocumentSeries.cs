namespace NghiTrinh.Domain.Registers;

/// <summary>One series of numbers as it stands: which are taken and by what, which is next, which are missing.</summary>
public sealed class DocumentSeries
{
    private readonly SortedDictionary<int, Document?> _numbers = [];

    internal DocumentSeries(SeriesKey key, IEnumerable<Document> documents, IEnumerable<int> withheld, IEnumerable<IssuedNumber> issued)
    {
        Key = key;
        Issued = issued.DistinctBy(i => i.Place.Number).ToDictionary(i => i.Place.Number, i => i.Document);
        foreach (var number in withheld.Concat(Issued.Keys))
            _numbers[number] = null;
        foreach (var document in documents)
            _numbers[document.Place!.Number] = document;
    }

    /// <summary>Which series it is.</summary>
    public SeriesKey Key { get; }

    /// <summary>Numbers that lines and programmes were issued under, whose documents are still to be taken in.</summary>
    public IReadOnlyDictionary<int, UnregisteredDocument> Issued { get; }

    /// <summary>Numbers in order with what stands under them; null where that is <see cref="Issued"/>, or not for the reader to see.</summary>
    public IReadOnlyDictionary<int, Document?> Numbers => _numbers;

    /// <summary>The highest number that is taken; 0 while none is.</summary>
    public int Last => _numbers.Count == 0 ? 0 : _numbers.Keys.Last();

    /// <summary>The number that is given next: one more than the highest taken.</summary>
    public int Next => Last + 1;

    /// <summary>The numbers below the highest that nothing stands under.</summary>
    public IReadOnlyList<int> Gaps => [.. Enumerable.Range(1, Last).Where(n => !_numbers.ContainsKey(n))];

    /// <summary>Whether a number is taken, by whatever.</summary>
    public bool IsTaken(int number) => _numbers.ContainsKey(number);

    /// <summary>The numbers in a state, in order.</summary>
    public IEnumerable<int> In(DocumentState state) => _numbers.Where(n => n.Value?.State == state).Select(n => n.Key);
}
