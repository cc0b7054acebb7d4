using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Imports;

/// <summary>What the rows of a preview are shown by.</summary>
public enum PreviewTab { Accepted, Warnings, Refused, Skipped }

/// <summary>An upload as it would be taken in, read as the address says. Nothing of it is recorded.</summary>
/// <param name="Year">The year of the address.</param>
/// <param name="Upload">The file.</param>
/// <param name="Workbook">Its cells.</param>
/// <param name="List">What was read in them.</param>
/// <param name="Map">The columns mapped by hand.</param>
/// <param name="Plan">What would be recorded; null where no table was found.</param>
/// <param name="Lines">The accepted lines with their warnings.</param>
public sealed record ImportPreview(
    int Year, UploadRow Upload, ListWorkbook Workbook, ListReading List, IReadOnlyDictionary<string, string?> Map,
    ImportPlan? Plan, IReadOnlyList<PreviewLine> Lines)
{
    public const int PageOfRows = 100;

    /// <summary>The year typed at the upload, which goes before the list's own.</summary>
    public int? AskedYear { get; init; }

    /// <summary>The rows that are shown.</summary>
    public PreviewTab Tab { get; init; }

    /// <summary>The page asked for, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The row chosen as the row of headers where none was found: sheet from 0 and row number.</summary>
    public (int Sheet, int Row)? Header { get; init; }

    /// <summary>How many rows a tab holds.</summary>
    public int Count(PreviewTab tab) => tab switch
    {
        PreviewTab.Accepted => Lines.Count,
        PreviewTab.Warnings => Lines.Count(l => l.Warnings.Count > 0),
        PreviewTab.Refused => List.Refused.Count,
        PreviewTab.Skipped => List.Skipped.Count,
    };

    /// <summary>How many pages the tab has.</summary>
    public int Pages => Math.Max(1, (Count(Tab) + PageOfRows - 1) / PageOfRows);

    /// <summary>The rows of the page shown.</summary>
    public IEnumerable<TRow> Shown<TRow>(IEnumerable<TRow> rows) => rows.Skip((Math.Clamp(Page, 1, Pages) - 1) * PageOfRows).Take(PageOfRows);

    /// <summary>Its address with other rows shown, read the same way.</summary>
    public string Href(Reading reading, PreviewTab tab, int page = 1) => reading.Url($"{Year}/import/{Upload.Id:N}",
    [
        .. Kept(),
        ("show", tab == PreviewTab.Accepted ? null : $"{tab}".ToLowerInvariant()),
        ("p", page == 1 ? null : $"{page}"),
    ]);

    /// <summary>What an address holds so that the list is read the same way again.</summary>
    public IEnumerable<(string Name, string? Value)> Kept() =>
    [
        ("year", AskedYear is { } year ? $"{year}" : null),
        .. Map.Select(m => (ColumnMap.Parameter, (string?)$"{m.Key}:{m.Value ?? $"{ListField.Keep}"}")),
    ];

    /// <summary>Reads an upload as the address, or the form, says; null where there is no such upload any more.</summary>
    public static async Task<ImportPreview?> OpenAsync(
        Reading reading, int year, Guid id, int? typedYear, DateOnly? effectiveOn, Uploads uploads, TimeProvider clock, CancellationToken stop)
    {
        if (await uploads.FindAsync(reading.Id, id, reading.Actor, stop) is not { } upload
            // A list an agency prepares is kept under a folder of its own, and is no list of the office before it is submitted.
            || upload.FileName.Contains('/')
            || ListFile.Open(upload.Bytes, upload.FileName).Workbook is not { } workbook)
            return null;
        var query = reading.Query;
        var map = ColumnMap.Read(query[ColumnMap.Parameter]);
        var asked = typedYear ?? (int.TryParse(query["year"], out var y) && y is >= 1900 and <= 2200 ? y : null);
        var at = TakeIn.Newest(reading.Ledger);
        // The year of the address is the last resort, for a list that says "Tháng 6" and no year anywhere.
        var list = TakeIn.Read(workbook, at, asked ?? year, map);
        var file = (upload.FileName, FrozenFiles.HashOf(upload.Bytes));
        var plan = list.Unreadable is not null ? null
            : ImportPlan.Make(at, list, asked, effectiveOn, file, clock, id) ?? ImportPlan.Make(at, list, year, effectiveOn, file, clock, id);
        return new(year, upload, workbook, list, map, plan, plan is null ? [] : PreviewLine.Of(list, plan, at))
        {
            AskedYear = asked,
            Tab = Enum.TryParse<PreviewTab>(query["show"], ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : PreviewTab.Accepted,
            Page = int.TryParse(query["p"], out var p) ? p : 1,
            Header = HeaderOf(query["head"]),
        };
    }

    private static (int, int)? HeaderOf(string? text) =>
        text?.Split('.') is [var sheet, var row] && int.TryParse(sheet, out var s) && int.TryParse(row, out var r) ? (s, r) : null;
}
