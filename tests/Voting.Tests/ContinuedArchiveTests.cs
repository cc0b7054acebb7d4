using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tests.Programs;
using NghiTrinh.Voting.Tests.Vectors;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Tests;

/// <summary>An archive is opened again only as it was left, and what was told about it is on the disk.</summary>
public sealed class ContinuedArchiveTests
{
    private static readonly Lazy<(MadeElection Made, byte[] Begun, byte[] Voted)> Lazy = new(() =>
    {
        var made = new MadeElection(Group.Ed25519, 1, null, [new("?", ["a"], 0, 1)], 1, 1);
        var begun = made.Bytes;
        made.Cast(0, [1]);
        return (made, begun, made.Bytes);
    });

    [Fact]
    public void An_archive_with_any_byte_changed_is_not_continued()
    {
        var sound = Lazy.Value.Voted;
        Assert.NotNull(VoteArchive.Open(new MemoryStream(sound)));

        var opened = Enumerable.Range(0, sound.Length).AsParallel().Where(i =>
        {
            var flipped = (byte[])sound.Clone();
            flipped[i] ^= (byte)(1 << (i % 8));
            return VoteArchive.Open(new MemoryStream(flipped)) is not null;
        });

        Assert.Empty(opened);
    }

    [Theory]
    [InlineData("archive.header")]
    [InlineData("archive.form")]
    [InlineData("archive.hash")]
    [InlineData("archive.order")]
    [InlineData("event.form")]
    [InlineData("event.height")]
    [InlineData("event.parent")]
    [InlineData("event.order")]
    public void What_the_verifier_refuses_of_entries_and_chain_is_not_continued(string rule) =>
        Assert.Null(VoteArchive.Open(new MemoryStream(Corruption.ByRule[rule]())));

    [Fact]
    public void An_archive_is_continued_from_wherever_it_came_to()
    {
        foreach (var reached in Enum.GetValues<EventType>())
            Assert.Equal(reached, VoteArchive.Open(new MemoryStream(Corruption.Fresh().Until(reached).Written()))!.Reached); // sound so far
    }

    [Fact]
    public void An_event_that_broke_off_anywhere_is_taken_off_when_that_is_asked_for()
    {
        var (_, begun, voted) = Lazy.Value;

        for (var length = begun.Length + 1; length < voted.Length; length += 97)
        {
            var file = new MemoryStream();
            file.Write(voted, 0, length);
            Assert.Null(VoteArchive.Open(file));
            Assert.Equal(length, file.Length);

            Assert.Equal(length - begun.Length, VoteArchive.Mend(file));

            Assert.Equal(begun, file.ToArray());
            Assert.NotNull(VoteArchive.Open(file));
        }
    }

    [Fact]
    public void Nothing_is_taken_off_an_archive_that_is_whole_or_spoilt_otherwise()
    {
        var (_, begun, voted) = Lazy.Value;
        byte[] Changed(int at, byte to) => [.. voted[..at], to, .. voted[(at + 1)..]];

        Assert.Equal(0, Mended(voted));
        Assert.Null(Mended(voted[..100]));
        Assert.Null(Mended(begun[..^1])); // without its first event there is no vote
        Assert.Null(Mended(Changed(begun.Length + 600, (byte)'x')));
        // A size that reaches beyond the file, with what follows still there: its checksum tells.
        Assert.Null(Mended(Changed(begun.Length + 127, (byte)'7')));
        Assert.Null(Mended([.. voted, .. new byte[512]]));

        static long? Mended(byte[] bytes)
        {
            var file = new MemoryStream();
            file.Write(bytes);
            var answer = VoteArchive.Mend(file);
            Assert.Equal(bytes, file.ToArray());
            return answer;
        }
    }

    [Fact]
    public void An_event_is_on_the_disk_before_anybody_is_told()
    {
        var made = Lazy.Value.Made;
        using var scratch = new Scratch();
        using var file = new Watched(scratch.At("a.bel"));
        using var archive = VoteArchive.Begin(file, made.Election, made.Trustees, made.Roll, DateTimeOffset.UnixEpoch);
        Assert.Equal(file.Length, file.OnDisk);

        Assert.Empty(archive.Cast(made.Ballot(1, [0])));

        Assert.Equal(file.Length, file.OnDisk);
    }

    [Fact]
    public void A_key_decrypts_and_adds_in_one_step()
    {
        var made = new MadeElection(Group.Ed25519, 1, null, [new("?", ["a"], 0, 1)], 1);
        made.Cast(0, [1]);
        made.Archive.EndBallots();
        Assert.Empty(made.Archive.AddTally());
        using var other = TrusteeKey.Draw(Group.Ed25519);
        var before = made.Bytes;

        Assert.Null(made.Archive.AddDecryption(1, other));
        Assert.Null(made.Archive.AddDecryption(2, made.Singles[0]));
        Assert.Equal(before, made.Bytes);
        Assert.Empty(made.Archive.AddDecryption(1, made.Singles[0])!); // the trustee's
        Assert.Equal(["decryption.owner"], made.Archive.AddDecryption(1, made.Singles[0])!.Select(f => f.Rule.Name)); // likewise
        Assert.Empty(made.Archive.AddResult());
        Assert.True(Vector.Verify(made.Bytes).IsValid);
    }

    // Knows how much of it has surely reached the disk.
    private sealed class Watched(string path) : FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite)
    {
        public long OnDisk { get; private set; }

        public override void Flush(bool flushToDisk)
        {
            base.Flush(flushToDisk);
            if (flushToDisk)
                OnDisk = Length;
        }
    }
}
