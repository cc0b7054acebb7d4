using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>All series of numbers: those that are begun, and those the next document of each kind would begin.</summary>
public static class ListSeries
{
    /// <summary>What the page shows.</summary>
    /// <param name="Series">Series that hold numbers.</param>
    /// <param name="IsNumberless">Whether the Party's committee has no term for the day, so that nothing can be numbered.</param>
    public sealed record Model(IReadOnlyList<DocumentSeries> Series, bool IsNumberless);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var isNumberless = reading.Committee.DocumentKinds is [var kind, ..]
            && reading.At.Register.Series(kind.Key, SecurityClassification.Unclassified, reading.Point.On).Refusal is NoTermOnDay;
        return Pages.Show<ListSeriesPage, Model>(reading, new(Shown(reading), isNumberless));
    }

    /// <summary>A series by its identifier, or null.</summary>
    internal static DocumentSeries? Find(Reading reading, Guid id) => Shown(reading).FirstOrDefault(s => s.Key.Id(reading.Id) == id);

    // Whoever gives no numbers sees no number whose document is withheld, nor that there is one.
    internal static IReadOnlyList<DocumentSeries> Shown(Reading reading) =>
        [.. reading.At.Register.AllSeries.Where(s => MayKeep(reading) || s.Issued.Count > 0 || s.Numbers.Values.Any(d => d is not null))];

    internal static bool MayKeep(Reading reading) => reading.May(Domain.Committees.Permission.KeepRegister);
}
