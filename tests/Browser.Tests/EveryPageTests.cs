namespace NghiTrinh.Browser.Tests;

/// <summary>What holds for every page, in both languages.</summary>
public sealed class EveryPageTests(EveryPage pages) : IClassFixture<EveryPage>
{
    [Fact]
    public void Every_page_answers_in_its_language_with_one_heading()
    {
        Walked();
        Assert.Empty(pages.Of("answer"));
        Assert.Empty(pages.Of("heading"));
        Assert.Empty(pages.Of("language"));
    }

    [Fact]
    public void No_page_has_a_barrier_that_axe_can_find()
    {
        Walked();
        Assert.Empty(pages.Of("barrier"));
    }

    [Fact]
    public void No_page_loses_its_contrast_in_the_dark()
    {
        Walked();
        Assert.Empty(pages.Of("barrier in the dark"));
    }

    [Fact]
    public void No_page_is_wider_than_a_phone()
    {
        Walked();
        Assert.Empty(pages.Of("width"));
    }

    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        Walked();
        var findings = await Vnu.CheckAsync(pages.Folder);

        Assert.SkipWhen(findings is null, "vnu-jar (npm ci in tests/Browser.Tests) or Java is not there.");
        Assert.True(findings == "", findings);
    }

    private void Walked()
    {
        Assert.SkipUnless(pages.HasBrowser, Browser.Missing);
        Assert.True(pages.Seen.Count >= 240, $"Only {pages.Seen.Count} pages were looked at.");
    }
}
