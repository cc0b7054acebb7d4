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

    private RecordWords Words => RecordWords.Of(Language);

    /// <summary>Verifies; gives 0 where the archive is valid, 1 where it is not, 2 where a file cannot be read or it was stopped (docs/spec/voting.md §8.3).</summary>
    /// <param name="say">Where the record goes.</param>
    /// <param name="complain">Where it is said what cannot be read, and how far it has come.</param>
    /// <param name="stop">Stops it.</param>
    public int Run(TextWriter say, TextWriter complain, CancellationToken stop = default)
    {
        using var archive = Open(File, complain);
        using var earlier = Earlier is null ? null : Open(Earlier, complain);
        using var list = Credentials is null ? null : Open(Credentials, complain);
        if (archive is null || (earlier is null && Earlier is not null) || (list is null && Credentials is not null))
            return 2;
        try
        {
            // A copy without any event is the beginning of every archive: it would prove nothing.
            if (earlier is not null && !EarlierCopy.HoldsEvent(earlier))
                return Cannot(complain, earlier.Name, Words.NoCopy);
            CredentialRoll? roll = null;
            if (list is not null && ((roll = Read(list)) is not { IsSound: true, Repeated.Count: 0 }))
                return Cannot(complain, list.Name, Words.NoList);
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
        catch (OperationCanceledException)
        {
            return Cannot(complain, File, Words.Stopped);
        }
        catch (IOException broken)
        {
            return Cannot(complain, File, $"{Words.BrokeOff} ({broken.GetType().Name})");
        }
    }

    private FileStream? Open(string path, TextWriter complain)
    {
        try
        {
            var stream = Directory.Exists(path) ? null : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
            if (stream is { CanSeek: true })
                return stream;
            Cannot(complain, path, stream is null ? Words.IsFolder : Words.NoOrdinaryFile);
            stream?.Dispose();
        }
        catch (Exception outside) when (outside is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Cannot(complain, path, outside switch
            {
                FileNotFoundException or DirectoryNotFoundException => Words.NoSuchFile,
                UnauthorizedAccessException => Words.NotAllowed,
                IOException => Words.InUse,
                _ => Words.NoOrdinaryFile,
            });
        }
        return null;
    }

    private static CredentialRoll? Read(FileStream list)
    {
        if (list.Length > Array.MaxLength)
            return null;
        var bytes = new byte[list.Length];
        list.ReadExactly(bytes);
        return CredentialRoll.Read(bytes);
    }

    private int Cannot(TextWriter complain, string file, string why)
    {
        complain.WriteLine(Words.Cannot(file, why));
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
