using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §5.
/// <summary>Checks who holds the key, and that the election uses it.</summary>
internal static class TrusteeCheck
{
    public static void Run(Election election, TrusteeList trustees, Findings findings, CancellationToken stop)
    {
        var owner = 1;
        findings.Look(Rule.TrusteeProof, Rule.ElectionKey);
        foreach (var item in trustees.Items)
        {
            if (item is SingleTrustee single && !single.PublicKey.IsProved(election.Group))
                findings.Add(Rule.TrusteeProof, 0, detail: $"trustee {owner}");
            if (item is ThresholdTrustees threshold)
                new ThresholdCheck(election.Group, threshold, owner, findings, stop).Run();
            owner += item.Owners.Count();
        }
        // Under the identity every vote would stand in the clear.
        if (trustees.ElectionKey.Text != election.KeyText || election.KeyText == election.Group.Identity.Text)
            findings.Add(Rule.ElectionKey, 0, detail: election.KeyText);
    }

    /// <summary>Checks a threshold by itself.</summary>
    public static void Run(ThresholdTrustees threshold, Findings findings) => new ThresholdCheck(threshold.Group, threshold, 1, findings, default).Run();

    private sealed class ThresholdCheck(Group group, ThresholdTrustees item, int firstOwner, Findings findings, CancellationToken stop)
    {
        private readonly string _certificates = item.CertificatesText;

        public void Run()
        {
            var size = item.Members.Count;
            findings.Look(Rule.ThresholdShape);
            if (item.Threshold < 1 || item.Threshold > size || item.Powers.Count != size || item.Keys.Count != size
                || (item.Agreements is { } signed && signed.Count != size) || item.Powers.Any(p => p.Count != item.Threshold))
            {
                // Who is whose part cannot be told: nothing more is looked at.
                findings.Add(Rule.ThresholdShape, 0, detail: $"{item.Threshold} of {size}");
                return;
            }
            findings.Look(Rule.ThresholdContext, Rule.ThresholdCertificate, Rule.ThresholdPolynomial, Rule.ThresholdKey, Rule.ThresholdKeySignature);
            for (var i = 0; i < size; i++)
            {
                stop.ThrowIfCancellationRequested();
                Member(i, size);
            }
        }

        private void Member(int i, int size)
        {
            var (member, signer) = (item.Members[i], item.Members[i].Verification);
            // The structure of release 2 has neither context nor agreements nor signed keys; it has all three or none.
            var isOld = item.Agreements is null;
            if (isOld ? member.Context is not null : member.Context != new CertificateContext(group.Name, size, item.Threshold, i + 1))
                Found(Rule.ThresholdContext, i);
            if (!item.Certificates[i].IsSignedBy(group, signer))
                Found(Rule.ThresholdCertificate, i);
            if (!item.Coefficients[i].IsSignedBy(group, signer))
                Found(Rule.ThresholdPolynomial, i);
            var key = item.Keys[i];
            if (item.Agreements is { } agreements)
                Agreement(i, signer, agreements[i]);
            if (isOld ? key.Signature is not null : key.Signature is null || !new SignedMessage(key.Key.Text, key.Signature).IsSignedBy(group, signer))
                Found(Rule.ThresholdKeySignature, i);
            if (!key.IsProved(group))
                Found(Rule.TrusteeProof, i);
            if (item.KeyOf(i + 1, stop).Text != key.Key.Text)
                Found(Rule.ThresholdKey, i);
        }

        private void Agreement(int i, Element signer, Proof agreement)
        {
            findings.Look(Rule.ThresholdAgreement);
            var text = Protocol.Version1.Agreement(_certificates, ThresholdTrustees.PowersText(item.Powers[i]));
            if (!new SignedMessage(text, agreement).IsSignedBy(group, signer))
                Found(Rule.ThresholdAgreement, i);
        }

        private void Found(Rule rule, int i) => findings.Add(rule, 0, detail: $"trustee {firstOwner + i}");
    }
}
