using NghiTrinh.Documents.Wording;
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

    /// <summary>
    /// The point a report is compared with: the date "since" asks for, else what the last frozen report of the programme was made from;
    /// null where there is neither.
    /// </summary>
    public static AsOf? Since(IQueryCollection query, Reading reading, ProgrammeId programme) =>
        Reading.TryDate(query["since"], out var on) ? new(on, reading.Point.Known)
        : reading.At.Reports.LastOrDefault(r => r.Frozen.Programme == programme) is { } last
            ? new(last.Frozen.Dates.On, last.Frozen.Dates.Known ?? last.FrozenAt)
        : null;

    /// <summary>The language of the document: "vi" or "en"; without a choice the reader's.</summary>
    public static Words Language(IQueryCollection query, Reading reading) =>
        query["language"].ToString() is "vi" or "en" ? Words.Of(query["language"].ToString()) : reading.Words;
}
