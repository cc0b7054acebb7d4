using System.Text;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tallying;
using NghiTrinh.Voting.Trustees;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Tests;

/// <summary>What is small to write is cheap to refuse, and whoever asks for an end gets it.</summary>
public sealed class ExhaustionTests
{
    private static readonly CancellationToken Stopped = new(canceled: true);

    [Fact]
    public void A_threshold_of_another_shape_is_not_looked_at_further()
    {
        // Every signature and key is wrong too: nobody computed that.
        var archive = new HandMadeThreshold(isOld: true).Archive(t =>
        {
            t.Coefficients.Add(t.Coefficients[0]);
            t.Keys[0] = t.Keys[0] with { Possession = Corruption.Broken(t.Keys[0].Possession) };
            t.Certificates[0] = t.Certificates[0] with { Signature = Corruption.Broken(t.Certificates[0].Signature) };
        });

        Assert.Equal(["threshold.shape"], Vectors.Vector.Verify(archive).Findings.Select(f => f.Rule.Name));
    }

    [Fact]
    public void Trustees_are_counted_before_a_single_element_is_looked_at()
    {
        // Of this group a test of one element takes milliseconds; fifty thousand of them would take minutes.
        var coefficients = $"{{\\\"coefexps\\\":[{string.Join(',', Enumerable.Repeat("\\\"4\\\"", 50_000))}]}}";
        const string proof = """{"challenge":"0","response":"0"}""";
        var trustees = $$$"""
            [["Pedersen",{"threshold":1,"certs":[{"message":"{\"verification\":\"4\",\"encryption\":\"4\"}","signature":{{{proof}}}}],
            "coefexps":[{"message":"{{{coefficients}}}","signature":{{{proof}}}}],"verification_keys":[{"pok":{{{proof}}},"public_key":"4"}]}]]
            """;
        var fits = trustees.Replace(coefficients, "{\\\"coefexps\\\":[\\\"4\\\"]}", StringComparison.Ordinal);

        Assert.Equal(1, TrusteeList.Read(Group.Rfc3526, Encoding.UTF8.GetBytes(fits))!.Count); // 4 is a square, hence of the group
        Assert.Null(InAMinute(stop => TrusteeList.Read(Group.Rfc3526, Encoding.UTF8.GetBytes(trustees), stop)));
        Assert.Throws<OperationCanceledException>(() => TrusteeList.Read(Group.Rfc3526, Encoding.UTF8.GetBytes(fits), Stopped));
    }

    [Fact]
    public void A_decryption_is_read_by_the_shape_before_anything_is_computed()
    {
        var (shape, work) = (new BallotShape(Corruption.Made.Election), new VerifyOptions().Parallel(default));
        var many = Encoding.UTF8.GetBytes($"{{\"decryption_factors\":[[{string.Join(',', Enumerable.Repeat($"\"{Group.Ed25519.Generator.Element.Text}\"", 300_000))}]]}}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(PartialDecryption.Read(shape, many, work));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        var sound = Encoding.UTF8.GetBytes(Corruption.Fresh().Only(EventType.PartialDecryption).Data[0]);
        Assert.NotNull(PartialDecryption.Read(shape, sound, work));
        Assert.Throws<OperationCanceledException>(() => PartialDecryption.Read(shape, sound, new VerifyOptions().Parallel(Stopped)));
    }

    [Fact]
    public void A_list_of_commas_or_of_nothing_takes_no_memory()
    {
        var commas = Encoding.UTF8.GetBytes($"[\"{new string(',', 20_000_000)}\"]");
        var some = Encoding.UTF8.GetBytes($"[\"{new string(',', 8_000)}\"]");
        var nothing = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("\"\"", (1 << 22) + 1))}]");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(CredentialRoll.Read(commas));
        Assert.False(CredentialRoll.Read(some)!.IsSound && !CredentialRoll.Read(some)!.NamesVoters);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Null(CredentialRoll.Read(nothing));
    }

    [Fact]
    public void A_list_is_tested_in_slices_and_can_be_stopped_between_them()
    {
        var roll = CredentialRoll.Read(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, 140_000).Select(i => $"\"x{i}\""))}]"))!; // of texts

        Assert.Equal(Enumerable.Range(0, 140_000), roll.NotInGroup(Group.Belenios2048, default));
        Assert.Equal(Enumerable.Range(0, 140_000), roll.NotInGroup(Group.Ed25519, default));
        Assert.Throws<OperationCanceledException>(() => roll.NotInGroup(Group.Belenios2048, Stopped).Count());
    }

    [Fact]
    public void Checking_trustees_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() => TrusteeCheck.Run(Corruption.Made.Election, Corruption.Made.Trustees, new(null), Stopped));

    [Fact]
    public void Data_piled_up_before_an_event_hide_nothing_that_is_wrong_behind_them()
    {
        var fresh = Corruption.Fresh().Until(EventType.Setup).Change(EventType.Setup, 1, s => Corruption.NextNumber(s, "\"response\":\"", 0));
        fresh.Parts[0].Data.InsertRange(0, Enumerable.Range(0, 9).Select(i => $"{i}"));

        Assert.Equal(["archive.order", "trustee.proof"], Vectors.Vector.Verify(fresh.Written()).Findings.Select(f => f.Rule.Name).Distinct().Order());
    }

    // Whoever does not answer in a minute is asked to stop, which no answer is.
    private static T InAMinute<T>(Func<CancellationToken, T> answer)
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return answer(minute.Token);
    }
}
