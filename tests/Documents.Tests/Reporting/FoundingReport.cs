using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Documents.Tests.Reporting;

/// <summary>The founding sample and its report of 23 November 2023.</summary>
internal static class FoundingReport
{
    internal static readonly Ledger Ledger = Ledger.Of(
        FoundingCase.Committee, FoundingCase.Changes(Text("founding.json"), Text("items.tsv"), Text("changes.tsv")));

    internal static ImplementationReport On(int year, int month, int day, Ledger? ledger = null)
    {
        var on = new DateOnly(year, month, day);
        var programme = FoundingCase.Programme(2023);
        var cutOffs = (ledger ?? Ledger).At(new(on)).Find(programme)?.Reports.GetValueOrDefault(on) ?? [];
        return ImplementationReport.Of(ledger ?? Ledger, programme, new(on, null, cutOffs))!;
    }

    private static string Text(string name)
    {
        using var stream = typeof(FoundingReport).Assembly.GetManifestResourceStream($"founding/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
