using System.Diagnostics;
using NghiTrinh.Voting.Archives;

namespace NghiTrinh.Voting.Tests;

/// <summary>The independent belenios-tool: Debian's own, or a later release unpacked into a scratch folder.</summary>
internal sealed record Tool(string Name, string[] Command, bool KnowsEd25519)
{
    private static readonly Lazy<Tool?> LazyInstalled = new(FindInstalled), LazyLater = new(FindLater);

    /// <summary>Release 2.0 as Debian 12 has it; null where it is not installed.</summary>
    public static Tool? Installed => LazyInstalled.Value;

    /// <summary>Release 3 of a later Debian, fetched by the machine's own package source; null where it cannot be had.</summary>
    public static Tool? Later => LazyLater.Value;

    /// <summary>The option by which a ballot's choices are given.</summary>
    public string ChoiceOption => KnowsEd25519 ? "--choice" : "--ballot";

    /// <summary>Whether it accepts an archive right after it refused three spoilt copies of the same; one that accepts these proves nothing.</summary>
    public bool AcceptsAfterRefusing(byte[] archive)
    {
        foreach (var (name, spoilt) in KnownBad(archive))
            Assert.False(Accepts(spoilt), $"{Name} accepts the archive with {name} spoilt: it proves nothing.");
        return Accepts(archive);
    }

    /// <summary>Spoilt copies: whoever looks at hashes alone finds nothing wrong with them.</summary>
    public static IEnumerable<(string Name, byte[] Archive)> KnownBad(byte[] archive)
    {
        Rebuilt Fresh() => Rebuilt.Of(archive);
        yield return ("a trustee's proof", Fresh().Until(EventType.Setup).Change(EventType.Setup, 1, s => Corruption.NextNumber(s, "\"response\":\"", 0)).Written());
        if (Fresh().Parts.Exists(p => p.Type == EventType.Ballot))
            yield return ("a ballot's proof", Fresh().Until(EventType.Ballot).Change(EventType.Ballot, 0, s => Corruption.NextNumber(s, "\"response\":\"", 0)).Written());
        // The tool looks at decryptions only when there is a result.
        yield return ("a decryption's proof", Fresh().Change(EventType.PartialDecryption, 0, s => Corruption.NextNumber(s, "\"response\":\"", 0)).Written());
        yield return ("the result", Fresh().Change(EventType.Result, 0, s => new System.Text.RegularExpressions.Regex("[0-9]+").Replace(s, m => $"{int.Parse(m.Value) + 1}", 1)).Written());
    }

    public bool Accepts(byte[] archive)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-tool-").FullName;
        try
        {
            // The file's name is not looked at: one archive in a folder is the archive.
            File.WriteAllBytes(Path.Combine(folder, UuidOf(archive) + ".bel"), archive);
            return Run(folder, null, "election", "verify").Code == 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public (int Code, string Output) Run(string folder, string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command[1..], .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // Without it release 3 often ends before it has checked the ballots, and says that all is well.
        start.Environment["LWT_ASYNC_METHOD"] = "none";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input ?? "");
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result + (process.ExitCode == 0 ? "" : errors.Result));
    }

    /// <summary>Runs it and demands that it agrees.</summary>
    public string Do(string folder, string? input, params string[] arguments)
    {
        var (code, output) = Run(folder, input, arguments);
        return code == 0 ? output.Trim() : throw new InvalidOperationException($"{Name} {string.Join(' ', arguments)}: {output}");
    }

    private static string UuidOf(byte[] archive)
    {
        var text = System.Text.Encoding.UTF8.GetString(archive);
        var at = text.IndexOf("\"uuid\":\"", StringComparison.Ordinal) + 8;
        return text[at..text.IndexOf('"', at)];
    }

    private static Tool? FindInstalled()
    {
        var tool = new Tool("belenios-tool 2.0", ["belenios-tool"], false);
        return tool.SaysVersion("2.") ? tool : null;
    }

    private static Tool? FindLater()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "belenios-3");
        var libraries = Path.Combine(folder, "root/usr/lib/x86_64-linux-gnu");
        var tool = new Tool(
            "belenios-tool 3", [Path.Combine(libraries, "ld-linux-x86-64.so.2"), "--library-path", libraries, Path.Combine(folder, "root/usr/bin/belenios-tool")], true);
        if (tool.SaysVersion("3."))
            return tool;
        const string fetch = """
            set -e
            mirror=$(grep -rhoE 'https?://[^ ]*debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | grep -v security | head -1 | tr -d ' ')
            mkdir -p lists/partial cache/archives/partial debs root
            echo "deb $mirror trixie main" > sources.list
            o="-o Dir::Etc::sourcelist=$PWD/sources.list -o Dir::Etc::sourceparts=- -o Dir::State::lists=$PWD/lists -o Dir::Cache=$PWD/cache"
            apt-get $o update
            (cd debs && apt-get $o download belenios-tool/trixie libc6/trixie libsodium23/trixie libgmp10/trixie \
              libev4t64/trixie libssl3t64/trixie zlib1g/trixie libzstd1/trixie)
            for d in debs/*.deb; do dpkg-deb -x "$d" root; done
            rm -rf lists cache debs
            """;
        Directory.CreateDirectory(folder);
        var shell = new Tool("shell", ["bash", "-c", fetch], false);
        try
        {
            return shell.Run(folder, null).Code == 0 && tool.SaysVersion("3.") ? tool : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private bool SaysVersion(string version)
    {
        try
        {
            return Run(Path.GetTempPath(), null, "--version") is (0, var said) && said.StartsWith(version, StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
