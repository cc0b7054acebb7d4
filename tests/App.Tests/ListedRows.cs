using System.Globalization;
using System.Text.RegularExpressions;

namespace NghiTrinh.App.Tests;

/// <summary>Following a figure to the rows it counts.</summary>
internal static partial class ListedRows
{
    /// <summary>How many items the list says it shows.</summary>
    public static async Task<int> RowsAsync(this TestOffice office, string address)
    {
        var page = await office.GetAsync(address);
        var shown = Shown().Match(TestPage.Plain(page.Document.QuerySelector("[role=status]")!));
        return int.Parse(shown.Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Shown();
}
