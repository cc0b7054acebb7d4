using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Meetings;

/// <summary>The months asked for have fewer days to meet on than the series has meetings.</summary>
public sealed record SeriesDoesNotFit(int Month, int Wanted, int Days) : Refusal;

/// <summary>The series would have no meetings, or its months are the wrong way round.</summary>
public sealed record SeriesIsEmpty : Refusal;

/// <summary>Another meeting of the body has this number in the year.</summary>
public sealed record OrdinalIsTaken(int Ordinal) : Refusal;

/// <summary>A whole series of meetings of a year: "24 định kỳ, mỗi tháng hai kỳ".</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">How many meetings.</param>
/// <param name="FirstMonth">The first month they lie in, 1-12.</param>
/// <param name="LastMonth">The last month, included.</param>
/// <param name="Weekday">The day of the week they are held on; null for any working day.</param>
public sealed record MeetingSeries(int Year, int Number, int FirstMonth = 1, int LastMonth = 12, DayOfWeek? Weekday = null)
{
    /// <summary>The dates: working days, spread evenly over the months and within each month, in order.</summary>
    public Result<IReadOnlyList<DateOnly>> Dates(WorkingDays days)
    {
        var months = LastMonth - FirstMonth + 1;
        if (Number <= 0 || months <= 0)
            return new SeriesIsEmpty();
        var dates = new List<DateOnly>(Number);
        for (var i = 0; i < months; i++)
        {
            // Of 4 meetings over 12 months one falls into each third month, as quarterly meetings do.
            var share = (i + 1) * Number / months - i * Number / months;
            var candidates = Candidates(FirstMonth + i, days);
            if (share > candidates.Count)
                return new SeriesDoesNotFit(FirstMonth + i, share, candidates.Count);
            for (var k = 0; k < share; k++)
                dates.Add(candidates[(2 * k + 1) * candidates.Count / (2 * share)]);
        }
        return dates;
    }

    private List<DateOnly> Candidates(int month, WorkingDays days) =>
    [
        .. Enumerable.Range(1, DateTime.DaysInMonth(Year, month)).Select(day => new DateOnly(Year, month, day))
            .Where(date => days.IsWorkingDay(date) && (Weekday is null || date.DayOfWeek == Weekday)),
    ];
}

/// <summary>The numbers of a body's meetings, "lần thứ 14": some bodies count through the term, others through the year.</summary>
public static class MeetingOrdinals
{
    /// <summary>The number a meeting would get if it were held next.</summary>
    public static int Next(Snapshot at, Meeting meeting)
    {
        var term = Committees.TermRules.TermOn(at, meeting.On ?? new DateOnly(meeting.Year, 1, 1));
        var numbered = at.Meetings.Where(m => m.Body == meeting.Body && m is { State: MeetingState.Held, Ordinal: not null }
            && m.Year <= meeting.Year && (term is null || m.HeldOn >= term.FromOn)).ToLookup(m => m.Year, m => m.Ordinal!.Value);
        if (numbered[meeting.Year].Any())
            return numbered[meeting.Year].Max() + 1;
        var years = numbered.OrderByDescending(y => y.Key).ToList();
        var restarts = years.Count > 1 && years[0].Min() == 1;
        return years.Count == 0 || restarts ? 1 : years[0].Max() + 1;
    }

    /// <summary>Whether another held meeting of the body has the number in the same year.</summary>
    public static bool IsTaken(Snapshot at, Meeting meeting, int ordinal) => at.Meetings.Any(m =>
        m.Id != meeting.Id && m.Body == meeting.Body && m.Year == meeting.Year && m.State == MeetingState.Held && m.Ordinal == ordinal);
}
