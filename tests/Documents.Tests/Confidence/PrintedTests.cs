using System.Globalization;
using NghiTrinh.Documents.Confidence;
using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Tests.Confidence;

public sealed class PrintedTests
{
    [Fact]
    public void LibreOffice_prints_the_figures_of_the_outcome_in_every_paper_and_form()
    {
        if (!Tool.Has("soffice", "--version") || !Tool.Has("pdftotext", "-v"))
            Assert.Skip("LibreOffice Writer or pdftotext is not installed.");
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-");
        try
        {
            var files = Files().ToDictionary(file => Path.Combine(folder.FullName, file.Name), file => file);
            foreach (var (path, file) in files) File.WriteAllBytes(path, file.Content);

            Tool.Run("soffice", TimeSpan.FromSeconds(180), ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile",
                "--convert-to", "pdf", "--outdir", folder.FullName, .. files.Keys]);

            Assert.All(files, file =>
            {
                var printed = Tool.Run("pdftotext", TimeSpan.FromSeconds(30), "-layout", Path.ChangeExtension(file.Key, ".pdf"), "-")!.Normalize();
                Assert.All(Figures(file.Value.Result), figure => Assert.Contains(figure, printed));
                Assert.All(file.Value.Result.Vote.Officials, official => Assert.Contains(official.Name, printed));
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Name, byte[] Content, PaperResult Result)> Files()
    {
        foreach (var (form, vote) in new[] { ("party", Votes.Party), ("state", Votes.State), ("motion", Votes.Motion) })
        {
            var result = Votes.Counted(vote);
            yield return ($"{form}-minutes.docx", OfficialDocx.Write(CountingMinutes.Of(result)), result);
            yield return ($"{form}-table.docx", ResultTable.Docx(result), result);
            yield return vote.IsParty
                ? ($"{form}-report.docx", OfficialDocx.Write(OutcomePapers.Report(result)), result)
                : ($"{form}-resolution.docx", OfficialDocx.Write(OutcomePapers.Resolution(result)), result);
        }
    }

    private static IEnumerable<string> Figures(PaperResult result) => result.Kinds
        .SelectMany(kind => kind.Officials.SelectMany(one => one.Counts.SelectMany((count, level) =>
            (string[])[count.ToString(CultureInfo.InvariantCulture), one.Percent(level)])))
        .Distinct();
}
