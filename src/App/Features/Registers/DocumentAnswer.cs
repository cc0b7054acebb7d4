using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>A line of the document register: an entry, or what was issued without one.</summary>
/// <param name="Id">Which entry; null for what is not registered yet.</param>
/// <param name="Number">Number and sign.</param>
/// <param name="On">The date it bears.</param>
/// <param name="Kind">Key of its kind.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Author">Who issued it.</param>
/// <param name="Of">Whose it is.</param>
public sealed record RegisterLineAnswer(string? Id, string Number, DateOnly On, string? Kind, string Subject, string? Author, Ownership Of)
{
    internal static RegisterLineAnswer From(RegisterLine l) => new(l.Document?.Id.ToString(), l.Number, l.On, l.Kind, l.Subject, l.Author, l.Ownership);
}

/// <summary>A document it is based on.</summary>
/// <param name="Document">The entry, where it stands in the register.</param>
/// <param name="Text">Its citation, where it does not.</param>
public sealed record BasisAnswer(string? Document, string? Text);

/// <summary>An entry of the document register, at the point that was asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Series">Its series; null for a document of others.</param>
/// <param name="SeriesNumber">Its number there.</param>
/// <param name="Number">Number and sign; null while no document is entered.</param>
/// <param name="On">The date it bears.</param>
/// <param name="Kind">Key of its kind.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Author">Who issued it.</param>
public sealed record DocumentAnswer(
    string Id, DocumentState State, string? Series, int? SeriesNumber, string? Number, DateOnly? On, string? Kind, string? Subject, string? Author)
{
    /// <summary>Who signed it.</summary>
    public required string? Signer { get; init; }

    /// <summary>In whose name.</summary>
    public required SigningCapacity? Capacity { get; init; }

    /// <summary>Its security classification.</summary>
    public required SecurityClassification Classification { get; init; }

    /// <summary>How urgent it is.</summary>
    public required Urgency? Urgency { get; init; }

    /// <summary>Who receives it.</summary>
    public required string? Recipients { get; init; }

    /// <summary>The line it came of.</summary>
    public required string? Item { get; init; }

    /// <summary>The meeting it came of.</summary>
    public required string? Meeting { get; init; }

    /// <summary>SHA-256 of its file.</summary>
    public required string? FileHash { get; init; }

    /// <summary>A remark.</summary>
    public required string? Note { get; init; }

    /// <summary>For whom and what the number is held.</summary>
    public required string? Purpose { get; init; }

    /// <summary>Why the number stands for no document, or the document is void.</summary>
    public required string? Reason { get; init; }

    /// <summary>What it is based on.</summary>
    public required IReadOnlyList<BasisAnswer> Bases { get; init; }

    /// <summary>The entries based on it.</summary>
    public required IReadOnlyList<string> Citing { get; init; }

    /// <summary>The number of its changes in all.</summary>
    public required int Sequence { get; init; }

    internal static DocumentAnswer Of(Document d, Reading r) => new(
        d.Id.ToString(), d.State, d.Place?.Series.Id(r.Id).ToString("N"), d.Place?.Number, d.Entry?.Number, d.Entry?.On, d.Entry?.Kind, d.Entry?.Subject, d.Entry?.Author)
    {
        Signer = d.Entry?.Signer,
        Capacity = d.Entry?.Capacity,
        Classification = d.Classification,
        Urgency = d.Entry?.Urgency,
        Recipients = d.Entry?.Recipients,
        Item = d.Entry?.Item?.ToString(),
        Meeting = d.Entry?.Meeting?.ToString(),
        FileHash = d.Entry?.FileHash,
        Note = d.Entry?.Note,
        Purpose = d.Purpose,
        Reason = d.Reason,
        Bases = [.. d.Bases.Select(b => new BasisAnswer(b.Document?.ToString(), b.Text))],
        Citing = [.. r.At.Register.Citing(d.Id).Select(c => c.Id.ToString())],
        Sequence = r.Ledger.HistoryOf(d.Subject).Count,
    };
}

/// <summary>A series of numbers.</summary>
/// <param name="Id">Which.</param>
/// <param name="Issuer">Sign of the issuer.</param>
/// <param name="Kind">Key of the kind.</param>
/// <param name="Term">Of the Party: the term.</param>
/// <param name="Year">Of the State: the calendar year.</param>
/// <param name="IsSecret">Whether it is that of classified documents.</param>
/// <param name="Last">The highest number taken; null for whoever gives no numbers.</param>
/// <param name="Gaps">The numbers below it that nothing stands under.</param>
/// <param name="Reserved">The numbers that are held.</param>
public sealed record SeriesAnswer(
    string Id, string Issuer, string Kind, string? Term, int? Year, bool IsSecret, int? Last, IReadOnlyList<int> Gaps, IReadOnlyList<int> Reserved)
{
    internal static SeriesAnswer Of(DocumentSeries s, Reading r)
    {
        // Whoever gives no numbers is not told that one is taken by what they may not see.
        var mayKeep = ListSeries.MayKeep(r);
        return new(
            s.Key.Id(r.Id).ToString("N"), s.Key.Issuer, s.Key.Kind, s.Key.Term?.ToString(), s.Key.Year, s.Key.IsSecret, mayKeep ? s.Last : null,
            mayKeep ? s.Gaps : [], [.. s.In(DocumentState.Reserved)]);
    }
}
