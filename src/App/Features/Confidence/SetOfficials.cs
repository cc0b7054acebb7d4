using System.Text;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Danh sách người được lấy phiếu, với chức danh, loại phiếu và căn cứ thuộc diện không lấy phiếu.</summary>
internal static class SetOfficials
{
    private const string ByName = "name";
    private const string Nobody = "nobody";

    public static readonly RecordStep<ConfidenceVote> Step = VoteEndpoints.Prepare("officials", "Officials", "Record the list", Fields, Decide) with
    {
        Note = input => input.L["In the order of the ballot. Somebody exempt stays on the list, with the ground, and is not printed on a ballot. Another name in a row is another official, whose papers are not there yet, unless you say that the name is only corrected."],
    };

    private static IEnumerable<StepField> Fields(StepInput<ConfidenceVote> input)
    {
        var l = input.L;
        IReadOnlyList<(string, string)> kinds = [("", "–"), .. input.Value.BallotKinds.Select(k => (k.Code, $"{k.Code} – {k.Name}"))];
        IReadOnlyList<(string, string)> grounds =
            [("", "–"), .. (input.Value.RulesIn(input.At)?.Exemptions ?? []).Select(e => (e.Value.Key, e.ToBeConfirmed ? $"{e.Value.Text} ({l["to be confirmed"]})" : e.Value.Text))];
        IReadOnlyList<(string, string)> people = [(ByName, l["by the full name"]), (Nobody, l["nobody of the committee"]), .. input.At.People.Select(p => (p.Id.ToString(), p.Name))];
        yield return VoteRows.Field(
            input, "officials", l["Officials; leave a row empty to leave it out"],
            [
                new("name", l["Full name"]),
                new("positions", l["Positions, the highest first, one a line"]) { Type = "textarea" },
                new("first", l["Kind of ballot"]) { Options = kinds },
                new("second", l["Also on (second electorate)"]) { Options = kinds },
                new("person", l["Person of the committee"]) { Options = people },
                new("same", l["Another name in this row"]) { Options = [("", l["is another official"]), ("yes", l["corrects the name of the same one"])] },
                new("ground", l["Exempt"]) { Options = grounds },
                new("note", l["What shows it"]),
            ],
            input.Value.Officials.Select(o => (IReadOnlyList<string>)
            [
                o.Name, string.Join('\n', o.Positions), o.Ballots.ElementAtOrDefault(0) ?? "", o.Ballots.ElementAtOrDefault(1) ?? "", ChoiceOf(o, input.At), "",
                o.Exemption?.Ground ?? "", o.Exemption?.Note ?? "",
            ]), 4);
    }

    private static Result<ConfidenceVoteChange> Decide(StepInput<ConfidenceVote> input)
    {
        var (form, vote, at) = (input.Form, input.Value, input.At);
        var ids = OfficialRows.IdsOf(form, vote);
        List<RatedOfficial> officials = [.. VoteRows.Filled(form, "name").Select(row => Read(input, row, ids[row]))];
        // One person does not stand there twice: of two with one name it must be said who is the person of the committee.
        foreach (var (index, row) in VoteRows.Filled(form, "name").Index())
            if (form.Text($"person-{row}") is null or ByName && officials[index].Person is { } person && officials.Count(o => o.Person == person) > 1)
                form.Wrong($"person-{row}", input.L["Two officials have the name “{0}”: say which of them is the person of the committee, and that the other is nobody of it.", officials[index].Name]);
        return vote.SetOfficials(officials, vote.RulesIn(at), at);
    }

    private static RatedOfficial Read(StepInput<ConfidenceVote> input, int row, OfficialId id)
    {
        var form = input.Form;
        var name = form.Required($"name-{row}", 200);
        return new(
            id, name,
            [.. form.Required($"positions-{row}", 1000).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            [.. new[] { form.Text($"first-{row}"), form.Text($"second-{row}") }.OfType<string>().Distinct()])
        {
            Person = PersonOf(form.Text($"person-{row}"), name, input.At),
            Exemption = form.Text($"ground-{row}") is { } ground ? new(ground, form.Text($"note-{row}")) : null,
        };
    }

    // The votes of one person over the years are found by who the person is; a name is the person's only letter by letter.
    private static PersonId? PersonOf(string? chosen, string name, Snapshot at) => chosen switch
    {
        null or ByName => Named(name, at),
        Nobody => null,
        _ => Guid.TryParseExact(chosen, "N", out var id) && at.Find(new PersonId(id)) is { } person ? person.Id : null,
    };

    private static string ChoiceOf(RatedOfficial official, Snapshot at) =>
        official.Person == Named(official.Name, at) ? ByName : official.Person?.ToString() ?? Nobody;

    private static PersonId? Named(string name, Snapshot at) =>
        at.People.FirstOrDefault(p => p.Name.Normalize(NormalizationForm.FormC) == name.Normalize(NormalizationForm.FormC))?.Id;
}
