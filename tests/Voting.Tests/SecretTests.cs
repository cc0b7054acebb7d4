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
    public void Everything_that_holds_a_secret_is_wiped_when_disposed_of()
    {
        var group = Group.Ed25519;
        var key = TrusteeKey.Draw(group);
        IDisposable[] holders =
        [
            PrivateCredential.Draw(), key, ThresholdMember.Draw(group, 1, 2, 3), PrivateCredential.Draw().Derive(group, Corruption.Made.Election.Uuid),
            new Ballots.BallotSecrets(new(Corruption.Made.Election), [[1, 0, 0], [0, 0, 0, 1]]),
        ];

        foreach (var holder in holders)
        {
            var memory = Memory(holder).ToList();
            Assert.NotEmpty(memory);
            Assert.All(memory, m => Assert.Contains(m, b => b != 0));

            holder.Dispose();

            Assert.All(Memory(holder), m => Assert.DoesNotContain(m, b => b != 0));
            Assert.DoesNotContain("0123456789", holder.ToString()!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_exception_and_no_text_of_an_object_holds_a_secret()
    {
        var made = Corruption.Made;
        using var credential = PrivateCredential.Draw();
        using var key = TrusteeKey.Draw(Group.Ed25519);
        using var member = ThresholdMember.Draw(Group.Ed25519, 1, 2, 3);
        string[] secrets =
        [
            Encoding.ASCII.GetString(credential.Export()), Encoding.ASCII.GetString(credential.Export()).Replace("-", "", StringComparison.Ordinal),
            Encoding.ASCII.GetString(made.Credentials[0].Export()), Encoding.ASCII.GetString(key.Export()), Encoding.ASCII.GetString(member.ExportSeed()),
        ];
        Action[] misuses =
        [
            () => made.Maker.Make(made.Credentials[0], [[1, 1, 1], [0, 0, 0, 0]]), () => made.Maker.Make(made.Credentials[0], []),
            () => made.Archive.AddResult(), () => made.Archive.Cast([]), () => made.Archive.EndBallots(),
            () => ThresholdMember.Import(Group.Ed25519, 4, 2, 3, member.ExportSeed()), () => ThresholdMember.Import(Group.Rfc3526, 1, 1, 1, member.ExportSeed()),
            () => CredentialRoll.Make([("a", 1), ("a", 1)]), () => credential.Publish(Group.Rfc3526, "x"),
            () => TrusteeKey.Import(Group.Rfc3526, key.Export()),
        ];

        var texts = misuses.Select(m => Record.Exception(m)?.ToString() ?? "no exception").ToList();

        Assert.DoesNotContain("no exception", texts);
        Assert.All(texts.Concat([$"{credential} {key} {member} {made.Archive} {made.Maker}"]), text =>
            Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.Ordinal)));
        Assert.Null(TrusteeKey.Import(Group.Ed25519, "not a number"u8));
        Assert.Null(PrivateCredential.Parse("12345-678912-34567-89123O"));
    }

    // The bytes of all secrets an object holds: in arrays of its own or in parts of it that hold secrets.
    private static IEnumerable<byte[]> Memory(object holder)
    {
        foreach (var field in holder.GetType().GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic))
            foreach (var part in field.GetValue(holder) switch
            {
                byte[] bytes => [bytes],
                ulong[] limbs => [System.Runtime.InteropServices.MemoryMarshal.AsBytes(limbs.AsSpan()).ToArray()],
                SecretNumber secret => Memory(secret),
                SecretNumber[] several => several.SelectMany(Memory),
                _ => [],
            })
                yield return part;
    }

    [Theory]
    [InlineData("Ed25519")]
    [InlineData("BELENIOS-2048")]
    public void What_would_tell_a_vote_is_wiped_when_the_ballot_is_made(string name)
    {
        var group = Group.Find(name)!; // both are known
        var made = new MadeElection(group, 1, null, [new("?", ["a"], 0, 1)], 1);
        using var secrets = new Ballots.BallotSecrets(new(made.Election), [[1]]);
        var key = new Kept(group.Fix(made.Election.ReadKey()!)); // made just now

        _ = new Ballots.BallotCommitments(group, key, secrets);

        Assert.NotEmpty(key.Powers);
        Assert.All(key.Powers, power => Assert.False(power is PrimeGroup.Number number
            ? number.Limbs.Any(l => l != 0)
            : System.Runtime.InteropServices.MemoryMarshal.AsBytes<Arithmetic.EdwardsPoint>([EdwardsGroup.PointOf(power)]).ContainsAnyExcept((byte)0)));
    }

    // Keeps what it gave away.
    private sealed class Kept(FixedBase inner) : FixedBase
    {
        public List<Element> Powers { get; } = [];

        public override Element Element => inner.Element;

        public override Element Power(ReadOnlySpan<ulong> exponent) => inner.Power(exponent);

        public override Element PowerSecret(ReadOnlySpan<ulong> exponent) => inner.PowerSecret(exponent);

        public override Element[] PowersSecret(ReadOnlySpan<ulong> exponents)
        {
            var powers = inner.PowersSecret(exponents);
            Powers.AddRange(powers);
            return powers;
        }
    }

    [Theory]
    [InlineData("Ed25519")]
    [InlineData("BELENIOS-2048")]
    public void A_published_letter_tells_nothing_of_the_share_not_even_its_length(string name)
    {
        var group = Group.Find(name)!; // both are known
        using var member = ThresholdMember.Draw(group, 1, 1, 1);
        ReadOnlyMemory<byte>[] introductions = [member.Introduce()];
        var all = Introductions.Read(member, introductions)!; // its own
        using var signing = SecretNumber.Draw(group);

        foreach (var digits in new[] { "0", "1", (group.Order - 1).ToString(System.Globalization.CultureInfo.InvariantCulture) })
        {
            using var share = SecretNumber.Read(group, Encoding.ASCII.GetBytes(digits))!; // below the order
            Assert.Equal(2 * (32 + 16), ShareLetter.Seal(group, signing, all, 1, 1, all.Members[0].Encryption, share).Sealed.Length);
        }
    }

    [Theory]
    [InlineData("Ed25519")]
    [InlineData("BELENIOS-2048")]
    public void Both_ends_of_a_letter_come_to_the_same_secret_of_one_length(string name)
    {
        var group = Group.Find(name)!; // both are known
        using var a = SecretNumber.Draw(group);
        using var b = SecretNumber.Draw(group);
        var (one, other) = (new byte[SharedSecret.Size(group)], new byte[SharedSecret.Size(group)]);

        SharedSecret.Write(group, group.Generator.PowerSecret(b.Limbs), a, one);
        SharedSecret.Write(group, group.Generator.PowerSecret(a.Limbs), b, other);

        Assert.Equal(one, other);
        var text = group.PowerSecret(group.Generator.PowerSecret(a.Limbs), b.Limbs).Text;
        Assert.Equal(text, group is PrimeGroup
            ? new System.Numerics.BigInteger(one, isUnsigned: true, isBigEndian: true).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : Convert.ToHexStringLower([.. one.Reverse()]));
    }

    [Fact]
    public void A_credential_is_published_only_for_what_identifies_an_election()
    {
        using var credential = PrivateCredential.Draw();

        foreach (var uuid in new[] { "", "x", new string('1', 13), new string('1', 101), new string('1', 50_000_000), "1111111111111é" })
            Assert.Throws<ArgumentException>(() => credential.Publish(Group.Ed25519, uuid));
        Assert.NotEmpty(credential.Publish(Group.Ed25519, new string('1', 100)));
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
        Assert.Equal(0, new VerifyCommand(good) { Earlier = File("e.bel", Corruption.Fresh().Until(Archives.EventType.Setup).Written()) }.Run(said, said));
        Assert.Equal(1, new VerifyCommand(File("b.bel", Corruption.ByRule["result.value"]())) { Language = "en" }.Run(said, said));
        Assert.Equal(2, new VerifyCommand(File("c.bel", [1, 2, 3])) { Format = "html" }.Run(said, said));
        Assert.Equal(2, new VerifyCommand(Path.Combine(folder, "none.bel")).Run(said, said));
        Assert.Contains("NOT prove", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"valid\"", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Corruption.Made.Credentials, c => said.ToString().Contains(Encoding.ASCII.GetString(c.Export()), StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }
}
