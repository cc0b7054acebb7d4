using System.Text.Json;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Reporting;

/// <summary>A line of the annex as JSON: what the figures' ids stand for.</summary>
internal static class ReportLineJson
{
    public static void Write(Utf8JsonWriter json, Item item, Snapshot at)
    {
        var c = item.Content;
        json.WriteStartObject();
        json.WriteString("id", item.Id.ToString());
        json.WriteNumber("number", c.Number);
        json.WriteString("printedNumber", c.PrintedNumber);
        json.WriteString("title", c.Classification == SecurityClassification.Unclassified ? c.Title : null);
        json.WriteString("classification", ReportJson.Camel(c.Classification));
        json.WriteString("section", c.Section);
        Names(json, "leads", c.Leads.Select(a => at.Find(a)?.Name));
        Names(json, "coordinating", c.Coordinating.Select(a => at.Find(a)?.Name));
        Names(json, "bodies", c.Bodies.Select(b => at.Find(b)?.Name));
        json.WriteString("due", c.Due is null ? null : DueCode.Of(c.Due));
        json.WriteString("entry", ReportJson.Camel(item.Entry));
        json.WriteString("standing", ReportJson.Camel(item.StandingFor(null)));
        json.WriteString("reportedOn", item.ReportedOn is { } on ? ReportJson.Iso(on) : null);
        json.WriteString("issuedNumber", item.Issued?.Number);
        json.WriteString("issuedOn", item.Issued is { } issued ? ReportJson.Iso(issued.On) : null);
        json.WriteString("disposition", item.Disposition is { } disposition ? ReportJson.Camel(disposition.Kind) : null);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string?> names)
    {
        json.WriteStartArray(name);
        foreach (var one in names)
            json.WriteStringValue(one);
        json.WriteEndArray();
    }
}
