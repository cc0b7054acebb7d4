using System.Text.Json;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>The figures of one body, or of the whole, as JSON.</summary>
internal sealed class ReportPartJson(Utf8JsonWriter json, ImplementationReport report, Words? words)
{
    private readonly Words _numbers = words ?? Words.Vietnamese;
    private ReportPart? _part;

    public void Write(ReportPart part)
    {
        _part = part;
        json.WriteStartObject();
        json.WriteString("body", part.Body?.Name);
        json.WriteString("shortName", part.Body?.ShortName);
        json.WriteString("bodyId", part.Body?.Id.ToString());
        json.WriteString("kind", part.Body is { } body ? ReportJson.Camel(body.Kind) : null);
        json.WriteString("asOf", ReportJson.Iso(part.At.Point.On));
        json.WriteStartArray("meetings");
        Meetings(part);
        json.WriteEndArray();
        Items(part);
        Leads("notReportedByLead", part.ByLeads.Where(r => r.NotReported.Count > 0), part, r => r.NotReported);
        Groups("byLead", part.ByLeads, r => Names("lead", r.Key, part.At));
        ByAgency(part);
        Groups("byMonth", part.ByMonth, r => json.WriteNumber("month", r.Key));
        json.WriteStartArray("dispositions");
        foreach (var row in part.Dispositions)
            Disposition(row, part);
        json.WriteEndArray();
        CarriedOverByLead(part);
        Balance(part);
        json.WriteString("identity", Identity(part));
        json.WriteEndObject();
    }

