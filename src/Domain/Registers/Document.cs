using System.Diagnostics;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Registers;

/// <summary>What happens to an entry of the document register.</summary>
public abstract record DocumentChange : Change
{
    private DocumentChange() { }

    /// <summary>A number is held for somebody.</summary>
    /// <param name="Place">Which.</param>
    /// <param name="Purpose">For whom and what.</param>
    public sealed record Reserved(SeriesNumber Place, string Purpose) : DocumentChange;

    /// <summary>A document is entered.</summary>
    /// <param name="Place">The number it takes; null for a document of others.</param>
    /// <param name="Entry">What the register says about it.</param>
    public sealed record Registered(SeriesNumber? Place, DocumentEntry Entry) : DocumentChange;

    /// <summary>The entry reads otherwise from now on.</summary>
    public sealed record Corrected(DocumentEntry Entry) : DocumentChange;

    /// <summary>It is based on these documents.</summary>
    public sealed record BasesSet(IReadOnlyList<Basis> Bases) : DocumentChange;

    /// <summary>The document is void; its number is not given again.</summary>
    public sealed record Voided : DocumentChange;

    /// <summary>It is explained why a number stands for no document; the reason says it.</summary>
    public sealed record Explained(SeriesNumber Place) : DocumentChange;

    /// <summary>These people need to know of it while it is classified.</summary>
    public sealed record NeedToKnowSet(IReadOnlyList<PersonId> People) : DocumentChange;
}

/// <summary>Where an entry of the register stands.</summary>
public enum DocumentState
{
    /// <summary>The number is held for somebody.</summary>
    Reserved,

    /// <summary>The document is entered.</summary>
    Registered,

    /// <summary>The document is void.</summary>
    Voided,

    /// <summary>The number stands for no document, and it is said why.</summary>
    Explained,
}

/// <summary>An entry of the document register at a point.</summary>
/// <param name="Id">Which.</param>
/// <param name="Place">Its number in a series of the committee; null for a document of others.</param>
public sealed record Document(DocumentId Id, SeriesNumber? Place)
{
    /// <summary>What the register says; null while no document is entered.</summary>
    public DocumentEntry? Entry { get; init; }

    /// <summary>For whom and what the number is held, where it was.</summary>
    public string? Purpose { get; init; }

    /// <summary>Why the number stands for no document, or why the document is void.</summary>
    public string? Reason { get; init; }

    /// <summary>Căn cứ.</summary>
    public IReadOnlyList<Basis> Bases { get; init; } = [];

    /// <summary>Who needs to know of it while it is classified.</summary>
    public IReadOnlyList<PersonId> NeedToKnow { get; init; } = [];

    /// <summary>Whether it was declared void.</summary>
    public bool IsVoid { get; init; }

    /// <summary>Whether it is a document of this committee.</summary>
    public bool IsOwn => Place is not null;

    /// <summary>Where it stands.</summary>
    public DocumentState State =>
        IsVoid ? DocumentState.Voided
        : Entry is not null ? DocumentState.Registered
        : Reason is not null ? DocumentState.Explained
        : DocumentState.Reserved;

    /// <summary>Its classification; a number without a document has none.</summary>
    public SecurityClassification Classification => Entry?.Classification ?? SecurityClassification.Unclassified;

    /// <summary>The subject of its history.</summary>
    public Subject Subject => new(SubjectKind.Document, Id.Value);

    /// <summary>The entry at a point, or null before it was begun.</summary>
    public static Document? At(DocumentId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Document? document = null;
        // A number may be held on a later day than the document bears, so no order among the first three is taken for granted.
        foreach (var entry in history.At(point))
            document = (entry.Change, document) switch
            {
                (DocumentChange.Reserved r, _) => (document ?? new(id, r.Place)) with { Purpose = r.Purpose },
                (DocumentChange.Registered r, _) => (document ?? new(id, r.Place)) with { Entry = r.Entry },
                (DocumentChange.Explained e, _) => (document ?? new(id, e.Place)) with { Reason = entry.Why ?? "" },
                (_, null) => null,
                (DocumentChange.Corrected c, _) => document with { Entry = c.Entry },
                (DocumentChange.BasesSet b, _) => document with { Bases = b.Bases },
                (DocumentChange.Voided, _) => document with { IsVoid = true, Reason = entry.Why },
                (DocumentChange.NeedToKnowSet n, _) => document with { NeedToKnow = n.People },
                _ => throw new UnreachableException(),
            };
        return document;
    }
}
