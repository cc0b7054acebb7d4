using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Shell;

/// <summary>The as-of dates of a report in an address: "cut.BODY=2023-11-17" for each body that has its own.</summary>
public static class ReportQuery
{
    /// <summary>What the name of a body's date begins with.</summary>
    public const string CutOff = "cut.";

    /// <summary>The dates an address asks for; without any "cut." those the programme has scheduled for the date.</summary>
    public static ReportDates Read(IQueryCollection query, WorkProgramme programme, AsOf point)
    {
        var asked = query.Where(q => q.Key.StartsWith(CutOff, StringComparison.Ordinal)).ToList();
        if (asked.Count == 0)
            return new(point.On, point.Known, programme.Reports.GetValueOrDefault(point.On) ?? []);
        var cutOffs = new List<CutOff>();
        foreach (var (name, values) in asked)
            if (Guid.TryParseExact(name[CutOff.Length..], "N", out var body) && Reading.TryDate(values, out var on) && on != point.On)
                cutOffs.Add(new(new(body), on));
        return new(point.On, point.Known, cutOffs);
    }

    /// <summary>The dates as parameters, one for each body that is named, so that nothing scheduled comes in by itself.</summary>
    public static IEnumerable<(string Name, string? Value)> Write(ReportDates dates, IEnumerable<BodyId> bodies) =>
        bodies.Select(b => ($"{CutOff}{b}", (string?)Reading.Iso(dates.For(b).On)));
}
