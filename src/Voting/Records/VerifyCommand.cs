using System.Diagnostics;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Records;

// Implements docs/spec/voting.md §8.3.
/// <summary>What the auditor's program and the office's both do: verify a file and say what was found (docs/spec/voting.md §8.3).</summary>
/// <param name="File">The archive.</param>
public sealed record VerifyCommand(string File)
{
    /// <summary>text, json or html (docs/spec/voting.md §8.3).</summary>
    public string Format { get; init; } = "text";

    /// <summary>vi or en (docs/spec/voting.md §8.3).</summary>
    public string Language { get; init; } = "vi";

    /// <summary>Every element tested by itself (docs/spec/voting.md §2.4).</summary>
    public bool Exact { get; init; }

    /// <summary>An earlier copy of the archive; null where there is none (docs/spec/voting.md §8.1).</summary>
    public string? Earlier { get; init; }

    /// <summary>The list of public credentials that was handed over; null where it is not compared (docs/spec/voting.md §8.2).</summary>
    public string? Credentials { get; init; }

    /// <summary>Verifies; gives 0 where the archive is valid, 1 where it is not, 2 where a file cannot be read (docs/spec/voting.md §8.3).</summary>
    /// <param name="say">Where the record goes.</param>
    /// <param name="complain">Where it is said what cannot be read, and how far it has come.</param>
    /// <param name="stop">Stops it.</param>
    public int Run(TextWriter say, TextWriter complain, CancellationToken stop = default)
    {
        try
        {
            using var archive = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
            using var earlier = Earlier is null ? null : new FileStream(Earlier, FileMode.Open, FileAccess.Read);
            CredentialRoll? roll = null;
            if (Credentials is not null && (roll = CredentialRoll.Read(System.IO.File.ReadAllBytes(Credentials))) is null)
                return Cannot(complain, Credentials, "not a list of credentials");
            var options = new VerifyOptions { Exact = Exact, Earlier = earlier, Credentials = roll, Progress = ProgressTo(complain) };
            var verification = Verifier.Verify(archive, options, stop);
            say.WriteLine(Format switch
            {
                "json" => FindingsJson.Of(verification),
                "html" => VoteRecord.Html(verification, Language),
                _ => VoteRecord.Text(verification, Language),
            });
            return verification.IsValid ? 0 : verification.IsReadable ? 1 : 2;
        }
        catch (Exception outside) when (outside is IOException or UnauthorizedAccessException)
        {
            return Cannot(complain, File, outside.Message);
        }
    }

    private static int Cannot(TextWriter complain, string file, string why)
    {
        complain.WriteLine($"Không đọc được {file}: {why} · {file} cannot be read: {why}");
        return 2;
    }

    // Every few seconds, so that short runs stay quiet.
    private static Action<long, long> ProgressTo(TextWriter complain)
    {
        var last = Stopwatch.GetTimestamp();
        return (done, all) =>
        {
            if (Stopwatch.GetElapsedTime(last) < TimeSpan.FromSeconds(5))
                return;
            last = Stopwatch.GetTimestamp();
            complain.WriteLine($"{100 * done / all} %");
        };
    }
}
