using System.Diagnostics;
using System.Net;
using NghiTrinh.App.Shell.Listing;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Items;

/// <summary>Run by hand, in Release: what a list of ten thousand items costs.</summary>
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const string Query = "/lon/2023/lines?on=2023-11-23&q=dai+hoi&reported=1&month=6";

    [Fact(Explicit = true)]
    public async Task A_list_of_ten_thousand_items_is_answered_in_a_millisecond_or_two()
    {
        await using var office = await TestOffice.StartAsync(fill: FillAsync);
        foreach (var address in new[] { "/lon/2023/lines?on=2023-11-23", Query, "/lon/2023/lines?on=2023-11-23&group=lead&sort=due&reported=0", $"/lon/lines/{LargeProgramme.Item(77)}?on=2023-11-23", "/lon/2023/views/remove?on=2023-11-23", "/lon/none" })
        {
            var times = new List<double>();
            for (var i = 0; i < 1500; i++)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await office.Browser.GetAsync(new Uri(address, UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                Assert.Equal(address.EndsWith("none", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
            }
            times.RemoveRange(0, 500);
            times.Sort();
            output.WriteLine($"{address}: p50 {times[500]:F2} ms, p95 {times[950]:F2} ms");
        }
    }

    [Fact(Explicit = true)]
    public void Counting_ten_thousand_items_takes_well_under_a_millisecond()
    {
        var at = Ledger.Of(LargeProgramme.Committee, LargeProgramme.Changes(10_000)).At(new(new(2023, 11, 23)));
        foreach (var filter in new[] { ItemFilter.All, new() { Text = "dai hoi", Reported = true, Month = 6 }, new() { Reported = false } })
        {
            var view = new ItemView { Filter = filter, Group = Grouping.Lead };
            for (var i = 0; i < 300; i++)
                ItemListing.Of(at, LargeProgramme.Programme, view).Rows();
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < 1000; i++)
                ItemListing.Of(at, LargeProgramme.Programme, view).Rows();
            output.WriteLine($"{filter.Text}: {Stopwatch.GetElapsedTime(began).TotalMicroseconds / 1000:F0} µs");
        }
    }

    private static async Task FillAsync(Database database)
    {
        await using var db = database.Open();
        await db.FoundAsync(LargeProgramme.Committee, LargeProgramme.Changes(10_000), CancellationToken.None);
    }
}
