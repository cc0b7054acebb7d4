using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Registers;

/// <summary>What was issued by a line or a programme and has no entry of its own in the register.</summary>
/// <param name="Issued">Its number and date.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Item">The line.</param>
/// <param name="Programme">The programme, where it is one.</param>
public sealed record UnregisteredDocument(IssuedDocument Issued, string Subject, Item? Item, WorkProgramme? Programme);

/// <summary>The number of a series that a document bears which is not in the register.</summary>
internal sealed record IssuedNumber(SeriesNumber Place, UnregisteredDocument Document);

/// <summary>The document register (sổ văn bản) of a committee at a point.</summary>
public sealed class DocumentRegister
{
    private readonly Snapshot _at;
    private readonly Dictionary<DocumentId, Document> _documents;
    private readonly ILookup<SeriesKey, Document> _own;
    private readonly ILookup<SeriesKey, int> _withheld;
    private readonly ILookup<string, Document> _byNumber;
    private readonly ILookup<DocumentId, Document> _citing;

    internal DocumentRegister(Snapshot at, IEnumerable<Document> documents)
    {
        _at = at;
        _documents = documents.ToDictionary(d => d.Id);
        _own = _documents.Values.Where(d => d.IsOwn).ToLookup(d => d.Place!.Series);
        _withheld = at.Ledger.WithheldNumbers.ToLookup(n => n.Series, n => n.Number);
        _byNumber = _documents.Values.Where(d => d.State == DocumentState.Registered && d.Entry!.Number.Length > 0).ToLookup(d => Match(d.Entry!.Number));
        _citing = _documents.Values.SelectMany(d => d.Bases.Select(b => b.Document).OfType<DocumentId>().Distinct(), (d, basis) => (d, basis))
            .ToLookup(x => x.basis, x => x.d);
    }

    /// <summary>All entries, newest document first; numbers without a document among those of their series.</summary>
    public IReadOnlyList<Document> Documents => field ??=
        [.. _documents.Values.OrderByDescending(d => d.Entry?.On ?? DateOnly.MaxValue).ThenByDescending(d => d.Place?.Number).ThenBy(d => d.Id.Value)];

    /// <summary>An entry, or null.</summary>
    public Document? Find(DocumentId id) => _documents.GetValueOrDefault(id);

    /// <summary>The series that hold numbers.</summary>
    public IReadOnlyList<DocumentSeries> AllSeries => field ??=
        [.. _own.Select(g => g.Key).Union(_withheld.Select(g => g.Key)).Union(Issued.Select(g => g.Key)).Select(Series).OrderBy(s => s.Key.Issuer, StringComparer.Ordinal)
            .ThenBy(s => PlaceOf(s.Key.Kind)).ThenByDescending(s => PeriodStart(s.Key)).ThenBy(s => s.Key.IsSecret)];

    /// <summary>A series as it stands, begun or not.</summary>
    public DocumentSeries Series(SeriesKey key) => new(key, _own[key], _withheld[key], Issued[key]);

    /// <summary>The series a document takes its number from, by all that is recorded, or why there is none.</summary>
    /// <param name="kind">Key of the kind.</param>
    /// <param name="classification">Its classification.</param>
    /// <param name="on">The date it bears.</param>
    /// <param name="issuer">Sign of the issuer; null for the committee itself.</param>
    public Result<DocumentSeries> Series(string kind, SecurityClassification classification, DateOnly on, string? issuer = null)
    {
        var newest = _at.Ledger.At(new(DateOnly.MaxValue));
        var key = SeriesKey.Of(newest, issuer ?? newest.Committee?.DocumentIssuers[0].Sign ?? "", kind, classification, on);
        return key.Refusal is { } refusal ? refusal : newest.Register.Series(key.Value!);
    }

    /// <summary>The entry of this number, sign and date, or null; TƯ is TW, and capitals do not matter.</summary>
    public Document? Find(string number, DateOnly on) => _byNumber[Match(number)].FirstOrDefault(d => d.Entry!.On == on);

    /// <summary>The entry a citation names: of that number and date, or the only one of that number where no date is said.</summary>
    public Document? Cited(string text)
    {
        if (Citation.Read(text, Codes) is not { } cited)
            return null;
        return cited.On is { } on ? Find(cited.Number.ToString(), on)
            : _byNumber[Match(cited.Number.ToString())].Take(2).ToList() is [var only] ? only
            : null;
    }

    /// <summary>The documents that name this one among their bases.</summary>
    public IReadOnlyList<Document> Citing(DocumentId id) => [.. _citing[id].OrderBy(d => d.Entry?.On)];

    /// <summary>What lines and programmes were issued as without an entry in the register, newest first.</summary>
    public IReadOnlyList<UnregisteredDocument> Unregistered => field ??= UnregisteredOf();

    /// <summary>The kind of a number and sign that is one of this committee's own, or null.</summary>
    public DocumentKind? OwnKind(string number) =>
        DocumentNumber.Read(number, Codes) is { } read ? DocumentRules.OwnKind(_at, read) : null;

    internal IEnumerable<string> Codes => _at.Committee?.DocumentKinds.Select(k => k.Code) ?? [];

    // A number that was given before the register was kept is given all the same.
    internal ILookup<SeriesKey, IssuedNumber> Issued => field ??= Unregistered.Select(NumberOf).OfType<IssuedNumber>().ToLookup(i => i.Place.Series);

    private IssuedNumber? NumberOf(UnregisteredDocument document) =>
        DocumentNumber.Read(document.Issued.Number, Codes) is { } number && DocumentRules.OwnKind(_at, number) is { } kind
        && SeriesKey.Of(_at, number.Sign.Author, kind.Key, document.Item?.Content.Classification ?? SecurityClassification.Unclassified, document.Issued.On).Value is { } key
            ? new(new(key, number.Number), document)
            : null;

    private UnregisteredDocument[] UnregisteredOf()
    {
        var items = _documents.Values.Select(d => d.Entry?.Item).OfType<ItemId>().ToHashSet();
        var programmes = _documents.Values.Where(d => d.Entry is { Item: null }).Select(d => d.Entry!.Programme).OfType<ProgrammeId>().ToHashSet();
        var ofProgrammes = _at.Programmes.Where(p => p.Issued is not null && !programmes.Contains(p.Id))
            .Select(p => new UnregisteredDocument(p.Issued!, p.Title, null, p));
        var ofItems = _at.Programmes.SelectMany(p => _at.ItemsOf(p.Id)).Where(i => i.Issued is not null && !items.Contains(i.Id))
            .Select(i => new UnregisteredDocument(i.Issued!, i.Content.Title, i, null));
        return [.. ofProgrammes.Concat(ofItems).Where(u => Find(u.Issued.Number, u.Issued.On) is null).OrderByDescending(u => u.Issued.On)];
    }

    private string Match(string number) => SortKey.Folded(DocumentNumber.Normal(number, Codes));

    private int PlaceOf(string kind) => _at.Committee?.DocumentKinds.Index().FirstOrDefault(k => k.Item.Key == kind).Index ?? 0;

    private DateOnly PeriodStart(SeriesKey key) =>
        key.Year is { } year ? new(year, 1, 1) : _at.Terms.FirstOrDefault(t => t.Id == key.Term)?.FromOn ?? DateOnly.MinValue;
}
