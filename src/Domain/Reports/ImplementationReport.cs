using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Reports;

/// <summary>A row of a table of a report: total, reported and not reported of some group of items.</summary>
public sealed record GroupRow<TKey>(TKey Key, Figure Total, Figure Reported, Figure NotReported);

/// <summary>The items of an agency; joint ones stand under each of their leads.</summary>
/// <param name="Agency">Which agency.</param>
/// <param name="Total">All it leads.</param>
/// <param name="Reported">Of these, reported.</param>
/// <param name="NotReported">Of these, not reported.</param>
/// <param name="Joint">Of the total, led together with others.</param>
public sealed record AgencyRow(AgencyId Agency, Figure Total, Figure Reported, Figure NotReported, Figure Joint);

/// <summary>Unfinished items with the same disposition.</summary>
/// <param name="Standing">What is decided, or that nothing is.</param>
/// <param name="Year">The year of the disposition.</param>
/// <param name="Month">The month of the disposition.</param>
/// <param name="Bodies">The bodies named by the disposition.</param>
/// <param name="Count">How many.</param>
/// <param name="ByLeads">The same by lead agencies, joint ones as a group of their own.</param>
public sealed record DispositionRow(
    Standing Standing, int? Year, int? Month, IReadOnlyList<BodyId> Bodies, Figure Count,
    IReadOnlyList<GroupRow<IReadOnlyList<AgencyId>>> ByLeads);

/// <summary>What a report says of one body, or of the programme as a whole where <see cref="Body"/> is null.</summary>
public sealed record ReportPart(Body? Body, Snapshot At, Figure Total, Figure Reported, Figure NotReported, Figure Issued)
{
    /// <summary>Meetings by kind, those that are planned or held.</summary>
    public required IReadOnlyList<MeetingCount> Meetings { get; init; }

    /// <summary>By lead agencies, joint ones as a group of their own: adds up to the total.</summary>
    public required IReadOnlyList<GroupRow<IReadOnlyList<AgencyId>>> ByLeads { get; init; }

    /// <summary>By agency, joint ones under each: adds up to the total plus the joint ones counted again.</summary>
    public required IReadOnlyList<AgencyRow> ByAgency { get; init; }

    /// <summary>By month 1-12; 0 is without a month.</summary>
    public required IReadOnlyList<GroupRow<int>> ByMonth { get; init; }

    /// <summary>What is decided about the unfinished.</summary>
    public required IReadOnlyList<DispositionRow> Dispositions { get; init; }

    /// <summary>The reconciliation.</summary>
    public required Balance Balance { get; init; }

    /// <summary>The reconciliation of each agency.</summary>
    public required IReadOnlyList<(AgencyId Agency, Balance Balance)> BalanceByAgency { get; init; }

    /// <summary>The items that stand, in order: the annex.</summary>
    public required IReadOnlyList<Item> Items { get; init; }
}

/// <summary>Figures that must agree and do not.</summary>
/// <param name="Kind">Which rule is broken.</param>
/// <param name="Body">Of which body; null of the whole.</param>
/// <param name="Left">One figure.</param>
/// <param name="Right">The other figure.</param>
/// <param name="Rows">The rows that make the difference, where they can be named.</param>
/// <param name="Point">The point the figures were counted at.</param>
public sealed record Disagreement(DisagreementKind Kind, BodyId? Body, int Left, int Right, ItemFilter? Rows, AsOf Point);

/// <summary>The rules by which figures of a report must agree.</summary>
public enum DisagreementKind
{
    /// <summary>The rows by lead agencies do not add up to the total: some item has no lead agency.</summary>
    LeadsAgainstTotal,

    /// <summary>The rows by agency, less joint ones counted again, do not add up to the total.</summary>
    AgenciesAgainstTotal,

    /// <summary>The rows by month do not add up to the total.</summary>
    MonthsAgainstTotal,

    /// <summary>Reported and not reported do not add up to the total.</summary>
    ReportedAgainstTotal,

    /// <summary>The dispositions do not add up to what is not reported.</summary>
    DispositionsAgainstNotReported,

    /// <summary>What entered and did not leave is not what is accounted for.</summary>
    BalanceAgainstTotal,

    /// <summary>Some item is heard by no body, so it is in the total and in no body's figures.</summary>
    BodiesAgainstTotal,

    /// <summary>Items count as reported at meetings that are not recorded as held by then.</summary>
    HearingsAgainstMeetings,

    /// <summary>An unfinished item is to be reported in a month that has passed.</summary>
    DispositionIsOverdue,
}

/// <summary>"Báo cáo kết quả thực hiện Chương trình công tác" as of its dates: figures only, no words.</summary>
public sealed record ImplementationReport(
    Committee Committee, WorkProgramme Programme, ReportDates Dates, ReportPart Whole, IReadOnlyList<ReportPart> Parts)
{
    /// <summary>What does not agree; see <see cref="AddsUp"/>.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <summary>Whether all sums agree; a disposition that is overdue is worth saying, but it is no sum.</summary>
    public bool AddsUp => Disagreements.All(d => d.Kind == DisagreementKind.DispositionIsOverdue);

    /// <summary>Derives the report of a programme, or null where the committee or programme does not exist by then.</summary>
    public static ImplementationReport? Of(Ledger ledger, ProgrammeId id, ReportDates dates) =>
        ledger.Once(
            (id, dates.On, dates.Known, string.Join(' ', dates.CutOffs.Select(c => $"{c.Body}={c.On:o}"))),
            () => Derive(ledger, id, dates));

    private static ImplementationReport? Derive(Ledger ledger, ProgrammeId id, ReportDates dates)
    {
        var at = ledger.At(dates.For(null));
        if (at.Committee is not { } committee || at.Find(id) is not { } programme)
            return null;
        var whole = ReportParts.Of(at, programme, null);
        ReportPart[] parts =
        [
            .. at.Bodies.Where(b => at.ItemsOf(id).Any(i => i.Content.Bodies.Contains(b.Id)) || programme.Meetings.Any(m => m.Body == b.Id))
                .Select(b => ReportParts.Of(ledger.At(dates.For(b.Id)), programme, b)),
        ];
        return new(committee, programme, dates, whole, parts)
        {
            Disagreements = [.. parts.Prepend(whole).SelectMany(p => ReportChecks.Of(p, programme))],
        };
    }
}
