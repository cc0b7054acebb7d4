using System.IO.Compression;

namespace NghiTrinh.Browser.Tests;

/// <summary>What stands in a document of Word.</summary>
internal static class Word
{
    /// <summary>Its text with its markup.</summary>
    public static async Task<string> TextOfAsync(string path)
    {
        using var package = ZipFile.OpenRead(path);
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        return await reader.ReadToEndAsync();
    }
}
