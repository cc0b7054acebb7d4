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
    private static readonly string[] Telling = ["{", "}", "[]", "\"", "\\", ",", "0", "-1", "null", "\u0000", " ", "1e400"];

    // One trustee, one voter, one answer: whatever an archive may hold, in few bytes.
    private static readonly Lazy<byte[]> LazySmall = new(() =>
    {
        var made = new MadeElection(Group.Ed25519, 1, null, [new("?", ["a"], 0, 1)], 1);
        made.Cast(0, [1]);
        made.Finish();
        return made.Bytes;
    });

    [Fact]
    public void No_byte_of_an_archive_can_be_flipped()
    {
        var archive = LazySmall.Value;
        Assert.True(Vector.Verify(archive).IsValid);
        // The path straight from the formulas, whose preparation is cheap; every sixteenth byte also by the one that does four ballots at a time.

        var accepted = Enumerable.Range(0, archive.Length).AsParallel().Where(i =>
        {
            var flipped = (byte[])archive.Clone();
            flipped[i] ^= (byte)(1 << (i % 8));
            return Vector.Verify(flipped, new() { Processors = 1, Plain = true }).IsValid || (i % 16 == 0 && Vector.Verify(flipped, new() { Processors = 1 }).IsValid);
        });

        Assert.Empty(accepted);
    }

    [Fact]
    public void No_character_of_what_an_archive_holds_can_be_changed_even_if_all_hashes_follow()
    {
        var archive = LazySmall.Value;
        var places = Rebuilt.Of(archive).Parts.SelectMany((part, p) => part.Data.SelectMany((text, d) => Enumerable.Range(0, text.Length).Select(i => (p, d, i))));

        var accepted = places.AsParallel().Where(place =>
        {
            var (p, d, i) = place;
            var fresh = Rebuilt.Of(archive);
            var text = fresh.Parts[p].Data[d];
            // Another printable character, and for a digit another digit.
            var changed = text[..i] + (text[i] is >= '0' and <= '9' ? (char)('0' + (text[i] - '0' + 1 + i % 9) % 10) : text[i] is '~' or > '~' ? '!' : (char)(text[i] + 1)) + text[(i + 1)..];
            fresh.Change(fresh.Parts[p].Type, d, _ => changed);
            return Vector.Verify(fresh.Written(), new() { Processors = 1, Plain = true }).IsValid;
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
    public void Spliced_contents_are_refused_even_if_all_hashes_follow_and_never_throw()
    {
        var sound = Rebuilt.Of(LazySmall.Value).Parts.SelectMany((part, p) => part.Data.Select((text, d) => (part.Type, Place: (p, d), Text: text))).ToList();
        Gen.Select(Gen.Int[0, sound.Count - 1], Gen.Int[0, 1_000_000], Gen.OneOf(Gen.String[0, 6], Gen.Int[0, Telling.Length - 1].Select(i => Telling[i])), Gen.Int[0, 8])
            .Sample((which, at, insert, remove) =>
            {
                var (type, (p, d), text) = sound[which];
                var i = at % text.Length;
                var spliced = text[..i] + insert + text[Math.Min(text.Length, i + remove)..];
                var fresh = Rebuilt.Of(LazySmall.Value);
                fresh.Parts[p].Data[d] = spliced;
                if (d < fresh.Parts[p].Data.Count - 1)
                    fresh.Parts[p].Data[^1] = fresh.Parts[p].Data[^1].Replace(Rebuilt.Hash(text), Rebuilt.Hash(spliced), StringComparison.Ordinal);
                var isValid = Vector.Verify(fresh.Written(), new() { Processors = 1, Plain = true }).IsValid;
                // Blanks between the parts of trustees and credentials change nothing but their fingerprints.
                return !isValid || spliced == text || (type == EventType.Setup && d is 1 or 2 && Dense(spliced) == Dense(text));
            }, iter: 2_000);
    }

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Fact]
    public void Overwritten_stretches_of_an_archive_are_refused_and_never_throw()
    {
        var sound = LazySmall.Value;
        Gen.Select(Gen.Int[0, 1_000_000], Gen.OneOf(Gen.Byte.Array[1, 600], Gen.Byte[(byte)'0', (byte)'7'].Array[1, 24])).Sample((at, stretch) =>
        {
            var archive = (byte[])sound.Clone();
            var i = at % archive.Length;
            stretch.AsSpan(0, Math.Min(stretch.Length, archive.Length - i)).CopyTo(archive.AsSpan(i));
            return archive.AsSpan().SequenceEqual(sound) || !Vector.Verify(archive, new() { Processors = 1, Plain = true }).IsValid;
        }, iter: 2_000);
    }

    [Fact]
    public void A_huge_election_takes_no_memory_for_tiny_ballots()
    {
        // As large as a shape may be: two megabytes of numbers a ballot. These ballots begin like one and have two numbers.
        var answers = string.Join(',', Enumerable.Repeat("\"a\"", 1000));
        var question = $$"""{"answers":[{{answers}}],"min":0,"max":1000,"question":"?"}""";
        var fresh = Corruption.Fresh().Until(EventType.Setup);
        for (var i = 0; i < 300; i++)
            fresh.Parts.Add(new(EventType.Ballot, ["""{"election_uuid":"","election_hash":"","credential":"","answers":[{"choices":[{"alpha":"","beta":""}],"individual_proofs":[[{"challenge":"1","response":"1"}"""
                + new string(']', i)]));
        fresh.Change(EventType.Setup, 0, s => System.Text.RegularExpressions.Regex.Replace(
            s, "\"questions\":\\[.*\\]", $"\"questions\":[{string.Join(',', Enumerable.Repeat(question, 10))}]"));
        var (archive, most, told) = (fresh.Written(), 0L, 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var verification = Vector.Verify(archive, new()
        {
            Processors = 1,
            Progress = (_, _) => most = ++told % 50 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before) : most,
        });

        Assert.Equal(300, verification.Findings.Count(f => f.Rule.Name == "ballot.form"));
        Assert.InRange(most, 0, 1L << 28);
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
