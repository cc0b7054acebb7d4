using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;

namespace NghiTrinh.Voting.Elections;

// Implements docs/spec/voting.md §4.1.
/// <summary>A question: each answer is chosen or not, and the number chosen lies within limits (docs/spec/voting.md §4.1).</summary>
/// <param name="Text">The question.</param>
/// <param name="Answers">The answers, in the order of the counts.</param>
/// <param name="Min">The fewest answers a voter may choose.</param>
/// <param name="Max">The most answers a voter may choose.</param>
/// <param name="Blank">Whether a voter may vote blank instead; a blank choice then stands before the others.</param>
public sealed record Question(string Text, IReadOnlyList<string> Answers, int Min, int Max, bool Blank = false)
{
    /// <summary>The most answers a question of ours may have; also keeps hostile elections small (docs/spec/voting.md §4.1).</summary>
    public const int MostAnswers = 1000;

    // Of all questions together: memory for a ballot follows from the election, however small the ballot is.
    internal const int MostChoices = 10_000;

    /// <summary>How many ciphertexts a ballot holds for it: the answers and, where there is one, the blank choice (docs/spec/voting.md §4.1).</summary>
    public int Choices => Answers.Count + (Blank ? 1 : 0);

    /// <summary>Whether the limits make sense (docs/spec/voting.md §4.1).</summary>
    public bool IsSound => Answers.Count is > 0 and <= MostAnswers && Min >= 0 && Min <= Max && Max <= Answers.Count;

    /// <summary>Whether a choice keeps to the limits: one 0 or 1 for each choice (docs/spec/voting.md §4.1).</summary>
    /// <param name="choice">The choices; a blank choice first where there is one.</param>
    public bool Allows(IReadOnlyList<int> choice)
    {
        if (choice.Count != Choices || choice.Any(c => c is not (0 or 1)))
            return false;
        var chosen = choice.Skip(Blank ? 1 : 0).Sum();
        return Blank && choice[0] == 1 ? chosen == 0 : chosen >= Min && chosen <= Max;
    }

    /// <summary>Whether these may be the questions of one election.</summary>
    internal static bool AreSound(IReadOnlyList<Question> questions) =>
        questions.Count > 0 && questions.All(q => q.IsSound && q.Text is not null) && questions.Sum(q => (long)q.Choices) <= MostChoices;

    internal StringBuilder AppendTo(StringBuilder text)
    {
        text.Append("{\"answers\":").AppendList(Answers, Json.AppendText);
        if (Blank)
            text.Append(",\"blank\":true");
        return text.Append(System.Globalization.CultureInfo.InvariantCulture, $",\"min\":{Min},\"max\":{Max},\"question\":").AppendText(Text).Append('}');
    }

    internal static Question Read(JsonElement json) => new(
        json.GetProperty("question").GetString()!, // null is no string: GetString of other kinds throws, and null is refused below
        [.. json.GetProperty("answers").EnumerateArray().Select(a => a.GetString() ?? throw new FormatException())],
        json.GetProperty("min").GetInt32(),
        json.GetProperty("max").GetInt32(),
        json.TryGetProperty("blank", out var blank) && blank.GetBoolean());
}
