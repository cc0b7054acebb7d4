using System.Text.Json.Serialization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Reports;

// What Documents/Reporting/ReportJson.cs writes, as the description of the API says it; a test reads the one by the other.

/// <summary>The report of a year: its figures, each with numerator, denominator, date and the lines it counts (docs/spec/formats.md §11).</summary>
public sealed record ReportAnswer(
    string Format, int Version, string Committee, string CommitteeSlug, string? Term, ReportProgrammeAnswer Programme, ReportDatesAnswer Dates,
    bool AddsUp, IReadOnlyList<DisagreementAnswer> Disagreements, IReadOnlyList<MeetingCountAnswer> Meetings,
    IReadOnlyList<ReportPartAnswer> Bodies, ReportPartAnswer Whole, IReadOnlyList<ReportLineAnswer> Lines);

/// <summary>The programme a report is about.</summary>
public sealed record ReportProgrammeAnswer(string? Number, int Year, string Title, DateOnly? IssuedOn, ProgrammeState State, string Id);

/// <summary>The dates of a report.</summary>
public sealed record ReportDatesAnswer(DateOnly On, DateTimeOffset? Known, IReadOnlyList<CutOffAnswer> CutOffs);

/// <summary>A body whose figures go up to another date.</summary>
public sealed record CutOffAnswer(string? Body, string BodyId, DateOnly On);

/// <summary>Two figures that should be the same and are not.</summary>
public sealed record DisagreementAnswer(DisagreementKind Kind, string? Body, int Left, int Right, DateOnly AsOf, string Text);

/// <summary>Meetings of a kind: planned, held, and whether the rest fits into the year.</summary>
public sealed record MeetingCountAnswer(
    string? Body, string? MeetingName, MeetingKind Kind, int Planned, int Held, DateOnly AsOf, ForecastAnswer Forecast, IReadOnlyList<string> HeldMeetings);

/// <summary>Whether the meetings that are missing fit into the year.</summary>
public sealed record ForecastAnswer(Outlook Outlook, int Missing, int Scheduled, int? DaysPerMeeting, int DaysLeft, string Sentence);

/// <summary>The figures of one body, or of the whole.</summary>
public sealed record ReportPartAnswer(
    string? Body, string? ShortName, string? BodyId, BodyKind? Kind, DateOnly AsOf, IReadOnlyList<MeetingCountAnswer> Meetings, ReportItemsAnswer Items,
    IReadOnlyList<LeadCountAnswer> NotReportedByLead, IReadOnlyList<LeadRowAnswer> ByLead, IReadOnlyList<AgencyRowAnswer> ByAgency,
    int JointCountedAgain, IReadOnlyList<MonthRowAnswer> ByMonth, IReadOnlyList<DispositionRowAnswer> Dispositions,
    IReadOnlyList<CarriedOverAnswer> CarriedOverByLead, BalanceAnswer Balance, string Identity);

/// <summary>A count over its base with the lines it counts.</summary>
public sealed record FigureAnswer(int Numerator, int Denominator, string? Percent, DateOnly AsOf, IReadOnlyList<string> Items)
{
    /// <summary>The percentage as a number, rounded half up as the committee rounds; absent over an empty base.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? PercentValue { get; init; }
}

/// <summary>Total, reported and not reported.</summary>
public record CountsAnswer(int Total, int Reported, int NotReported, string? NotReportedPercent, FiguresAnswer Figures)
{
    /// <summary>The percentage as a number; absent over an empty base.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? NotReportedPercentValue { get; init; }
}

/// <summary>The figures behind counts.</summary>
public record FiguresAnswer(FigureAnswer Total, FigureAnswer Reported, FigureAnswer NotReported);

/// <summary>The figures behind the counts of a part.</summary>
public sealed record PartFiguresAnswer(FigureAnswer Total, FigureAnswer Reported, FigureAnswer NotReported, FigureAnswer Issued);

/// <summary>The lines of a part in numbers.</summary>
public sealed record ReportItemsAnswer(
    int Total, int Reported, int NotReported, string? NotReportedPercent, string? ReportedPercent, int Issued, DateOnly AsOf, PartFiguresAnswer Figures)
{
    /// <summary>The percentage as a number; absent over an empty base.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? NotReportedPercentValue { get; init; }

    /// <summary>The percentage as a number; absent over an empty base.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? ReportedPercentValue { get; init; }
}

/// <summary>A count of lead agencies.</summary>
public sealed record LeadCountAnswer(IReadOnlyList<string?> Lead, int Count, FigureAnswer Figure);

/// <summary>The counts of lead agencies; joint ones stand by themselves.</summary>
public sealed record LeadRowAnswer(
    IReadOnlyList<string?> Lead, int Total, int Reported, int NotReported, string? NotReportedPercent, FiguresAnswer Figures)
    : CountsAnswer(Total, Reported, NotReported, NotReportedPercent, Figures);

/// <summary>The counts of one agency; joint lines count under each.</summary>
public sealed record AgencyRowAnswer(
    string? Agency, string AgencyId, int Total, int Reported, int NotReported, string? NotReportedPercent, FiguresAnswer Figures, int Joint)
    : CountsAnswer(Total, Reported, NotReported, NotReportedPercent, Figures);

/// <summary>The counts of a month; 0 is without one.</summary>
public sealed record MonthRowAnswer(int Month, int Total, int Reported, int NotReported, string? NotReportedPercent, FiguresAnswer Figures)
    : CountsAnswer(Total, Reported, NotReported, NotReportedPercent, Figures);

/// <summary>Unfinished lines with the same disposition.</summary>
public sealed record DispositionRowAnswer(
    Standing Kind, string Text, int? Year, int? Month, IReadOnlyList<string?> Bodies, int Count, FigureAnswer Figure, IReadOnlyList<LeadCountAnswer> ByLead);

/// <summary>Lines of lead agencies that are carried over.</summary>
public sealed record CarriedOverAnswer(IReadOnlyList<string?> Lead, int Count);

/// <summary>What came in against what became of it.</summary>
public sealed record BalanceAnswer(
    int Planned, int Added, int CarriedIn, int Done, int WillBeDone, int CarriedOver, int NotReproposed, int Open, int Withdrawn, int Merged,
    int Entered, int Accounted, bool AddsUp, IReadOnlyList<AgencyBalanceAnswer> ByAgency);

/// <summary>The balance of one agency.</summary>
public sealed record AgencyBalanceAnswer(
    string? Agency, int Planned, int Added, int CarriedIn, int Done, int WillBeDone, int CarriedOver, int NotReproposed, int Open, int Withdrawn, int Merged,
    int Entered, int Accounted);

/// <summary>A line of the annex.</summary>
public sealed record ReportLineAnswer(
    string Id, int Number, string? PrintedNumber, string? Title, SecurityClassification Classification, string Section, IReadOnlyList<string?> Leads,
    IReadOnlyList<string?> Coordinating, IReadOnlyList<string?> Bodies, string? Due, Entry Entry, Standing Standing, DateOnly? ReportedOn,
    string? IssuedNumber, DateOnly? IssuedOn, DispositionKind? Disposition);
