using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;
using NghiTrinh.Voting.Tallying;
using NghiTrinh.Voting.Trustees;
using Vector = NghiTrinh.Voting.Tests.Vectors.Vector;

namespace NghiTrinh.Voting.Tests;

/// <summary>What trustees sign, prove and decrypt in four elections: commitments and hashed texts as another program computed them.</summary>
public sealed class IntermediateTrusteeTests
{
    public static TheoryData<string> Elections => IntermediateTests.Elections;

    [Theory]
    [MemberData(nameof(Elections))]
    public void Proofs_and_signatures_of_trustees_are_reproduced(string name)
    {
        var json = Vector.Intermediate(name);
        var trustees = Vector.Verify(Vector.ArchiveOf(name)).Trustees!; // a valid vector
        var group = trustees.Group;
        var ours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in trustees.Items)
            if (item is SingleTrustee single)
                Possession(single.PublicKey);
            else if (item is ThresholdTrustees threshold)
                foreach (var (i, member) in threshold.Members.Index())
                {
                    Possession(threshold.Keys[i]);
                    Message(threshold.Certificates[i].Message, threshold.Certificates[i].Signature, member.Verification);
                    Message(threshold.Coefficients[i].Message, threshold.Coefficients[i].Signature, member.Verification);
                    if (threshold.Agreements is not { } agreements)
                        continue;
                    Message(Protocol.Version1.Agreement(threshold.CertificatesText, ThresholdTrustees.PowersText(threshold.Powers[i])), agreements[i], member.Verification);
                    Message(threshold.Keys[i].Key.Text, threshold.Keys[i].Signature!, member.Verification); // signed where there are agreements
                }
        string[] parts = ["trustee_pok", "pedersen_cert_signature", "pedersen_certs_coefexps_signature", "pedersen_verification_key_signature"];
        var theirs = parts.Where(p => json.TryGetProperty(p, out _)).Select(p => json.GetProperty(p)).ToList();

        Assert.NotEmpty(theirs);
        Assert.All(theirs, part =>
        {
            var text = Assert.Contains(part.GetProperty("challenge").ToString(), (IDictionary<string, string>)ours);
            Assert.Equal(Text(part, "sha256_hex"), Digests.Hex(Encoding.UTF8.GetBytes(text)));
            if (part.TryGetProperty("hashed_string", out var hashed))
                Assert.Equal(hashed.GetString(), text);
            if (part.TryGetProperty("A", out var commitment))
                Assert.EndsWith("|" + commitment.GetString(), text, StringComparison.Ordinal);
        });

        void Possession(PublicKey key) => Add(key.Possession, key.Key, commitment => Protocol.Version1.Possession(group, key.Key.Text, commitment));

        void Message(string message, Proof signature, Element signer) => Add(signature, signer, commitment => Protocol.Version1.Message(message, commitment));

