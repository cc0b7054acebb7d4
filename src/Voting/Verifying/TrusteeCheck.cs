using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §5.
/// <summary>Checks who holds the key, and that the election uses it.</summary>
internal static class TrusteeCheck
{
    public static void Run(Election election, TrusteeList trustees, Findings findings)
    {
        var owner = 1;
        foreach (var item in trustees.Items)
        {
            if (item is SingleTrustee single && !single.PublicKey.IsProved(election.Group))
                findings.Add(Rule.TrusteeProof, 0, detail: $"trustee {owner}");
            if (item is ThresholdTrustees threshold)
                new ThresholdCheck(election.Group, threshold, owner, findings).Run();
            owner += item.Owners.Count();
        }
        if (trustees.ElectionKey.Text != election.KeyText)
            findings.Add(Rule.ElectionKey, 0, detail: election.KeyText);
    }

    /// <summary>Checks a threshold by itself.</summary>
    public static void Run(ThresholdTrustees threshold, Findings findings) => new ThresholdCheck(threshold.Group, threshold, 1, findings).Run();

    private sealed class ThresholdCheck(Group group, ThresholdTrustees item, int firstOwner, Findings findings)
    {
        public void Run()
        {
            var size = item.Members.Count;
            if (item.Threshold < 1 || item.Threshold > size || item.Powers.Count != size || item.Keys.Count != size
                || (item.Agreements is { } signed && signed.Count != size) || item.Powers.Any(p => p.Count != item.Threshold))
                findings.Add(Rule.ThresholdShape, 0, detail: $"{item.Threshold} of {size}");
            for (var i = 0; i < Math.Min(size, Math.Min(item.Powers.Count, item.Keys.Count)); i++)
                Member(i, size);
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
            if (!isOld)
                Agreement(i, signer, key);
            if (!key.IsProved(group))
                Found(Rule.TrusteeProof, i);
            if (item.KeyOf(i + 1).Text != key.Key.Text)
                Found(Rule.ThresholdKey, i);
        }

        private void Agreement(int i, Element signer, PublicKey key)
        {
            var agreement = Protocol.Version1.Agreement(item.CertificatesText, ThresholdTrustees.PowersText(item.Powers[i]));
            if (i >= item.Agreements!.Count || !new SignedMessage(agreement, item.Agreements[i]).IsSignedBy(group, signer)) // not of the old structure
                Found(Rule.ThresholdAgreement, i);
            if (key.Signature is null || !new SignedMessage(key.Key.Text, key.Signature).IsSignedBy(group, signer))
                Found(Rule.ThresholdKeySignature, i);
        }

        private void Found(Rule rule, int i) => findings.Add(rule, 0, detail: $"trustee {firstOwner + i}");
    }
}
