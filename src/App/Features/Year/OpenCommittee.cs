using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Features.Year;

/// <summary>The address of a committee alone leads to a year.</summary>
internal static class OpenCommittee
{
    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        // A sample is shown on its own date, unless the address asks for another one.
        if (reading.Committee.SampleShownOn is { } shownOn && !http.Request.Query.ContainsKey("on"))
            reading = reading with { At = reading.Ledger.At(reading.Point with { On = shownOn }) };
        var year = reading.Programme(reading.Point.On.Year)?.Year ?? reading.At.Programmes.LastOrDefault()?.Year ?? reading.Point.On.Year;
        return Results.Redirect(reading.Url($"{year}"));
    }
}
