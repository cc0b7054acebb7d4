using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using CsCheck;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Domain.Tests.History;
using NghiTrinh.Domain.Tests.Samples;

namespace NghiTrinh.Domain.Tests.Reports;

public sealed class ReportFigureTests
{
    private static readonly Gen<ImplementationReport> AnyReport = Gen.Select(
        AnyLedger.Entries, Gen.Int[0, 390], Gen.Int[-1, 320], Gen.Int[0, 60], (entries, days, hours, before) =>
        {
            var on = new DateOnly(2023, 1, 1).AddDays(days);
            var known = hours < 0 ? (DateTimeOffset?)null : AnyLedger.Begun.AddHours(hours);
            CutOff[] cutOffs = before < 30 ? [] : [new(A.Body("btv"), on.AddDays(-before))];
            return ImplementationReport.Of(AnyLedger.Of(entries), A.Programme, new(on, known, cutOffs))!;
        });

    [Fact]
    public void Every_figure_opens_exactly_the_rows_it_counts() =>
        AnyReport.Sample(report => Parts(report).All(part => Figures(part).All(figure => Opens(part, figure))));

    [Fact]
    public void Every_figure_of_the_founding_report_opens_exactly_the_rows_it_counts()
    {
        var figures = Parts(Founding.ReportOn(Founding.ShownOn))
            .SelectMany(p => Figures(p).Select(f => (Part: p, Figure: f))).ToArray();

        Assert.True(figures.Length > 500);
        Assert.All(figures, f => Assert.True(Opens(f.Part, f.Figure)));
    }

    [Fact]
    public void No_figure_counts_more_than_its_base() =>
        AnyReport.Sample(report => Parts(report).SelectMany(Figures).All(f => f.Count >= 0 && f.Count <= f.Base));

    [Fact]
    public void The_balance_adds_up_whatever_happened() =>
        AnyReport.Sample(report => Parts(report).All(p =>
            p.Balance.AddsUp && p.Balance.Entered == p.Total.Count && p.BalanceByAgency.All(b => b.Balance.AddsUp)));

    [Fact]
    public void Only_what_is_missing_or_too_late_can_disagree() =>
        AnyReport.Sample(report => report.Disagreements.All(d => d.Kind is
            DisagreementKind.LeadsAgainstTotal or DisagreementKind.AgenciesAgainstTotal
            or DisagreementKind.BodiesAgainstTotal or DisagreementKind.HearingsAgainstMeetings or DisagreementKind.DispositionIsOverdue));

    private static IEnumerable<ReportPart> Parts(ImplementationReport report) => report.Parts.Prepend(report.Whole);

    private static bool Opens(ReportPart part, Figure figure) =>
        figure.Point == part.At.Point
        && part.At.ItemsOf(ProgrammeOf(part)).Count(i => figure.Rows.Matches(i, part.At)) == figure.Count;

    private static ProgrammeId ProgrammeOf(ReportPart part) =>
        part.At.Programmes.FirstOrDefault(p => p.Year == 2023)?.Id ?? A.Programme;

    private static IEnumerable<Figure> Figures(object? value) => value switch
    {
        Figure figure => [figure],
        null or string or Snapshot or Item or ItemFilter => [],
        IEnumerable many => many.Cast<object?>().SelectMany(Figures),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => Figures(tuple[i])),
        _ when value.GetType().Namespace is { } space
            && (space.StartsWith("NghiTrinh") || space.StartsWith("System.Collections")) =>
            value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0 && p.Name != nameof(ReportPart.Body))
                .SelectMany(p => Figures(p.GetValue(value))),
        _ => [],
    };
}
