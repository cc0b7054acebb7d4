using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Balancing;

/// <summary>Cân đối chương trình: lines per sitting, month and agency against the minutes and people there are.</summary>
public static class ShowBalance
{
    public sealed record Model(WorkProgramme Programme, IReadOnlyList<BodyLoad> Bodies, IReadOnlyList<AgencyWork> Agencies, bool IsClosed)
    {
        /// <summary>How many sittings are asked more minutes than they have.</summary>
        public int FullSittings => Bodies.SelectMany(b => b.Sittings).Count(s => s.Minutes.IsOver);

        /// <summary>How many months of a body are.</summary>
        public int FullMonths => Bodies.SelectMany(b => b.Months).Count(m => m.Minutes.IsOver);

        /// <summary>How many agencies have a month with more items than their people can finish.</summary>
        public int FullAgencies => Agencies.Count(a => a.Months.Any(m => m.Load.IsOver));

        /// <summary>Whether somebody has said what some body or agency can bear.</summary>
        public bool IsMeasured => Bodies.Any(b => b.Body.SittingMinutes is not null) || Agencies.Any(a => a.Staff is not null);
    }

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? Pages.Show<ShowBalancePage, Model>(reading, new(
                programme, Workload.OfBodies(reading.At, programme), Workload.OfAgencies(reading.At, programme), reading.Ledger.IsClosed(programme.Id)))
            : Problems.NoSuchPage(http);
}
