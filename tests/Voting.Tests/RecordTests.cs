using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Records;
using NghiTrinh.Voting.Tests.Vectors;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Tests;

/// <summary>The record for people, when whoever wrote the archive is not to be trusted.</summary>
public sealed class RecordTests
{
    // Moves the cursor, clears the screen, begins a line, turns the direction of reading, hides itself.
    private const string Spoofed = "A\u001b[2J\r\nVERDICT: VALID\u009b1m\u202egnorw\u2028\u200b<script>alert(1)</script>";

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Texts_of_the_archive_cannot_move_hide_or_turn_what_is_shown(string language)
    {
        var made = new MadeElection(Group.Ed25519, 1, null, [new(Spoofed, [Spoofed], 0, 1)], 1);
        made.Cast(0, [1]);
        made.Finish();
        var verification = Vector.Verify(made.Bytes);
        var plain = new MadeElection(Group.Ed25519, 1, null, [new("?", ["a"], 0, 1)], 1);
        plain.Cast(0, [1]);
        plain.Finish();

        var (text, html) = (VoteRecord.Text(verification, language), VoteRecord.Html(verification, language));

        Assert.True(verification.IsValid);
        Assert.All([text, html], record => Assert.DoesNotContain(record, c => c != '\n' && c != '\r' && (char.IsControl(c) || char.GetUnicodeCategory(c) is
            System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator)));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        // The spoofed line is part of another one: as many lines as with honest texts.
        Assert.Equal(VoteRecord.Text(Vector.Verify(plain.Bytes), language).Split('\n').Length, text.Split('\n').Length);
    }

    [Fact]
    public void What_a_finding_quotes_of_a_hostile_archive_is_short_and_harmless()
    {
        var archive = Corruption.Ballot(b => b.Replace("\"credential\":\"", $"\"credential\":\"\u001b[2J{new string('x', 100_000)}", StringComparison.Ordinal));

        var findings = Vector.Verify(archive).Findings;

        Assert.Contains(findings, f => f.Rule.Name == "ballot.credential");
        Assert.All(findings, f => Assert.InRange(f.Detail.Length, 0, 201));
        Assert.All(findings, f => Assert.DoesNotContain('\u001b', VoteRecord.Line(f, "vi")));
    }

    [Fact]
    public void A_trustee_whose_key_is_the_identity_is_shown_like_any_other()
    {
        using var zero = TrusteeKey.Import(Group.Belenios2048, "0"u8)!; // a scalar
        using var other = TrusteeKey.Draw(Group.Belenios2048);
        var trustees = TrusteeList.Make([zero.ToSingle(), other.ToSingle()]);
        var election = Election.Make(Base58.NewUuid(), "x", "", [new("?", ["a"], 0, 1)], trustees);
        var stream = new MemoryStream();
        using var archive = VoteArchive.Begin(stream, election, trustees, CredentialRoll.Make([]), DateTimeOffset.UnixEpoch);

        Assert.Contains("1", VoteRecord.Text(Vector.Verify(stream.ToArray()), "vi"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_half_written_stays_when_the_disk_is_full()
    {
        var made = new MadeElection(Group.Ed25519, 1, null, [new("?", ["a"], 0, 1)], 1);
        made.Cast(0, [1]);
        var file = new FullDisk(made.Bytes);
        using var archive = VoteArchive.Open(file)!; // sound
        file.IsFull = true;

        Assert.Throws<IOException>(archive.EndBallots);
        Assert.Equal(made.Bytes, file.ToArray());
        file.IsFull = false;
        archive.EndBallots();
        Assert.True(Vector.Verify(file.ToArray()).IsValid);
    }

    // Takes half of what is written before it fails, as a disk does.
    private sealed class FullDisk : MemoryStream
    {
        public FullDisk(byte[] content) => Write(content);

        public bool IsFull { get; set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, IsFull ? count / 2 : count);
            if (IsFull)
                throw new IOException("There is no space left.");
        }
    }
}
