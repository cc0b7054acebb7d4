using System.Text;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Tests;

/// <summary>What a verifier would refuse is not begun: once it is published it cannot be taken back.</summary>
public sealed class BeginTests
{
    private static readonly string[] Listed = [.. Corruption.Made.Roll.Entries.Select(e => e.Public)];

    public static TheoryData<string, string, string> Lists => new()
    {
        { "names of voters", "credential.names", $"\"{Listed[0]},1,alice@x.vn\"" },
        { "a credential twice", "credential.distinct", $"\"{Listed[0]}\",\"{Listed[0]}\"" },
        { "a weight of nothing", "credential.form", $"\"{Listed[0]},0\"" },
        { "weights that come to too much", "credential.form", $"\"{Listed[0]},1099511627776\",\"{Listed[1]}\"" },
        { "credentials of another group", "credential.element", "\"2\"" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_that_is_not_as_it_must_be_begins_no_vote(string _, string rule, string list)
    {
        var roll = CredentialRoll.Read(Encoding.UTF8.GetBytes($"[{list}]"))!; // a list of texts

        Refused(Corruption.Made.Election, Corruption.Made.Trustees, roll, rule);
    }

    [Fact]
    public void A_comma_in_a_credential_makes_no_name() =>
        Refused(Corruption.Made.Election, Corruption.Made.Trustees, CredentialRoll.Make([($"{Listed[0]},1,alice", 1)]), "credential.names");

    [Fact]
    public void Trustees_whose_proofs_do_not_hold_begin_no_vote()
    {
        using var secret = SecretNumber.Draw(Group.Ed25519);
        var key = PublicKey.Make(Group.Ed25519, secret);
        var trustees = TrusteeList.Make([new(Group.Ed25519, key with { Possession = Corruption.Broken(key.Possession) })]);

        Refused(ElectionOf(trustees), trustees, Corruption.Made.Roll, "trustee.proof");
    }

    [Fact]
    public void An_election_of_other_trustees_begins_no_vote()
    {
        using var stranger = TrusteeKey.Draw(Group.Ed25519);

        Refused(Corruption.Made.Election, TrusteeList.Make([stranger.ToSingle()]), Corruption.Made.Roll, "election.key");
    }

    [Fact]
    public void Under_the_identity_every_vote_would_stand_in_the_clear()
    {
        using var zero = TrusteeKey.Import(Group.Ed25519, "0"u8)!; // a scalar
        var trustees = TrusteeList.Make([zero.ToSingle()]);

        Refused(ElectionOf(trustees), trustees, Corruption.Made.Roll, "election.key");
    }

    [Fact]
    public void What_is_as_it_must_be_begins_and_no_more_is_written()
    {
        var stream = new MemoryStream();

        using var archive = VoteArchive.TryBegin(stream, Corruption.Made.Election, Corruption.Made.Trustees, Corruption.Made.Roll, DateTimeOffset.UnixEpoch, out var wrong);

        Assert.Empty(wrong);
        Assert.Equal(archive!.LastEvent, Vectors.Vector.Verify(stream.ToArray()).LastEvent); // nothing is wrong
    }

    [Fact]
    public void More_trustees_than_may_be_are_misuse()
    {
        using var key = TrusteeKey.Draw(Group.Ed25519);
        var single = key.ToSingle();

        Assert.Equal(100, TrusteeList.Make([.. Enumerable.Repeat(single, 100)]).Count);
        Assert.Throws<ArgumentException>(() => TrusteeList.Make([.. Enumerable.Repeat(single, 101)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ThresholdMember.Draw(Group.Ed25519, 1, 1, 101));
    }

    private static Election ElectionOf(TrusteeList trustees) => Election.Make(Corruption.Made.Election.Uuid, "", "", Corruption.Made.Election.Questions, trustees);

    private static void Refused(Election election, TrusteeList trustees, CredentialRoll roll, string rule)
    {
        var stream = new MemoryStream();

        Assert.Null(VoteArchive.TryBegin(stream, election, trustees, roll, DateTimeOffset.UnixEpoch, out var wrong));

        Assert.Equal([rule], wrong.Select(f => f.Rule.Name).Distinct());
        Assert.Throws<ArgumentException>(() => VoteArchive.Begin(stream, election, trustees, roll, DateTimeOffset.UnixEpoch));
        Assert.Equal(0, stream.Length);
    }
}
