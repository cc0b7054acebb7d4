using System.Text;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §6.2 to §6.4.
/// <summary>Makes ballots of one election (docs/spec/voting.md §6).</summary>
public sealed class BallotMaker
{
    private readonly Election _election;
    private readonly CredentialRoll _roll;
    private readonly BallotShape _shape;
    private readonly FixedBase _key;

    /// <summary>Prepares an election; the preparation serves all its ballots (docs/spec/voting.md §6.2).</summary>
    /// <param name="election">What is voted on.</param>
    /// <param name="roll">The published credentials: a ballot is made only for one of them.</param>
    /// <exception cref="ArgumentException">The election key is no element of the group.</exception>
    /// <exception cref="NotSupportedException">The group is for verification only.</exception>
    public BallotMaker(Election election, CredentialRoll roll)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(roll);
        if (!election.Group.CanMake)
            throw new NotSupportedException($"{election.Group.Name} is for verification only.");
        (_election, _roll, _shape) = (election, roll, new(election));
        _key = election.Group.Fix(election.ReadKey() ?? throw new ArgumentException("The election key is no element of the group.", nameof(election)));
    }

    /// <summary>Makes a ballot; null where the credential is not on the list, so that a slip of another vote is noticed at once (docs/spec/voting.md §6.2).</summary>
    /// <param name="credential">The voter's.</param>
    /// <param name="choices">One 0 or 1 for each choice of each question; a blank choice first where there is one.</param>
    /// <exception cref="ArgumentException">The choices break the limits of a question.</exception>
    public byte[]? Make(PrivateCredential credential, IReadOnlyList<IReadOnlyList<int>> choices)
    {
        ArgumentNullException.ThrowIfNull(credential);
        if (choices.Count != _election.Questions.Count || _election.Questions.Zip(choices).Any(q => !q.First.Allows(q.Second)))
            throw new ArgumentException("The choices break the limits of a question.", nameof(choices));
        using var secret = credential.Derive(_election.Group, _election.Uuid);
        var signer = _election.Group.Generator.PowerSecret(secret.Limbs).Text;
        if (_roll.IndexOf(signer) < 0)
            return null;
        using var secrets = new BallotSecrets(_shape, choices);
        var commitments = new BallotCommitments(_election.Group, _key, secrets);
        secrets.Answer((proof, challenge) => Hash(proof, challenge, signer, commitments));
        return Written(secret, signer, secrets, commitments);
    }

    private void Hash(ProofShape proof, Span<ulong> challenge, string signer, BallotCommitments commitments)
    {
        var text = new StringBuilder(Encoding.ASCII.GetString(_election.Protocol.ProofStart(proof.Kind)))
            .Append(_election.Fingerprint).Append('|').Append(signer).Append('|');
        var question = _shape.Questions[proof.Question];
        if (proof.Kind == ProofKind.Choice)
            text.Append(commitments.Pair(_shape.Branches[proof.FirstBranch].Cipher));
        else
            text.AppendJoin(',', Enumerable.Range(question.FirstCipher, question.Question.Choices).Select(commitments.Pair));
        if (proof.Kind == ProofKind.Sum)
            text.Append('|').Append(commitments.Pair(question.SumCipher));
        text.Append('|').AppendJoin(',', Enumerable.Range(proof.FirstBranch, proof.Branches).Select(commitments.Branch));
        _election.Group.SecretScalars.Reduce(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())), challenge);
    }

    private byte[] Written(SecretNumber secret, string signer, BallotSecrets secrets, BallotCommitments commitments)
    {
        var text = new StringBuilder("{\"election_uuid\":").AppendText(_election.Uuid).Append(",\"election_hash\":").AppendText(_election.Fingerprint)
            .Append(",\"credential\":").AppendText(signer).Append(",\"answers\":").AppendList(_shape.Questions, (to, question) =>
            {
                to.Append("{\"choices\":").AppendList(Enumerable.Range(question.FirstCipher, question.Question.Choices), (t, i) =>
                    t.Append("{\"alpha\":\"").Append(commitments.Alpha(i)).Append("\",\"beta\":\"").Append(commitments.Beta(i)).Append("\"}"));
                var proofs = _shape.Proofs.AsSpan(question.FirstProof, question.Proofs).ToArray();
                to.Append(",\"individual_proofs\":").AppendList(proofs.Where(p => p.Kind == ProofKind.Choice), secrets.AppendProof);
                secrets.AppendProof(to.Append(",\"overall_proof\":"), proofs.Single(p => p.Kind is ProofKind.Sum or ProofKind.SumOrBlank));
                if (question.Question.Blank)
                    secrets.AppendProof(to.Append(",\"blank_proof\":"), proofs.Single(p => p.Kind == ProofKind.Blank));
                return to.Append('}');
            });
        var hash = Digests.Base64(Encoding.ASCII.GetBytes(text + "}"));
        var signature = Proof.Make(_election.Group, secret, commitment => _election.Protocol.Ballot(hash, commitment));
        return signature.AppendTo(text.Append(",\"signature\":{\"hash\":").AppendText(hash).Append(",\"proof\":")).Append("}}").ToBytes();
    }
}
