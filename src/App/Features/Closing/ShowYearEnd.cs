using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Closing;

/// <summary>Tổng kết năm: what is unfinished, who has proposed what, what is decided, what stands in the way of closing.</summary>
public static class ShowYearEnd
{
    /// <summary>A lead agency with its unfinished items.</summary>
    public sealed record AgencyRow(AgencyId Agency, Figure Unfinished, int Proposed, int Decided)
    {
        /// <summary>How many it has not said anything about.</summary>
        public int Silent => Unfinished.Count - Proposed;
    }

    /// <summary>An item that is not reported.</summary>
    public sealed record Line(Item Item, bool Blocks, bool IsPromisePast, Item? Next);

    public sealed record Model(
        WorkProgramme Programme, Balance Balance, IReadOnlyList<AgencyRow> Agencies, IReadOnlyList<Line> Lines, bool IsClosed);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? Pages.Show<ShowYearEndPage, Model>(reading, Of(reading.At, programme))
            : Problems.NoSuchPage(http);

    private static Model Of(Snapshot at, WorkProgramme programme)
    {
        var unfinished = new ItemFilter { Reported = false };
        Item[] items = [.. at.ItemsOf(programme.Id).Where(i => unfinished.Matches(i, at))];
        var blocking = at.Unfinished(programme.Id).Select(i => i.Id).ToHashSet();
        var agencies = items.SelectMany(i => i.Content.Leads).Distinct().Select(a =>
        {
            Item[] own = [.. items.Where(i => i.Content.Leads.Contains(a))];
            return new AgencyRow(
                a, new(own.Length, items.Length, at.Point, unfinished with { Lead = a }),
                own.Count(i => i.ProposalOf(a) is not null), own.Count(i => i.Disposition is not null));
        });
        return new(
            programme, Balance.Of(at, programme.Id, ItemFilter.All),
            [.. agencies.OrderByDescending(a => a.Silent).ThenByDescending(a => a.Unfinished.Count)],
            [.. items.Select(i => new Line(i, blocking.Contains(i.Id), i.IsPromisePast(at.Point.On), at.CarriedInto(i.Id)))],
            programme.State == ProgrammeState.Closed);
    }
}
