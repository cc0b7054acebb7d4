using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Listing;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>The list of the items of a year.</summary>
public static class ListItems
{
    /// <summary>What its page shows.</summary>
    public sealed record Model(WorkProgramme Programme, ItemView View, ItemListing Listing, ListAddress Address);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var view = ItemView.Read(http.Request.Query);
        var model = new Model(programme, view, ItemListing.Of(reading.At, programme.Id, view), new(reading, year, view));
        return Pages.Show<ListPage, Model>(reading, model);
    }

    /// <summary>The heading of a group of rows, and the parameter that shows it alone, if there is one.</summary>
    public static (string Text, string? Name, string? Value) Heading(ListGroup group, Grouping by, Model model, Reading r)
    {
        var (item, w) = (group.Sample, r.Words);
        var content = item.Content;
        return by switch
        {
            Grouping.Lead => content.Leads.Count == 0
                ? (w.Say("Chưa có cơ quan chủ trì", "No lead agency"), "leads", "none")
                : (w.Agencies(content.Leads, r.At), "leads", string.Join('.', content.Leads)),
            Grouping.Month => (w.Month(content.Due?.MonthShown ?? 0), "month", (content.Due?.MonthShown ?? 0).ToString(CultureInfo.InvariantCulture)),
            Grouping.Body => content.Bodies.Count == 0
                ? (w.Say("Chưa có cấp trình", "No body"), null, null)
                : (string.Join(" → ", content.Bodies.Select(b => r.At.Find(b)?.Name ?? "?")), null, null),
            Grouping.Section => (FilterWords.SectionOf(content.Section, model.Programme), "section", content.Section),
            Grouping.State => (w.Of(group.State), "state", Kebab.Of<ItemState>(group.State)),
            Grouping.Leader => (content.SupervisingLeader ?? w.Say("Chưa ghi lãnh đạo chỉ đạo", "No supervising leader"), null, null),
        };
    }
}