    public void Meetings(ReportPart part)
    {
        foreach (var count in part.Meetings)
        {
            json.WriteStartObject();
            json.WriteString("body", part.Body?.Name);
            json.WriteString("meetingName", part.Body?.MeetingName);
            json.WriteString("kind", ReportJson.Camel(count.Kind));
            json.WriteNumber("planned", count.Planned);
            json.WriteNumber("held", count.Held);
            json.WriteString("asOf", ReportJson.Iso(count.Point.On));
            json.WriteStartObject("forecast");
            json.WriteString("outlook", ReportJson.Camel(count.Forecast.Outlook));
            json.WriteNumber("missing", count.Forecast.Missing);
            json.WriteNumber("scheduled", count.Forecast.Scheduled);
            if (count.Forecast.DaysPerMeeting is { } days)
                json.WriteNumber("daysPerMeeting", days);
            else
                json.WriteNull("daysPerMeeting");
            json.WriteNumber("daysLeft", count.Forecast.DaysLeft);
            if (words is not null)
                json.WriteString("sentence", Narrative.Outlook(count.Forecast, report.Programme.Year, words));
            json.WriteEndObject();
            json.WriteStartArray("heldMeetings");
            foreach (var meeting in part.At.MeetingsOf(report.Programme.Year, count.Body).Where(m =>
                         m.Kind == count.Kind && m.State == MeetingState.Held && m.HeldOn <= count.Point.On))
                json.WriteStringValue(meeting.Id.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private void Items(ReportPart part)
    {
        json.WriteStartObject("items");
        json.WriteNumber("total", part.Total.Count);
        json.WriteNumber("reported", part.Reported.Count);
        json.WriteNumber("notReported", part.NotReported.Count);
        Percent("notReportedPercent", part.NotReported.Share);
        Percent("reportedPercent", part.Reported.Share);
        json.WriteNumber("issued", part.Issued.Count);
        json.WriteString("asOf", ReportJson.Iso(part.At.Point.On));
        json.WriteStartObject("figures");
        Figure("total", part.Total);
        Figure("reported", part.Reported);
        Figure("notReported", part.NotReported);
        Figure("issued", part.Issued);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Groups<TKey>(string name, IEnumerable<GroupRow<TKey>> rows, Action<GroupRow<TKey>> key)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            key(row);
            Counts(row.Total, row.Reported, row.NotReported);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void ByAgency(ReportPart part)
    {
        json.WriteStartArray("byAgency");
        foreach (var row in part.ByAgency)
        {
            json.WriteStartObject();
            json.WriteString("agency", NameOf(row.Agency, part.At));
            json.WriteString("agencyId", row.Agency.ToString());
            Counts(row.Total, row.Reported, row.NotReported);
            json.WriteNumber("joint", row.Joint.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("jointCountedAgain", part.ByAgency.Sum(r => r.Total.Count) - part.Total.Count);
    }

    private void Counts(Figure total, Figure reported, Figure notReported)
    {
        json.WriteNumber("total", total.Count);
        json.WriteNumber("reported", reported.Count);
        json.WriteNumber("notReported", notReported.Count);
        Percent("notReportedPercent", notReported.Share);
        json.WriteStartObject("figures");
        Figure("total", total);
        Figure("reported", reported);
        Figure("notReported", notReported);
        json.WriteEndObject();
    }

    private void Leads(
        string name, IEnumerable<GroupRow<IReadOnlyList<AgencyId>>> rows, ReportPart part,
        Func<GroupRow<IReadOnlyList<AgencyId>>, Figure> of)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            Names("lead", row.Key, part.At);
            json.WriteNumber("count", of(row).Count);
            Figure("figure", of(row));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Disposition(DispositionRow row, ReportPart part)
    {
        json.WriteStartObject();
        json.WriteString("kind", ReportJson.Camel(row.Standing));
        if (words is not null)
            json.WriteString("text", new FigureSheets(report, words).DispositionOf(row, part.At));
        WriteNumber("year", row.Year);
        WriteNumber("month", row.Month);
        json.WriteStartArray("bodies");
        foreach (var body in row.Bodies)
            json.WriteStringValue(part.At.Find(body)?.Name);
        json.WriteEndArray();
        json.WriteNumber("count", row.Count.Count);
        Figure("figure", row.Count);
        Leads("byLead", row.ByLeads, part, r => r.Total);
        json.WriteEndObject();
    }

    private void CarriedOverByLead(ReportPart part)
    {
        var rows = new List<(IReadOnlyList<AgencyId> Leads, int Count)>();
        foreach (var row in part.Dispositions.Where(d => d.Standing == Standing.CarriedOver).SelectMany(d => d.ByLeads))
            if (rows.FindIndex(r => ItemFilter.SameLeads(r.Leads, row.Key)) is >= 0 and var at)
                rows[at] = (row.Key, rows[at].Count + row.Total.Count);
            else
                rows.Add((row.Key, row.Total.Count));
        json.WriteStartArray("carriedOverByLead");
        foreach (var (leads, count) in rows)
        {
            json.WriteStartObject();
            Names("lead", leads, part.At);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Balance(ReportPart part)
    {
        json.WriteStartObject("balance");
        foreach (var (entry, figure) in part.Balance.Entries)
            json.WriteNumber(ReportJson.Camel(entry), figure.Count);
        foreach (var (standing, figure) in part.Balance.Standings)
            json.WriteNumber(ReportJson.Camel(standing), figure.Count);
        json.WriteNumber("entered", part.Balance.Entered);
        json.WriteNumber("accounted", part.Balance.Accounted);
        json.WriteBoolean("addsUp", part.Balance.AddsUp);
        json.WriteStartArray("byAgency");
        foreach (var (agency, balance) in part.BalanceByAgency)
        {
            json.WriteStartObject();
            json.WriteString("agency", NameOf(agency, part.At));
            foreach (var (entry, figure) in balance.Entries)
                json.WriteNumber(ReportJson.Camel(entry), figure.Count);
            foreach (var (standing, figure) in balance.Standings)
                json.WriteNumber(ReportJson.Camel(standing), figure.Count);
            json.WriteNumber("entered", balance.Entered);
            json.WriteNumber("accounted", balance.Accounted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>"82 = 61 + 4 + 9 + 8": the total, what is reported, then every standing of the rest that occurs.</summary>
    private static string Identity(ReportPart part) =>
        $"{part.Total.Count} = " + string.Join(" + ", part.Dispositions.GroupBy(d => d.Standing)
            .Select(g => g.Sum(d => d.Count.Count)).Prepend(part.Reported.Count));

    private void Figure(string name, Figure figure)
    {
        json.WriteStartObject(name);
        json.WriteNumber("numerator", figure.Count);
        json.WriteNumber("denominator", figure.Base);
        Percent("percent", figure.Share);
        json.WriteString("asOf", ReportJson.Iso(figure.Point.On));
        json.WriteStartArray("items");
        // A figure counts items of its own part, and only those that stand.
        foreach (var item in _part!.Items)
            if (figure.Rows.Matches(item, _part.At))
                json.WriteStringValue(item.Id.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Percent(string name, Share share)
    {
        if (share.Percent(report.Committee.Decimals) is not { } percent)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteString(name, _numbers.Percent(share, report.Committee.Decimals).TrimEnd('%'));
        json.WriteNumber($"{name}Value", percent);
    }

    private void Names(string name, IReadOnlyList<AgencyId> agencies, Snapshot at)
    {
        json.WriteStartArray(name);
        foreach (var agency in agencies)
            json.WriteStringValue(NameOf(agency, at));
        json.WriteEndArray();
    }

    private static string? NameOf(AgencyId agency, Snapshot at) => at.Find(agency)?.Name;

    private void WriteNumber(string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
