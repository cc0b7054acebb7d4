using System.Text;
using CsCheck;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tests.Vectors;
using NghiTrinh.Voting.Trustees;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Tests;

/// <summary>Whatever comes, the answer is a verdict: never an exception, never a yes.</summary>
public sealed class HostileTests
{
    [Fact]
    public void No_byte_of_an_archive_can_be_flipped()
    {
        var made = new MadeElection(Group.Ed25519, 1, null, [new("?", ["a"], 0, 1)], 1);
        made.Cast(0, [1]);
        made.Finish();
        var archive = made.Bytes;
        Assert.True(Vector.Verify(archive).IsValid);

        var accepted = Enumerable.Range(0, archive.Length).AsParallel().Where(i =>
        {
            var flipped = (byte[])archive.Clone();
            flipped[i] ^= (byte)(1 << (i % 8));
            return Vector.Verify(flipped, new() { Processors = 1 }).IsValid;
        });

        Assert.Empty(accepted);
    }

    [Fact]
    public void An_archive_cut_short_within_an_entry_is_never_accepted()
    {
        var archive = Corruption.Made.Bytes;

        foreach (var length in Enumerable.Range(0, 60).Select(i => archive.Length * i / 60 / 512 * 512 + 100))
            Assert.False(Vector.Verify(archive[..length]).IsValid);
    }

    [Fact]
    public void Garbage_is_unreadable() =>
        Gen.Byte.Array[0, 3000].Sample(bytes => !Verifier.Verify(new MemoryStream(bytes)).IsReadable, iter: 20_000);

    [Fact]
    public void Garbage_in_entries_never_throws() => Gen.Byte.Array[0, 600].Array[1, 4].Sample(contents =>
    {
        var stream = new MemoryStream();
        Put(stream, TarHeader.FirstName, ArchiveHeader.Of(1));
        foreach (var (i, content) in contents.Index())
            Put(stream, Digests.Hex(content) + (i % 2 == 0 ? TarHeader.DataEnd : TarHeader.EventEnd), content);
        Assert.False(Verifier.Verify(stream).IsValid);
    }, iter: 5_000);

    [Fact]
    public void Spoilt_JSON_is_refused_and_never_throws()
    {
        string[] sound = [Encoding.UTF8.GetString(Corruption.Made.Election.Published.Span), Encoding.UTF8.GetString(Corruption.Made.Trustees.Published.Span),
            Encoding.UTF8.GetString(Corruption.Made.Roll.Published.Span)];
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 100_000], Gen.String[0, 6], Gen.Int[0, 8]).Sample((which, at, insert, remove) =>
        {
            var text = sound[which];
            var i = at % text.Length;
            var bytes = Encoding.UTF8.GetBytes(text[..i] + insert + text[Math.Min(text.Length, i + remove)..]);
            _ = Election.Read(bytes);
            _ = TrusteeList.Read(Group.Ed25519, bytes);
            _ = CredentialRoll.Read(bytes);
            return true;
        }, iter: 20_000);
    }

    [Fact]
    public void A_size_beyond_the_file_takes_no_memory()
    {
        var stream = new MemoryStream();
        Put(stream, TarHeader.FirstName, ArchiveHeader.Of(1));
        stream.Write(TarHeader.Of(new string('0', 64) + TarHeader.DataEnd, 8_000_000_000, 1));

        Assert.False(Verifier.Verify(stream).IsValid);
    }

    private static void Put(MemoryStream stream, string name, byte[] content)
    {
        stream.Write(TarHeader.Of(name, content.Length, 1));
        stream.Write(content);
        stream.Write(new byte[TarHeader.PaddingOf(content.Length)]);
    }
}
