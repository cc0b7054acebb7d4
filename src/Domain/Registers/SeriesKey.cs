using System.Globalization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Domain.Registers;

/// <summary>What a series of numbers belongs to: an issuer, a kind and a period; numbers in it run from 1.</summary>
/// <param name="Issuer">Sign of the issuer.</param>
/// <param name="Kind">Key of the kind.</param>
/// <param name="Term">Of the Party: the term.</param>
/// <param name="Year">Of the State: the calendar year.</param>
/// <param name="IsSecret">Of the State: whether it is that of classified documents.</param>
public sealed record SeriesKey(string Issuer, string Kind, TermId? Term, int? Year, bool IsSecret)
{
    /// <summary>Its identifier in addresses.</summary>
    public Guid Id(CommitteeId committee) => SampleId.Of($"{committee}/series/{this.Text}");

    /// <summary>
    /// The subject of one number, named by committee, series and number: two who take the same number at once meet in
    /// the first sequence number, and only one of them has it.
    /// </summary>
    public Subject SubjectOf(CommitteeId committee, int number) =>
        new(SubjectKind.Document, SampleId.Of(string.Create(CultureInfo.InvariantCulture, $"{committee}/document/{Text}/{number}")));

    /// <summary>The series a document of this committee takes its number from, or why there is none.</summary>
    /// <param name="at">The ledger.</param>
    /// <param name="issuer">Sign of the issuer.</param>
    /// <param name="kind">Key of the kind.</param>
    /// <param name="classification">Its classification: the State numbers classified documents apart.</param>
    /// <param name="on">The date the document bears.</param>
    public static Result<SeriesKey> Of(Snapshot at, string issuer, string kind, SecurityClassification classification, DateOnly on) =>
        at.Committee is not { } committee || committee.DocumentIssuers.All(i => i.Sign != issuer) ? new IssuerIsUnknown(issuer)
        : committee.DocumentKinds.All(k => k.Key != kind) ? new DocumentKindIsUnknown(kind)
        : !committee.IsParty ? new SeriesKey(issuer, kind, null, on.Year, classification != SecurityClassification.Unclassified)
        : at.TermOn(on) is { } term ? new SeriesKey(issuer, kind, term.Id, null, false)
        : new NoTermOnDay(on);

    private string Text => string.Create(CultureInfo.InvariantCulture, $"{Issuer}/{Kind}/{Term?.ToString() ?? Year?.ToString(CultureInfo.InvariantCulture)}/{(IsSecret ? "secret" : "open")}");
}

/// <summary>One number of a series.</summary>
public sealed record SeriesNumber(SeriesKey Series, int Number);