        void Add(Proof proof, Element key, Func<string, byte[]> hashed) =>
            ours[proof.Challenge.ToString()] = Encoding.UTF8.GetString(hashed(group.Multiply(group.Power(group.Generator.Element, proof.Response), group.Power(key, proof.Challenge)).Text));
    }

    [Theory]
    [MemberData(nameof(Elections))]
    public void The_first_decryption_is_reproduced(string name)
    {
        var json = Vector.Intermediate(name).GetProperty("decryption_proof_0_0");
        var rebuilt = Rebuilt.Of(Vector.ArchiveOf(name));
        var election = Election.Read(Encoding.UTF8.GetBytes(rebuilt.Only(EventType.Setup).Data[0]))!; // a valid vector
        var (group, shape) = (election.Group, new Ballots.BallotShape(election));
        var tally = TallySum.Read(shape, Encoding.UTF8.GetBytes(rebuilt.Only(EventType.EncryptedTally).Data[0]))!; // likewise
        var owner = json.GetProperty("owner").GetInt32();
        var part = rebuilt.Parts.Single(p => p.Type == EventType.PartialDecryption && p.Data[1].StartsWith($"{{\"owner\":{owner},", StringComparison.Ordinal));
        var decryption = PartialDecryption.Read(shape, Encoding.UTF8.GetBytes(part.Data[0]), new())!; // likewise
        var key = TrusteeList.Read(group, Encoding.UTF8.GetBytes(rebuilt.Only(EventType.Setup).Data[1]))!.Owners[owner - 1].Key; // likewise
        var (alpha, factor, proof) = (tally[0], decryption.Factors[0], decryption.Proofs[0]);
        var first = group.Multiply(group.Power(group.Generator.Element, proof.Response), group.Power(key, proof.Challenge)).Text;
        var second = group.Multiply(group.Power(alpha, proof.Response), group.Power(factor, proof.Challenge)).Text;

        Assert.Equal([Text(json, "public_key_X"), Text(json, "alpha"), Text(json, "factor"), Text(json, "A"), Text(json, "B")], [key.Text, alpha.Text, factor.Text, first, second]);
        Assert.Equal(Text(json, "hashed_string"), Encoding.UTF8.GetString(Protocol.Version1.Decryption(election.Fingerprint, key.Text, first, second)));
        Assert.Equal(Text(json, "challenge"), proof.Challenge.ToString());
    }

    [Theory]
    [MemberData(nameof(Elections))]
    public void The_chain_of_events_is_reproduced(string name)
    {
        var theirs = Vector.Intermediate(name).GetProperty("event_chain").EnumerateArray().Select(e => (Text(e, "sha256"), Text(e, "json"))).ToList();
        var reader = new ArchiveReader(new MemoryStream(Vector.ArchiveOf(name)));
        var ours = new List<(string, string)>();
        while (reader.Next() is { } entry)
            if (entry.Kind == EntryKind.Event)
                ours.Add((Digests.Hex(entry.Content), Encoding.UTF8.GetString(Event.Read(entry.Content)!.Written()))); // of a valid vector

        Assert.NotEmpty(theirs);
        Assert.Equal(theirs, ours.Where(theirs.Contains)); // the vectors give the first events and the last
    }

    [Theory]
    [MemberData(nameof(Elections))]
    public void The_sums_of_a_ballot_and_the_hash_it_signs_are_reproduced(string name)
    {
        var json = Vector.Intermediate(name).GetProperty("ballot");
        var rebuilt = Rebuilt.Of(Vector.ArchiveOf(name));
        var election = Election.Read(Encoding.UTF8.GetBytes(rebuilt.Only(EventType.Setup).Data[0]))!; // a valid vector
        var shape = new Ballots.BallotShape(election);
        var ballot = new Ballots.ParsedBallot(shape, Encoding.UTF8.GetBytes(rebuilt.Only(EventType.Ballot).Data[0]), 1);
        new Ballots.BallotCheck(shape, new Ballots.PlainEngine(shape, election.ReadKey()!)).Run([ballot]);
        var questions = new[] { "plain_question", "blank_question" }.Where(q => json.TryGetProperty(q, out _)).Select(q => json.GetProperty(q)).ToList();

        Assert.NotEmpty(questions);
        Assert.All(questions, question =>
        {
            var sum = ballot.SumIndex(question.GetProperty("index").GetInt32());
            Assert.Equal(Text(question, "alpha_sum"), Encoding.ASCII.GetString(ballot.Commitment(sum)));
            Assert.Equal(Text(question, "beta_sum"), Encoding.ASCII.GetString(ballot.Commitment(sum + 1)));
        });
        Assert.Equal(
            Text(json.GetProperty("signature"), "unsigned_ballot_sha256_base64"),
            Encoding.ASCII.GetString(ballot.Text, ballot.SignatureHash.Begin, ballot.SignatureHash.Length));
    }

    [Fact]
    public void The_secret_exponent_of_a_credential_is_reproduced()
    {
        var json = Vector.Intermediate("ed25519-2of3").GetProperty("credential");
        using var credential = PrivateCredential.Parse(Text(json, "private_credential"))!; // well-formed
        using var secret = credential.Derive(Group.Ed25519, "ct8n6NmDGkyJRn");

        Assert.Equal(Text(json, "secret_exponent"), Arithmetic.Integers.ToBig(secret.Limbs).ToString());
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).ToString();
}
