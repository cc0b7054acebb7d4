using System.Text;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Elections;

// Implements docs/spec/voting.md §4.1.
/// <summary>What is voted on, in which group, under which key (docs/spec/voting.md §4.1).</summary>
public sealed record Election
{
    // Ten thousand choices of a page each; a hostile election has its end there.
    private const int MostBytes = 1 << 24;

    private Election(Protocol protocol, byte[] bytes, string uuid, string name, string description, Group group, string key, IReadOnlyList<Question> questions)
    {
        (Protocol, Bytes, Uuid, Name, Description, Group, KeyText, Questions) = (protocol, bytes, uuid, name, description, group, key, questions);
        Fingerprint = Digests.Base64(bytes);
    }

    /// <summary>What identifies it: at least 14 letters and digits of base 58 (docs/spec/voting.md §4.1).</summary>
    public string Uuid { get; }

    /// <summary>What people call it (docs/spec/voting.md §4.1).</summary>
    public string Name { get; }

    /// <summary>More about it (docs/spec/voting.md §4.1).</summary>
    public string Description { get; }

    /// <summary>The group of all its keys and ballots (docs/spec/voting.md §2).</summary>
    public Group Group { get; }

    /// <summary>The questions (docs/spec/voting.md §4.1).</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>Base64 SHA-256 of the election as published, without padding: what voters and minutes quote (docs/spec/voting.md §4.1).</summary>
    public string Fingerprint { get; }

    /// <summary>Who administers it; null where it does not say (docs/spec/voting.md §4.1).</summary>
    public string? Administrator { get; private init; }

    /// <summary>Who made the credentials; null where it does not say (docs/spec/voting.md §4.1).</summary>
    public string? CredentialAuthority { get; private init; }

    /// <summary>As published, byte for byte (docs/spec/voting.md §4.1).</summary>
    public ReadOnlyMemory<byte> Published => Bytes;

    internal byte[] Bytes { get; }

    internal string KeyText { get; }

    /// <summary>What its version hashes.</summary>
    internal Protocol Protocol { get; }

    /// <summary>Makes an election under the key of its trustees (docs/spec/voting.md §4.1).</summary>
    /// <param name="uuid">From <see cref="Base58.NewUuid"/>.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="description">More about it; may be empty.</param>
    /// <param name="questions">At least one.</param>
    /// <param name="trustees">Who holds the key.</param>
    /// <param name="administrator">Who administers it; null to leave it out.</param>
    /// <param name="credentialAuthority">Who made the credentials; null to leave it out.</param>
    /// <exception cref="ArgumentException">The uuid or a question is not well-formed, or the text is longer than 16 MB.</exception>
    public static Election Make(
        string uuid, string name, string description, IReadOnlyList<Question> questions, Trustees.TrusteeList trustees,
        string? administrator = null, string? credentialAuthority = null)
    {
        ArgumentNullException.ThrowIfNull(trustees);
        if (!Base58.IsUuid(uuid))
            throw new ArgumentException("At least 14 characters of base 58.", nameof(uuid));
        if (!Question.AreSound(questions))
            throw new ArgumentException("At least one question, each with limits that make sense.", nameof(questions));
        var text = new StringBuilder("{\"version\":1,\"description\":").AppendText(description)
            .Append(",\"name\":").AppendText(name)
            .Append(",\"group\":").AppendText(trustees.Group.Name)
            .Append(",\"public_key\":").AppendText(trustees.ElectionKey.Text)
            .Append(",\"questions\":").AppendList(questions, (to, q) => q.AppendTo(to))
            .Append(",\"uuid\":").AppendText(uuid);
        if (administrator is not null)
            text.Append(",\"administrator\":").AppendText(administrator);
        if (credentialAuthority is not null)
            text.Append(",\"credential_authority\":").AppendText(credentialAuthority);
        return Read(text.Append('}').ToBytes()) ?? throw new ArgumentException("An election is at most 16 MB long.", nameof(questions));
    }

    /// <summary>Reads an election as published; null where it cannot be read or makes no sense (docs/spec/voting.md §4.1).</summary>
    /// <param name="published">The bytes; other orders of fields and unknown fields are accepted, they change the fingerprint.</param>
    public static Election? Read(ReadOnlyMemory<byte> published) => published.Length > MostBytes ? null : Json.Read(published, json =>
    {
        var uuid = json.GetProperty("uuid").GetString();
        Question[] questions = [.. json.GetProperty("questions").EnumerateArray().Select(Question.Read)];
        if (Protocol.Find(json.GetProperty("version").GetInt32()) is not { } protocol || uuid is null || !Base58.IsUuid(uuid)
            || !Question.AreSound(questions) || Group.Find(json.GetProperty("group").GetString() ?? "") is not { } group)
            return null;
        string? Optional(string field) => json.TryGetProperty(field, out var value) ? value.GetString() : null;
        return new Election(
            protocol, published.ToArray(), uuid, json.GetProperty("name").GetString() ?? "", json.GetProperty("description").GetString() ?? "",
            group, json.GetProperty("public_key").GetString() ?? "", questions)
        {
            Administrator = Optional("administrator"),
            CredentialAuthority = Optional("credential_authority"),
        };
    });

    internal Element? ReadKey() => Group.ReadChecked(KeyText);
}
