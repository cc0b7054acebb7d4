using Microsoft.Extensions.Localization;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Listing;

/// <summary>A filter in words: what stands above a list and in the files made of it.</summary>
public static class FilterWords
{
    /// <summary>The name of each parameter that filters, with its words.</summary>
    public static IReadOnlyList<(string Parameter, string Text)> Of(ItemFilter f, WorkProgramme programme, Reading r, IStringLocalizer<Texts> l)
    {
        var (w, at) = (r.Words, r.At);
        (string Parameter, string? Text)[] all =
        [
            ("q", f.Text is { } text ? w.Say($"“{text}”", $"“{text}”") : null),
            ("body", f.Body is { } body ? at.Find(body)?.Name ?? "?" : null),
            ("lead", f.Lead is { } lead ? at.Find(lead)?.Name ?? "?" : null),
            ("leads", f.Leads is { } leads ? leads.Count == 0 ? l["no lead agency"].Value : l["led by exactly {0}", w.Agencies(leads, at)].Value : null),
            ("reported", f.Reported is { } reported ? reported ? l["has been reported"].Value : l["not yet reported"].Value : null),
            ("issued", f.Issued is { } issued ? issued ? l["document issued"].Value : l["document not issued"].Value : null),
            ("joint", f.Joint is { } joint ? joint ? l["led jointly"].Value : l["not led jointly"].Value : null),
            ("standing", f.Standing is { } standing ? w.Of(standing) : null),
            ("disposed", f.DisposedTo is { } disposition ? w.Of(disposition, at) : null),
            ("state", f.State is { } state ? w.Of(state) : null),
            ("entry", f.Entry is { } entry ? w.Of(entry) : null),
            ("month", f.Month is { } month ? w.Month(month) : null),
            ("section", f.Section is { } section ? SectionOf(section, programme) : null),
            ("goal", f.Goal is { } goal ? at.Find(goal)?.Title ?? "?" : null),
            ("serving", f.Serving is { } serving ? serving ? l["serves a goal"].Value : l["serves no goal"].Value : null),
            ("meeting", f.Meeting is { } meeting ? MeetingText.Of(meeting, r) : null),
            ("classification", f.Classification is { } classification ? w.Of(classification) : null),
        ];
        return [.. all.Where(a => a.Text is not null).Select(a => (a.Parameter, a.Text!))];
    }

    /// <summary>A section with its heading.</summary>
    public static string SectionOf(string code, WorkProgramme programme) =>
        programme.Sections.FirstOrDefault(s => s.Code == code) is { } section ? $"{code}. {section.Title}" : code;
}
