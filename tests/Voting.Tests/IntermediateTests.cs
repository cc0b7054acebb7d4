using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using Vector = NghiTrinh.Voting.Tests.Vectors.Vector;

namespace NghiTrinh.Voting.Tests;

/// <summary>The values inside the proofs of four elections, as another program computed them.</summary>
public sealed class IntermediateTests
{
    public static TheoryData<string> Elections =>
        ["ed25519-3trustees-blank-revotes", "belenios2048-2of3-legacy", "belenios2048-3trustees-blank-revote", "ed25519-2of3"];

    [Theory]
    [MemberData(nameof(Elections))]
    public void Every_hash_is_reproduced_as_a_number_of_the_group(string name)
    {
        var group = Vector.Verify(Vector.ArchiveOf(name)).Election!.Group; // a valid vector
        var hashed = Objects(Vector.Intermediate(name)).Where(o => o.TryGetProperty("hashed_string", out _) && o.TryGetProperty("sha256_hex", out _)).ToList();

        Assert.NotEmpty(hashed);
        Assert.All(hashed, o =>
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Text(o, "hashed_string")));
            Assert.Equal(Text(o, "sha256_hex"), Convert.ToHexStringLower(hash));
            if (o.TryGetProperty("mod_q", out _))
                Assert.Equal(BigInteger.Parse(Text(o, "mod_q")), group.HashToScalar(hash));
        });
    }

    [Theory]
    [MemberData(nameof(Elections))]
    public void Every_commitment_of_the_first_ballot_is_reproduced(string name)
    {
        var json = Vector.Intermediate(name);
        var rebuilt = Rebuilt.Of(Vector.ArchiveOf(name));
        var election = Election.Read(Encoding.UTF8.GetBytes(rebuilt.Only(EventType.Setup).Data[0]))!; // a valid vector
        var shape = new BallotShape(election);
        var ballot = new ParsedBallot(shape, Encoding.UTF8.GetBytes(rebuilt.Only(EventType.Ballot).Data[0]), 1);
        new BallotCheck(shape, new PlainEngine(shape, election.ReadKey()!)).Run([ballot]);
        var ours = Enumerable.Range(0, ballot.CommitmentEnds.Length).Select(i => Encoding.ASCII.GetString(ballot.Commitment(i))).ToHashSet();
        string[] parts = ["ballot", "plain_question", "blank_question"];
        var theirs = parts.Where(p => json.TryGetProperty(p, out _)).SelectMany(p => Objects(json.GetProperty(p)))
            .SelectMany(o => o.EnumerateObject()).Where(p => p.Name is "A" or "B").Select(p => p.Value.GetString()!).ToList();

        Assert.Empty(ballot.Findings.All);
        Assert.Equal(Text(json.GetProperty("ballot"), "tracker_base64"), Digests.Base64(ballot.Text));
        Assert.Equal(Text(json.GetProperty("election"), "fingerprint_phi"), election.Fingerprint);
        Assert.True(theirs.Count > 8);
        Assert.Empty(theirs.Except(ours));
    }

    [Fact]
    public void A_private_credential_gives_the_public_one_of_the_vector()
    {
        var json = Vector.Intermediate("ed25519-2of3").GetProperty("credential");
        using var credential = PrivateCredential.Parse(Text(json, "private_credential"))!; // well-formed
        using var bare = PrivateCredential.Parse(Text(json, "private_credential").Replace("-", "", StringComparison.Ordinal))!; // likewise

        Assert.Equal(Text(json, "public_credential"), credential.Publish(Group.Ed25519, "ct8n6NmDGkyJRn"));
        Assert.Equal(Text(json, "public_credential"), bare.Publish(Group.Ed25519, "ct8n6NmDGkyJRn"));
    }

    [Fact]
    public void Lagrange_coefficients_are_those_of_the_vector()
    {
        var json = Vector.Intermediate("ed25519-2of3").GetProperty("lagrange");

        foreach (var coefficient in json.GetProperty("coefficients").EnumerateObject())
            Assert.Equal(BigInteger.Parse(coefficient.Value.ToString()), Tallying.Decryption.Lagrange(Group.Ed25519, int.Parse(coefficient.Name), [1, 3]));
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).ToString();

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
