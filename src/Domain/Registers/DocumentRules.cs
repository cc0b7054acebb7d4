using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Registers;

/// <summary>What may be entered into the document register.</summary>
public static class DocumentRules
{
    /// <summary>Holds a number for somebody: the next of its series, or a free one that is named.</summary>
    public static Result<DocumentChange> Reserve(this DocumentSeries series, int? number, string purpose) =>
        string.IsNullOrWhiteSpace(purpose) ? new PurposeIsMissing()
        : number is null && series.Numbers.Values.LastOrDefault() is { State: DocumentState.Reserved } last && last.Purpose == purpose
            ? new NumberIsReserved(last.Place!.Number, purpose)
        : series.Unfit(number ?? series.Next) is { } refusal ? refusal
        : new DocumentChange.Reserved(new(series.Key, number ?? series.Next), purpose);

    /// <summary>Explains a number that stands for no document; the reason is that of the change.</summary>
    public static Result<DocumentChange> Explain(this DocumentSeries series, int number) =>
        number < 1 || number > series.Last ? new NoGapsToExplain(number, number)
        : series.Numbers.GetValueOrDefault(number) is { State: DocumentState.Reserved } || !series.IsTaken(number)
            ? new DocumentChange.Explained(new(series.Key, number))
        : new NumberIsTaken(number, series.Next);

    /// <summary>Enters a document of this committee under a number of its series; null is the next one.</summary>
    /// <param name="at">The ledger.</param>
    /// <param name="series">The series it takes its number from.</param>
    /// <param name="number">The number; one that was explained takes a document after all.</param>
    /// <param name="unit">For the sign of a letter of the State: the unit that drafted it.</param>
    /// <param name="entry">What the register says; its number is written here.</param>
    /// <param name="held">The entry that holds the number, where it is being used for what it was held for.</param>
    public static Result<DocumentChange> Register(
        this Snapshot at, DocumentSeries series, int? number, string? unit, DocumentEntry entry, DocumentId? held = null)
    {
        at = Newest(at);
        var taken = number ?? series.Next;
        entry = entry with { Number = at.Compose(series.Key, taken, unit, entry.On).ToString() };
        // Under the number and date a line was issued with, its document is what is being entered.
        return series.Numbers.GetValueOrDefault(taken) is { } there && (there.State == DocumentState.Explained || (there.State == DocumentState.Reserved && there.Id == held))
                ? Fit(at, null, new(series.Key, taken), entry)
            : series.Issued.GetValueOrDefault(taken)?.Issued.On != entry.On && series.Unfit(taken) is { } refusal ? refusal
            : Fit(at, null, new(series.Key, taken), entry);
    }

    /// <summary>Enters a document of others.</summary>
    public static Result<DocumentChange> Register(this Snapshot at, DocumentEntry entry) =>
        Fit(Newest(at), null, null, entry with { Number = DocumentNumber.Normal(entry.Number, at.Register.Codes) });

    /// <summary>
    /// What enters a document that was issued under a number as printed: under its own number where the sign is one of this
    /// committee's, else as one of others; null where it stands in the register already.
    /// </summary>
    /// <param name="at">The ledger.</param>
    /// <param name="entry">What the register says.</param>
    /// <param name="id">The identifier for a document of others.</param>
    public static Result<Draft?> RegisterIssued(this Snapshot at, DocumentEntry entry, DocumentId id)
    {
        at = Newest(at);
        var number = DocumentNumber.Read(entry.Number, at.Register.Codes);
        if (at.Register.Find(entry.Number, entry.On) is not null)
            return default(Draft);
        if (number is null || OwnKind(at, number) is not { } kind)
            return AsDraft(at.Register(entry), new(SubjectKind.Document, id.Value), 1, entry.On);
        var series = at.Register.Series(kind.Key, entry.Classification, entry.On, number.Sign.Author);
        if (series.Refusal is { } refusal)
            return refusal;
        var subject = series.Value!.Key.SubjectOf(at.Ledger.Committee, number.Number);
        // Not without a word where the number is held: whoever it is held for enters it from there.
        return series.Value.Numbers.GetValueOrDefault(number.Number) is { State: DocumentState.Reserved } held
            ? new NumberIsReserved(number.Number, held.Purpose ?? "")
            : AsDraft(at.Register(series.Value, number.Number, number.Sign.Unit, entry with { Kind = kind.Key }), subject, at.Ledger.Next(subject), entry.On);
    }

    /// <summary>What enters a document of this committee under the next number of its series.</summary>
    public static Result<Draft?> RegisterNext(this Snapshot at, DocumentEntry entry, string? issuer = null, string? unit = null)
    {
        var series = at.Register.Series(entry.Kind ?? "", entry.Classification, entry.On, issuer);
        if (series.Refusal is { } refusal)
            return refusal;
        // A form that is sent twice must not take two numbers.
        if (series.Value!.Numbers.Values.FirstOrDefault(d => d?.Entry is { } e && !d.IsVoid && (e.On, e.Subject) == (entry.On, entry.Subject)) is { } alike)
            return new DocumentLooksAlike(alike.Entry!.Number);
        return AsDraft(at.Register(series.Value!, null, unit, entry), series.Value!.Key.SubjectOf(at.Ledger.Committee, series.Value.Next), 1, entry.On);
    }

