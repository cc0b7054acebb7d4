using System.Text;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;
using NghiTrinh.Voting.Records;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Tests;

public sealed class SecretTests
{
    [Fact]
    public void A_secret_number_is_wiped_and_not_shown()
    {
        var secret = SecretNumber.Draw(Group.Ed25519);
        var limbs = secret.Limbs;
        Assert.True(limbs.ContainsAnyExcept(0UL));
        Assert.Equal("secret", secret.ToString());

        secret.Dispose();

        Assert.False(limbs.ContainsAnyExcept(0UL));
        Assert.Throws<ObjectDisposedException>(() => secret.Export());
    }

    [Fact]
    public void A_wrong_credential_is_refused_at_once_and_a_wrong_choice_is_misuse()
    {
        var made = Corruption.Made;
        using var stranger = PrivateCredential.Draw();

        Assert.Null(made.Maker.Make(stranger, [[1, 0, 0], [0, 1, 0, 0]]));
        Assert.Throws<ArgumentException>(() => made.Maker.Make(made.Credentials[0], [[1, 1, 0], [0, 1, 0, 0]]));
        Assert.Throws<NotSupportedException>(() => TrusteeKey.Draw(Group.Rfc3526));
    }

    [Fact]
    public void A_share_that_was_changed_on_the_way_is_refused()
    {
        ThresholdMember[] members = [ThresholdMember.Draw(Group.Ed25519, 1, 2, 2), ThresholdMember.Draw(Group.Ed25519, 2, 2, 2)];
        ReadOnlyMemory<byte>[] introductions = [.. members.Select(m => (ReadOnlyMemory<byte>)m.Introduce())];
        var shares = members.Select(m => m.Share(introductions)!).ToArray(); // all are honest here
        Assert.NotNull(members[0].Finish(introductions, [shares[0], shares[1]]));

        var spoilt = Encoding.UTF8.GetString(shares[1]);
        var at = spoilt.IndexOf("\"sealed\":\"", StringComparison.Ordinal) + 12;
        spoilt = spoilt[..at] + (spoilt[at] == '0' ? '1' : '0') + spoilt[(at + 1)..];

        Assert.Null(members[0].Finish(introductions, [shares[0], Encoding.UTF8.GetBytes(spoilt)]));
        Assert.Null(members[0].Finish(introductions, [shares[1], shares[0]]));
    }

    [Fact]
    public void The_command_tells_valid_invalid_and_unreadable_apart()
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-verify-").FullName;
        string File(string name, byte[] bytes)
        {
            System.IO.File.WriteAllBytes(Path.Combine(folder, name), bytes);
            return Path.Combine(folder, name);
        }
        var good = File("a.bel", Corruption.Made.Bytes);
        using var said = new StringWriter();

        Assert.Equal(0, new VerifyCommand(good) { Format = "json" }.Run(said, said));
        Assert.Equal(0, new VerifyCommand(good) { Earlier = File("e.bel", Corruption.Made.Bytes[..4096]) }.Run(said, said));
        Assert.Equal(1, new VerifyCommand(File("b.bel", Corruption.ByRule["result.value"]())) { Language = "en" }.Run(said, said));
        Assert.Equal(2, new VerifyCommand(File("c.bel", [1, 2, 3])) { Format = "html" }.Run(said, said));
        Assert.Equal(2, new VerifyCommand(Path.Combine(folder, "none.bel")).Run(said, said));
        Assert.Contains("NOT prove", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"valid\"", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Corruption.Made.Credentials, c => said.ToString().Contains(Encoding.ASCII.GetString(c.Export()), StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }
}
