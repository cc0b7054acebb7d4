using System.Text;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Domain.Tests.Samples;

/// <summary>The founding sample as the tests read it.</summary>
internal static class Founding
{
    internal static readonly DateOnly ShownOn = new(2023, 11, 23);

    internal static readonly IReadOnlyList<Recorded> Changes =
        FoundingCase.Changes(Text("founding.json"), Text("items.tsv"), Text("changes.tsv"));

    internal static readonly Ledger Ledger = Ledger.Of(FoundingCase.Committee, Changes);

    internal static string Text(string file)
    {
        using var stream = typeof(Founding).Assembly.GetManifestResourceStream($"founding/{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }

    internal static ImplementationReport ReportOn(DateOnly on, DateTimeOffset? known = null)
    {
        var programme = Ledger.At(new(on, known)).Find(FoundingCase.Programme(2023));
        var dates = new ReportDates(on, known, programme?.Reports.GetValueOrDefault(on) ?? []);
        return ImplementationReport.Of(Ledger, FoundingCase.Programme(2023), dates)
            ?? throw new InvalidOperationException("There is no programme yet.");
    }

    internal static ReportPart PartOf(this ImplementationReport report, string body) =>
        report.Parts.Single(p => p.Body?.Id == FoundingCase.Body(body));

    internal static string Leads(this ReportPart part, IReadOnlyList<AgencyId> leads) =>
        string.Join(" + ", leads.Select(l => part.At.Find(l)?.Name));
}
