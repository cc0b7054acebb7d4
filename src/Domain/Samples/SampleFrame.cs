using System.Text.Json;
using System.Text.Json.Serialization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Samples;

/// <summary>What a sample says of everything but its items, as its JSON file says it.</summary>
internal sealed record SampleFrame(
    string Note, string By, DateTimeOffset BegunAt, SampleFrame.CommitteeLine Committee, SampleFrame.TermLine Term,
    IReadOnlyList<SampleFrame.BodyLine> Bodies, IReadOnlyList<SampleFrame.AgencyLine> Agencies,
    IReadOnlyList<SampleFrame.MeetingLine> Meetings, IReadOnlyList<SampleFrame.ProgrammeLine> Programmes)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    internal static SampleFrame Parse(string json) =>
        JsonSerializer.Deserialize<SampleFrame>(json, Options) ?? throw new JsonException("The sample is empty.");

    internal sealed record CommitteeLine(
        string Slug, string Name, CommitteeKind Kind, string Sign, string Place, string TimeZone, DateOnly ShownOn,
        DateOnly FoundedOn, string? Why = null);

    internal sealed record TermLine(
        string Key, string Name, DateOnly FromOn, DateOnly ToOn, IReadOnlyList<GoalLine> Goals, string? Why = null);

    internal sealed record GoalLine(
        string Key, GoalKind Kind, int Number, string Title, IReadOnlyList<int>? Years = null);

    internal sealed record BodyLine(
        string Key, string Name, string ShortName, BodyKind Kind, string MeetingName, DateOnly FormedOn,
        DateOnly? Until = null, string? Members = null, string? Why = null);

    internal sealed record AgencyLine(string Key, string Name, string? ShortName = null, RenamingLine? Renamed = null);

    internal sealed record RenamingLine(
        string Name, DateOnly On, DateTimeOffset RecordedAt, string? ShortName = null, string? Why = null);

    internal sealed record MeetingLine(
        string Key, string Body, MeetingKind Kind, DateOnly? PlannedOn = null, int? Month = null, string? Title = null,
        DateOnly? DecidedOn = null, DateOnly? MovedTo = null, DateOnly? MovedOn = null, DateOnly? HeldOn = null,
        int? Ordinal = null, string? Why = null);

    internal sealed record ProgrammeLine(
        int Year, string Title, DateOnly DraftedOn, DateTimeOffset RecordedAt, IReadOnlyList<SectionLine> Sections,
        IReadOnlyList<PlannedLine> MeetingsPlanned, string? AdoptedBy = null, DateOnly? AdoptedOn = null,
        string? Number = null, DateOnly? IssuedOn = null, IReadOnlyList<ReportLine>? Reports = null,
        string? Why = null);

    internal sealed record SectionLine(string Code, string Title, string? Body = null, string? Text = null);

    internal sealed record PlannedLine(string Body, MeetingKind Kind, int Number, DateOnly On, string? Why = null);

    internal sealed record ReportLine(
        DateOnly On, DateOnly ScheduledOn, IReadOnlyList<CutOffLine> CutOffs, string? Why = null);

    internal sealed record CutOffLine(string Body, DateOnly On);
}
