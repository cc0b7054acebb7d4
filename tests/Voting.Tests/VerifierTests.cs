using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Records;
using NghiTrinh.Voting.Tests.Vectors;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Tests;

/// <summary>How the verifier behaves, whatever the archive holds.</summary>
public sealed class VerifierTests
{
    [Fact]
    public void It_tells_how_far_it_has_come()
    {
        var (archive, told) = (Corruption.Made.Bytes, new List<(long Done, long All)>());

        Vector.Verify(archive, new() { Progress = (done, all) => told.Add((done, all)) });

        Assert.Equal(told.OrderBy(t => t.Done), told);
        Assert.All(told, t => Assert.Equal(archive.Length, t.All));
        Assert.Equal(archive.Length, told[^1].Done);
    }

    [Fact]
    public void It_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() => Verifier.Verify(new MemoryStream(Corruption.Made.Bytes), null, new(canceled: true)));

    [Fact]
    public void A_stopped_command_says_so_and_gives_no_verdict()
    {
        using var scratch = new Programs.Scratch();
        using var said = new StringWriter();
        using var complained = new StringWriter();

        Assert.Equal(2, new VerifyCommand(scratch.Put("a.bel", Corruption.Made.Bytes)) { Language = "en" }.Run(said, complained, new(canceled: true)));

        Assert.Empty(said.ToString());
        Assert.Contains("stopped, there is no verdict", complained.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_cannot_be_sought_is_misuse() =>
        Assert.Throws<ArgumentException>(() => Verifier.Verify(new System.IO.Compression.GZipStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress)));

    [Fact]
    public void A_copy_counts_from_its_beginning_wherever_its_stream_stands()
    {
        var copy = new MemoryStream();
        copy.Write([.. Corruption.Made.Bytes, 0]); // and stands at its end now

        Assert.Equal(["earlier.prefix"], Rules(copy));
        Assert.Empty(Rules(new MemoryStream(Corruption.Made.Bytes)));
    }

    [Fact]
    public void A_copy_without_any_event_proves_nothing()
    {
        foreach (var length in new[] { 0, 512, 1024, 2048 })
            Assert.Equal(["earlier.prefix"], Rules(new MemoryStream(Corruption.Made.Bytes[..length])));
    }

    [Fact]
    public void A_copy_that_cannot_be_sought_or_is_the_same_stream_is_misuse()
    {
        var archive = new MemoryStream(Corruption.Made.Bytes);

        Assert.Throws<ArgumentException>(() => Verifier.Verify(archive, new() { Earlier = archive }));
        Assert.Throws<ArgumentException>(() => Verifier.Verify(archive, new()
        {
            Earlier = new System.IO.Compression.GZipStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress),
        }));
    }

    private static IEnumerable<string> Rules(Stream earlier) => Vector.Verify(Corruption.Made.Bytes, new() { Earlier = earlier }).Findings.Select(f => f.Rule.Name);

    [Fact]
    public void Of_very_many_findings_ten_thousand_are_listed_and_the_rest_is_counted()
    {
        var stream = new MemoryStream();
        stream.Write(Corruption.Fresh().Until(EventType.Setup).Written());
        var header = TarHeader.Of(Digests.Hex([]) + TarHeader.DataEnd, 0, TarHeader.TimestampOf(Corruption.Made.Bytes));
        for (var i = 0; i < 10_100; i++)
            stream.Write(header);

        var verification = Verifier.Verify(stream);

        Assert.Equal(10_000, verification.Findings.Count);
        Assert.InRange(verification.UnlistedFindings, 1, 100);
        Assert.Contains($"{verification.UnlistedFindings} more findings", VoteRecord.Text(verification, "en"), StringComparison.Ordinal);
        Assert.Contains($"\"unlistedFindings\": {verification.UnlistedFindings}", FindingsJson.Of(verification), StringComparison.Ordinal);
    }
}
