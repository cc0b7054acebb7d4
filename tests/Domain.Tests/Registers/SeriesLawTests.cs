using CsCheck;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.Tests.Registers;

/// <summary>What holds of every series, whatever is done to it.</summary>
public sealed class SeriesLawTests
{
    private enum Step { Register, RegisterAt, Reserve, ReserveAt, Explain, Void }

    private static readonly Gen<(Step Step, int Number)[]> Steps =
        Gen.Select(Gen.Enum<Step>(), Gen.Int[1, 12]).Array[0, 14];

    [Fact]
    public void No_number_is_given_twice_and_every_number_up_to_the_last_is_accounted_for() => Steps.Sample(steps =>
    {
        var (office, given) = (new Office(), new List<int>());
        foreach (var (index, (step, number)) in steps.Index())
        {
            var before = office.Series("2023-01-05");
            var result = Take(office, step, number, index);
            if (result is int taken)
            {
                given.Add(taken);
                Assert.False(before.IsTaken(taken));
                Assert.True(step is Step.RegisterAt or Step.ReserveAt || taken == before.Next);
            }
        }
        var series = office.Series("2023-01-05");
        int[] used = [.. Enum.GetValues<DocumentState>().SelectMany(series.In)];

        Assert.Equal(given.Count, given.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, series.Last), used.Concat(series.Gaps).Order());
        Assert.Equal(series.Last + 1, series.Next);
    }, iter: 60);

    // The number that was newly given, or null where none was.
    private static int? Take(Office office, Step step, int number, int index)
    {
        const string on = "2023-01-05";
        var series = office.Series(on);
        var entry = Office.Document(on, $"văn bản {index}");
        switch (step)
        {
            case Step.Register:
                return office.Enter(entry) is string ? series.Next : null;
            case Step.RegisterAt:
                // A number that was explained takes its document after all; that gives none anew.
                return !series.IsTaken(number) && office.Enter(entry, number) is string ? number : null;
            case Step.Reserve:
                return office.Reserve(on, $"cho {index}") as int?;
            case Step.ReserveAt:
                return office.Reserve(on, $"cho {index}", number) as int?;
            case Step.Explain when series.Explain(number).Value is { } explained:
                office.Add(new(series.Key.SubjectOf(A.Committee, number), 0, A.On(on), "lý do", explained));
                return null;
            case Step.Void when series.Numbers.GetValueOrDefault(number)?.Void().Value is { } voided:
                office.Add(new(series.Key.SubjectOf(A.Committee, number), 0, A.On(on), "lý do", voided));
                return null;
            default:
                return null;
        }
    }
}
