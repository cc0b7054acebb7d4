using System.Globalization;
using System.Net;
using System.Text;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Records;

// Implements docs/spec/voting.md §11.
/// <summary>The record of a verified vote for people: fingerprints, counts, who held keys, what was checked and what that does not prove (docs/spec/voting.md §11).</summary>
public static class VoteRecord
{
    /// <summary>The record as plain text (docs/spec/voting.md §11).</summary>
    /// <param name="verification">What was found.</param>
    /// <param name="language">vi or en.</param>
    public static string Text(Verification verification, string language)
    {
        var text = new StringBuilder();
        foreach (var section in Sections(verification, Words(language)))
        {
            text.AppendLine(section.Title).AppendLine(new string('─', section.Title.Length));
            var width = section.Rows.Where(r => r.Value is not null).Select(r => r.Label.Length).DefaultIfEmpty().Max();
            foreach (var (label, value) in section.Rows)
                text.AppendLine(value is not null ? $"  {label.PadRight(width)}  {value}" : $"  • {label}");
            text.AppendLine();
        }
        return text.ToString();
    }

    /// <summary>The record as a page that needs nothing else (docs/spec/voting.md §11).</summary>
    /// <param name="verification">What was found.</param>
    /// <param name="language">vi or en.</param>
    public static string Html(Verification verification, string language)
    {
        var words = Words(language);
        var html = new StringBuilder($$"""
            <!DOCTYPE html>
            <html lang="{{words.Language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{{Escaped(words.Title)}}</title>
            <style>body{font:1rem/1.5 system-ui,"Segoe UI","Noto Sans",Arial;max-inline-size:60rem;margin-inline:auto;padding:1rem}
            th{text-align:start;vertical-align:top;padding-inline-end:2rem}td{overflow-wrap:anywhere}h1{font-size:1.4rem}h2{font-size:1.1rem}</style>
            </head>
            <body>
            <h1>{{Escaped(words.Title)}}</h1>

            """);
        foreach (var section in Sections(verification, words))
        {
            html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Escaped(section.Title)}</h2>\n");
            var pairs = section.Rows.Where(r => r.Value is not null).ToList();
            if (pairs.Count > 0)
                html.Append("<table>\n").AppendJoin('\n', pairs.Select(r => $"<tr><th scope=\"row\">{Escaped(r.Label)}</th><td>{Escaped(r.Value!)}</td></tr>")).Append("\n</table>\n");
            var lines = section.Rows.Where(r => r.Value is null).ToList();
            if (lines.Count > 0)
                html.Append("<ul>\n").AppendJoin('\n', lines.Select(r => $"<li>{Escaped(r.Label)}</li>")).Append("\n</ul>\n");
            html.Append("</section>\n");
        }
        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>One finding as a line for people: where it is and which rule it breaks (docs/spec/voting.md §11).</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="language">vi or en.</param>
    public static string Line(Finding finding, string language) => Shown.Of(Line(finding, Words(language)));

    /// <summary>How far a vote has come, in words (docs/spec/voting.md §11).</summary>
    /// <param name="reached">The last kind of event.</param>
    /// <param name="language">vi or en.</param>
    public static string Stage(Archives.EventType reached, string language) => Words(language).Of(reached);

    private static string Line(Finding f, RecordWords words) => words.Place(f) + ": " + words.Of(f.Rule) + (f.Detail.Length > 0 ? $" [{f.Detail}]" : "");

    private static IEnumerable<(string Title, IReadOnlyList<(string Label, string? Value)> Rows)> Sections(Verification v, RecordWords words) =>
        AsTheyStand(v, words).Select(s => (Shown.Of(s.Title), (IReadOnlyList<(string, string?)>)[.. s.Rows.Select(r => (Shown.Of(r.Label), r.Value is null ? null : Shown.Of(r.Value)))]));

    private static IEnumerable<(string Title, IReadOnlyList<(string Label, string? Value)> Rows)> AsTheyStand(Verification v, RecordWords words)
    {
        yield return (words.Verdict, [(v.IsValid ? words.Valid : v.IsReadable ? words.Invalid : words.Unreadable, null),
            .. v.UnlistedFindings > 0 ? [(words.Unlisted(v.UnlistedFindings), null)] : Array.Empty<(string, string?)>()]);
        if (!v.IsReadable)
            yield break;
        if (v.Findings.Count > 0)
            yield return (words.FindingsTitle, [.. v.Findings.Select(f => (Line(f, words), (string?)null))]);
        if (v.Election is { } election)
            yield return (words.Vote, [
                (words.Name, election.Name), (words.Uuid, election.Uuid), (words.Group, election.Group.Name),
                (words.ElectionPrint, election.Fingerprint), (words.TrusteesPrint, v.Trustees?.Fingerprint ?? "?"),
                (words.CredentialsPrint, v.Credentials?.Fingerprint ?? "?"), (words.LastEvent, v.LastEvent), (words.Reached, words.Of(v.Reached)),
            ]);
        yield return (words.Papers, [
            (words.Listed, Number(v.Credentials?.Entries.Count ?? 0)), (words.Cast, Number(v.BallotsCast)),
            (words.Counted, Number(v.BallotsCounted)), (words.Weight, Number(v.TotalWeight)),
        ]);
        if (v.Trustees is { } trustees)
            yield return (words.Keys, [.. words.Holders(trustees), (words.Decrypted, v.Decrypted.Count > 0 ? string.Join(", ", v.Decrypted) : "–")]);
        // Counts are shown only where everything was right: a wrong result must not be copied from here.
        if (v is { IsValid: true, Election: { } of, Result: { } result })
            foreach (var (question, counts) in of.Questions.Zip(result))
                yield return (question.Text, [
                    .. (question.Blank ? [words.Blank, .. question.Answers] : question.Answers).Zip(counts.Select(Number)),
                    .. Nobody(question, counts, v, words),
                ]);
        yield return (words.Checked, [.. v.Checked.Select(rule => (words.Of(rule), (string?)null)), .. v.IsValid ? [] : new[] { (words.AsFarAsRead, (string?)null) }]);
        if (Rule.All.Except(v.Checked).ToList() is { Count: > 0 } others)
            yield return (words.NotChecked, [.. others.Select(rule => (words.NotCheckedOf(rule), (string?)null))]);
        yield return (words.NotProved, [.. words.Limits.Select(limit => (limit, (string?)null))]);
    }

    // Where at most one answer may be chosen, who chose none is counted too.
    private static IEnumerable<(string, string?)> Nobody(Elections.Question question, IReadOnlyList<long> counts, Verification v, RecordWords words) =>
        question is { Min: 0, Max: 1 } ? [(words.None, Number(v.TotalWeight - counts.Sum()))] : [];

    private static RecordWords Words(string language) => RecordWords.Of(language);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => Number((long)number);

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