    /// <summary>Says something else about a document; what it is numbered as stays.</summary>
    public static Result<DocumentChange> Correct(this Document document, DocumentEntry entry, Snapshot at)
    {
        at = Newest(at);
        if (Standing(document) is { } refusal)
            return refusal;
        if (document.Place is { } place)
        {
            var series = SeriesKey.Of(at, place.Series.Issuer, place.Series.Kind, entry.Classification, entry.On);
            if (series.Refusal is not null || series.Value != place.Series)
                return series.Refusal ?? new DocumentLeavesSeries();
            entry = entry with { Kind = place.Series.Kind };
        }
        else
            entry = entry with { Number = DocumentNumber.Normal(entry.Number, at.Register.Codes) };
        return entry == document.Entry ? new NothingChanges()
            : Refused(at, document.Id, entry) is { } unfit ? unfit
            : new DocumentChange.Corrected(entry);
    }

    /// <summary>Says what it is based on.</summary>
    public static Result<DocumentChange> SetBases(this Document document, IReadOnlyList<Basis> bases) =>
        Standing(document) is { } refusal ? refusal
        : bases.Any(b => b.Document == document.Id) ? new DocumentIsItsOwnBasis()
        : bases.SequenceEqual(document.Bases) ? new NothingChanges()
        : new DocumentChange.BasesSet(bases);

    /// <summary>Declares it void; its number is not given again.</summary>
    public static Result<DocumentChange> Void(this Document document) =>
        Standing(document) is { } refusal ? refusal : new DocumentChange.Voided();

    /// <summary>Says who needs to know of it.</summary>
    public static Result<DocumentChange> SetNeedToKnow(this Document document, IReadOnlyList<PersonId> people) =>
        document.Classification == SecurityClassification.Unclassified ? new DocumentIsNotClassified()
        : people.ToHashSet().SetEquals(document.NeedToKnow) ? new NothingChanges()
        : new DocumentChange.NeedToKnowSet(people);

    /// <summary>The number and sign a number of a series is printed as.</summary>
    public static DocumentNumber Compose(this Snapshot at, SeriesKey series, int number, string? unit, DateOnly on)
    {
        var kind = at.Committee!.DocumentKinds.FirstOrDefault(k => k.Key == series.Kind) ?? new(series.Kind, series.Kind, series.Kind);
        return new(number, at.Committee.IsParty
            ? new(true, kind.Code, series.Issuer)
            : new(false, kind.Code.Length > 0 ? kind.Code : null, series.Issuer, unit, kind.HasYear ? on.Year : null));
    }

    // Numbers are given by all that is recorded, also for later dates.
    private static Snapshot Newest(Snapshot at) => at.Ledger.At(new(DateOnly.MaxValue));

    internal static DocumentKind? OwnKind(Snapshot at, DocumentNumber number) =>
        at.Committee is { } committee && number.Sign.IsParty == committee.IsParty && committee.DocumentIssuers.Any(i => i.Sign == number.Sign.Author)
            ? committee.DocumentKinds.FirstOrDefault(k => k.Code == (number.Sign.Kind ?? "") && k.HasYear == number.Sign.Year is not null)
            : null;

    private static Result<Draft?> AsDraft(Result<DocumentChange> decided, Subject subject, int sequence, DateOnly on) =>
        decided.Refusal is { } refusal ? refusal : new Draft(subject, sequence, on, null, decided.Value!);

    private static Refusal? Unfit(this DocumentSeries series, int number) =>
        series.Numbers.GetValueOrDefault(number) is { State: DocumentState.Reserved } held ? new NumberIsReserved(number, held.Purpose ?? "")
        : series.IsTaken(number) ? new NumberIsTaken(number, series.Next)
        : null;

    private static Refusal? Standing(Document document) =>
        document.IsVoid ? new DocumentIsVoid() : document.Entry is null ? new NumberHasNoDocument() : null;

    private static Result<DocumentChange> Fit(Snapshot at, DocumentId? self, SeriesNumber? place, DocumentEntry entry) =>
        Refused(at, self, entry) is { } refusal ? refusal : new DocumentChange.Registered(place, entry);

    private static Refusal? Refused(Snapshot at, DocumentId? self, DocumentEntry entry) =>
        string.IsNullOrWhiteSpace(entry.Subject) ? new DocumentSubjectIsMissing()
        : string.IsNullOrWhiteSpace(entry.Author) ? new AuthorIsMissing()
        : entry.Number.Length > 0 && at.Register.Find(entry.Number, entry.On) is { } other && other.Id != self ? new DocumentIsRegistered(other.Entry!.Number, entry.On)
        : null;
}
