using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Records;

// Implements docs/spec/voting.md §11.
/// <summary>The verdict for programs (docs/spec/voting.md §11).</summary>
public static class FindingsJson
{
    /// <summary>Verdict, findings and figures as JSON (docs/spec/voting.md §11).</summary>
    /// <param name="verification">What was found.</param>
    public static string Of(Verification verification)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("verdict", verification.IsValid ? "valid" : verification.IsReadable ? "invalid" : "unreadable");
            json.WriteStartArray("findings");
            foreach (var finding in verification.Findings)
                Write(json, finding);
            json.WriteEndArray();
            json.WriteNumber("unlistedFindings", verification.UnlistedFindings);
            json.WriteStartArray("checked");
            foreach (var rule in verification.Checked)
                json.WriteStringValue(rule.Name);
            json.WriteEndArray();
            json.WriteString("uuid", verification.Election?.Uuid);
            json.WriteString("group", verification.Election?.Group.Name);
            json.WriteString("electionFingerprint", verification.Election?.Fingerprint);
            json.WriteString("trusteesFingerprint", verification.Trustees?.Fingerprint);
            json.WriteString("credentialsFingerprint", verification.Credentials?.Fingerprint);
            json.WriteString("reached", verification.Reached?.ToString());
            json.WriteNumber("events", verification.Events);
            json.WriteString("lastEvent", verification.LastEvent);
            json.WriteNumber("credentials", verification.Credentials?.Entries.Count ?? 0);
            json.WriteNumber("ballotsCast", verification.BallotsCast);
            json.WriteNumber("ballotsCounted", verification.BallotsCounted);
            json.WriteNumber("totalWeight", verification.TotalWeight);
            json.WriteStartArray("decrypted");
            foreach (var owner in verification.Decrypted)
                json.WriteNumberValue(owner);
            json.WriteEndArray();
            Result(json, verification.IsValid ? verification.Result : null);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Name);
        Optional("event", finding.Event);
        Optional("question", finding.Question);
        Optional("choice", finding.Choice);
        json.WriteString("detail", finding.Detail);
        json.WriteString("section", finding.Rule.Section);
        json.WriteEndObject();

        void Optional(string name, int? number)
        {
            if (number is { } there)
                json.WriteNumber(name, there);
            else
                json.WriteNull(name);
        }
    }

    // A result of an archive that is not valid is no result.
    private static void Result(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<long>>? result)
    {
        if (result is null)
        {
            json.WriteNull("result");
            return;
        }
        json.WriteStartArray("result");
        foreach (var question in result)
        {
            json.WriteStartArray();
            foreach (var count in question)
                json.WriteNumberValue(count);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
