using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Tests.Official;

public sealed class LibreOfficeTests
{
    [Fact]
    public void LibreOffice_prints_the_same_sentences_and_figures_for_every_profile()
    {
        if (!Tool.Has("soffice", "--version") || !Tool.Has("pdftotext", "-v"))
            Assert.Skip("LibreOffice Writer or pdftotext is not installed.");
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-");
        try
        {
            var files = Samples.All.ToDictionary(row => Path.Combine(folder.FullName, $"{row.Data.Item1}.docx"), row => row.Data.Item2);
            foreach (var (path, document) in files) File.WriteAllBytes(path, OfficialDocx.Write(document));

            Tool.Run("soffice", TimeSpan.FromSeconds(120), ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile",
                "--convert-to", "pdf", "--outdir", folder.FullName, .. files.Keys]);

            Assert.All(files, file => Assert.Empty(Missing(file.Value, Path.ChangeExtension(file.Key, ".pdf"))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The words of the document that its print lacks; where lines break is the printer's business.</summary>
    private static IEnumerable<string> Missing(OfficialDocument document, string pdf)
    {
        var printed = Words(Tool.Run("pdftotext", TimeSpan.FromSeconds(30), "-raw", pdf, "-")!).ToHashSet();
        var xml = OfficialDocxTests.Xml(document);
        return xml.Descendants().Where(element => element.Name.LocalName == "p")
            .SelectMany(paragraph => Words(string.Join(" ", paragraph.Descendants()
                .Where(element => element.Name.LocalName is "r")
                .Select(run => run.Value))))
            .Concat(Words(document.FooterNote ?? ""))
            .Where(word => !printed.Contains(word) && !printed.Any(other => other.Contains(word, StringComparison.Ordinal)));
    }

    private static string[] Words(string text) =>
        text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
