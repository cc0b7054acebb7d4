using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Reports;

/// <summary>What happens to a report.</summary>
public abstract record ReportChange : Change
{
    private ReportChange() { }

    /// <summary>The report is frozen: its bytes are kept under their hash.</summary>
    /// <param name="Programme">The programme it reports on.</param>
    /// <param name="Dates">The as-of dates and the moment of knowledge its figures were derived from.</param>
    /// <param name="Language">"vi" or "en".</param>
    /// <param name="FiguresHash">SHA-256 of its figures as JSON, 64 hex digits.</param>
    /// <param name="DocumentHash">SHA-256 of its DOCX, 64 hex digits.</param>
    /// <param name="Head">The head of the ledger printed in it: the hash of the seal it was frozen under.</param>
    public sealed record Frozen(
        ProgrammeId Programme, ReportDates Dates, string Language, string FiguresHash, string DocumentHash, string Head)
        : ReportChange;
}

/// <summary>The as-of dates of a report: one for all, others for single bodies, and what was known.</summary>
/// <param name="On">The date of the report.</param>
/// <param name="Known">The moment of knowledge; null means now.</param>
/// <param name="CutOffs">Bodies whose figures go up to another date.</param>
public sealed record ReportDates(DateOnly On, DateTimeOffset? Known, IReadOnlyList<CutOff> CutOffs)
{
    /// <summary>The point whose figures are used for a body, or for the whole.</summary>
    public AsOf For(BodyId? body) => new(CutOffs.FirstOrDefault(c => c.Body == body)?.On ?? On, Known);
}

/// <summary>A report that was frozen.</summary>
public sealed record FrozenReport(Guid Id, ReportChange.Frozen Frozen, DateTimeOffset FrozenAt, string By);

/// <summary>Figures of the report do not agree, so it cannot be frozen.</summary>
public sealed record FiguresDisagree(ImplementationReport Report) : Refusal;
