using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.Tests.Registers;

/// <summary>A register being kept: what is decided is recorded, and the ledger is read again.</summary>
internal sealed class Office
{
    private readonly List<Recorded> _entries;

    internal Office(CommitteeKind kind = CommitteeKind.Party)
    {
        var on = A.On("2020-10-01");
        _entries = [Entry(new(SubjectKind.Committee, A.Committee.Value), 1, on, new CommitteeChange.Founded(
            "mau", kind == CommitteeKind.Party ? "Thành ủy Mẫu" : "UBND Mẫu", kind, kind == CommitteeKind.Party ? "TU" : "UBND", "Mẫu", "Asia/Ho_Chi_Minh"))];
        Record(SubjectKind.Term, "xvii", new TermChange.Opened("2020-2025", A.On("2020-10-14"), A.On("2025-10-15")), "2020-10-14");
        Record(SubjectKind.Term, "xviii", new TermChange.Opened("2025-2030", A.On("2025-10-16"), A.On("2030-10-15")), "2025-10-16");
    }

    internal Ledger Ledger => Ledger.Of(A.Committee, _entries);

    internal Snapshot At => Ledger.At(new(DateOnly.MaxValue));

    internal DocumentRegister Register => At.Register;

    internal static DocumentEntry Document(string on, string subject = "Trích yếu", string? kind = "CTr", string number = "") =>
        new(number, A.On(on), kind, subject, "Thành ủy Mẫu");

    internal Office Record(SubjectKind kind, string name, Change change, string on, string? why = null) =>
        Add(new(new(kind, A.Id(name)), Ledger.Next(new(kind, A.Id(name))), A.On(on), why, change));

    internal Office Add(Draft draft)
    {
        _entries.Add(Entry(draft.Subject, Ledger.Next(draft.Subject), draft.EffectiveOn, draft.Change) with { Why = draft.Why });
        return this;
    }

    internal DocumentSeries Series(string on, string kind = "CTr", SecurityClassification classification = SecurityClassification.Unclassified) =>
        Register.Series(kind, classification, A.On(on)).Value!;

    /// <summary>Enters a document of the committee; returns its number as printed, or the refusal.</summary>
    internal object Enter(DocumentEntry entry, int? number = null, string? unit = null)
    {
        var series = Register.Series(entry.Kind!, entry.Classification, entry.On);
        if (series.Refusal is { } none)
            return none;
        var decided = At.Register(series.Value!, number, unit, entry);
        if (decided.Refusal is { } refusal)
            return refusal;
        var change = (DocumentChange.Registered)decided.Value!;
        Add(new(change.Place!.Series.SubjectOf(A.Committee, change.Place.Number), 0, entry.On, null, change));
        return change.Entry.Number;
    }

    /// <summary>Holds a number; returns it, or the refusal.</summary>
    internal object Reserve(string on, string purpose, int? number = null)
    {
        var decided = Series(on).Reserve(number, purpose);
        if (decided.Refusal is { } refusal)
            return refusal;
        var place = ((DocumentChange.Reserved)decided.Value!).Place;
        Add(new(place.Series.SubjectOf(A.Committee, place.Number), 0, A.On(on), null, decided.Value));
        return place.Number;
    }

    internal Document Own(string on, int number, string kind = "CTr") => Series(on, kind).Numbers[number]!;

    private static Recorded Entry(Subject subject, int sequence, DateOnly on, Change change) =>
        new(subject, sequence, on, new(on, new(1, 0), TimeSpan.Zero), "Văn thư", null, change);
}
