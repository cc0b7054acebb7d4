using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>What can be chosen in the forms of items.</summary>
internal static class Choices
{
    /// <summary>Bodies an item is heard by in turn: at least so many places are offered.</summary>
    private const int Places = 3;

    public static IReadOnlyList<(string, string)> Of<TEnum>(Func<TEnum, string> word)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(v => (v.ToString(), word(v)))];

    public static IReadOnlyList<(string, string)> Agencies(Reading r, IReadOnlyList<AgencyId> present) =>
        [.. r.At.Agencies.Where(a => a.IsActive || present.Contains(a.Id)).Select(a => (a.Id.ToString(), a.Name))];

    public static IReadOnlyList<(string, string)> Sections(WorkProgramme programme, string? present) =>
        [
            .. programme.Sections.Select(s => (s.Code, $"{s.Code}. {s.Title}")),
            .. present is null || programme.Sections.Any(s => s.Code == present) ? [] : new[] { (present, present) },
        ];

    public static IReadOnlyList<(string, string)> Goals(Reading r) =>
        [.. r.At.Terms.SelectMany(t => t.Goals).Select(g => (g.Id.ToString(), $"{r.Words.Of(g.Kind)} {g.Number}. {g.Title}"))];

    /// <summary>The goals chosen; in the order they stand in already where only that would differ.</summary>
    public static IReadOnlyList<GoalId> Goals(Form form, IReadOnlyList<GoalId> present)
    {
        var chosen = form.Ids("goal", id => new GoalId(id)).Distinct().ToList();
        return chosen.Count == present.Count && chosen.All(present.Contains) ? present : chosen;
    }

    /// <summary>A choice for each place in the turn of bodies: the order counts.</summary>
    public static IEnumerable<StepField> Bodies(Reading r, Form form, IReadOnlyList<BodyId> present)
    {
        (string, string)[] options =
            [("", "–"), .. r.At.Bodies.Where(b => !b.IsDissolved || present.Contains(b.Id)).Select(b => (b.Id.ToString(), b.Name))];
        for (var place = 1; place <= Math.Max(Places, present.Count + 1); place++)
            yield return new($"body-{place}", place == 1 ? form.L["Heard first by"] : form.L["Then by ({0})", place])
            {
                Options = options,
                Values = place <= present.Count ? [present[place - 1].ToString()] : [],
            };
    }

    /// <summary>The bodies chosen, in turn, each once.</summary>
    public static IReadOnlyList<BodyId> Bodies(Form form) =>
        [.. Enumerable.Range(1, 20).SelectMany(place => form.Ids($"body-{place}", id => new BodyId(id))).Distinct()];

    /// <summary>What was chosen; in the order it stands in already where only that would differ.</summary>
    public static IReadOnlyList<AgencyId> Agencies(Form form, string name, IReadOnlyList<AgencyId> present)
    {
        var chosen = form.Ids(name, id => new AgencyId(id));
        return ItemFilter.SameLeads(chosen, present) ? present : chosen;
    }
}
