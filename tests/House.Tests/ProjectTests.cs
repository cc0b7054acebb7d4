using System.Xml.Linq;

namespace NghiTrinh.House.Tests;

/// <summary>The projects see one another as drawn in CONTRIBUTING.md.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> MaySee = new()
    {
        ["Domain"] = [],
        ["Voting"] = [],
        ["Documents"] = ["Domain"],
        ["Storage"] = ["Domain"],
        ["App"] = ["Documents", "Domain", "Storage", "Voting"],
        ["Verify"] = ["Voting"],
    };

    // Not kept up, not free for this use, or broken beside what we have; most have a few lines of ours in their place.
    private static readonly string[] NotToBeUsed =
    [
        "AutoMapper", "ClosedXML", "FluentAssertions", "FluentValidation", "Marten", "MediatR", "Microsoft.Orleans", "Moq",
        "MudBlazor", "NPOI", "NSubstitute", "QuestPDF", "Verify",
    ];

    [Fact]
    public void Projects_see_one_another_as_drawn() => Assert.Empty(Projects().SelectMany(Undrawn));

    [Fact]
    public void A_reference_against_the_drawing_is_found()
    {
        Assert.Single(Undrawn(Project("src/Domain/Domain.csproj", """<ProjectReference Include="../App/App.csproj" />""")));
        Assert.Single(Undrawn(Project("src/Core/Core.csproj", "")));
        Assert.Empty(Undrawn(Project("src/App/App.csproj", """<ProjectReference Include="..\Domain\Domain.csproj" />""")));
    }

    [Fact]
    public void The_domain_needs_no_package() =>
        Assert.Empty(Projects().Single(project => project.Path == "src/Domain/Domain.csproj").Packages);

    [Fact]
    public void Versions_stand_in_one_file_and_do_not_float()
    {
        var versions = XDocument.Load(Tree.At("Directory.Packages.props")).Descendants("PackageVersion").ToList();

        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.DoesNotContain("*", (string?)version.Attribute("Version")));
        Assert.DoesNotContain(Projects(), project => project.HasOwnVersions);
    }

    [Fact]
    public void Packages_decided_against_are_not_used()
    {
        var used = XDocument.Load(Tree.At("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(version => (string?)version.Attribute("Include"));

        Assert.Empty(used.Intersect(NotToBeUsed, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void PDFsharp_stays_at_the_releases_under_MIT() // from 6.5 on it is under AGPL or paid for
    {
        var version = XDocument.Load(Tree.At("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(package => (string?)package.Attribute("Include") == "PDFsharp").Attribute("Version")!.Value;

        Assert.InRange(Version.Parse(version), new Version(6, 2), new Version(6, 4, 999));
    }

    [Fact]
    public void Every_project_is_in_the_solution_or_a_bench()
    {
        var solution = XDocument.Load(Tree.At("NghiTrinh.slnx")).Descendants("Project")
            .Select(project => (string?)project.Attribute("Path"));

        Assert.Equal(
            Projects().Select(project => project.Path).Where(path => !path.StartsWith("bench/", StringComparison.Ordinal)).Order(),
            solution.Where(path => path?.StartsWith("bench/", StringComparison.Ordinal) is false).Order());
    }

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Assert.Empty(Projects().Select(project => project.Folder + "/packages.lock.json").Except(Tree.Paths));

    private static IEnumerable<ProjectFile> Projects() => Tree.Texts
        .Where(file => file.Extension == ".csproj")
        .Select(file => new ProjectFile(file.Path, XDocument.Parse(file.Text)));

    private static ProjectFile Project(string path, string items) =>
        new(path, XDocument.Parse($"<Project><ItemGroup>{items}</ItemGroup></Project>"));

    private static IEnumerable<string> Undrawn(ProjectFile project)
    {
        if (!project.Path.StartsWith("src/", StringComparison.Ordinal))
            return [];
        return MaySee.TryGetValue(project.Name, out var allowed)
            ? project.References.Except(allowed).Select(seen => $"{project.Name} must not see {seen}")
            : [$"{project.Name} is not in the drawing"];
    }

    private sealed record ProjectFile(string Path, XDocument Xml)
    {
        public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

        public string Folder => Path[..Path.LastIndexOf('/')];

        public IEnumerable<string> References => Included("ProjectReference")
            .Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        public IEnumerable<string> Packages => Included("PackageReference");

        public bool HasOwnVersions => Xml.Descendants("PackageReference")
            .Any(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null);

        private IEnumerable<string> Included(string element) =>
            Xml.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>();
    }
}
