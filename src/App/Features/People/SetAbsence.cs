using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.People;

/// <summary>Vắng mặt, có người thay: who stands in holds all the person's roles meanwhile.</summary>
internal static class SetAbsence
{
    public static readonly RecordStep<Person> Step = new(
        "people/{person:guid}/absence", "Record an absence", "Record the absence", Permission.KeepPeople, PersonEndpoints.Find, Fields, Decide)
    {
        EffectiveField = "from",
        Note = input => input.L["Whoever stands in holds all roles of the person from the first day to the last."],
    };

    private static IEnumerable<StepField> Fields(StepInput<Person> input) =>
    [
        new("from", input.L["First day"]) { Type = "date", Required = true, Values = [Reading.Iso(input.EffectiveOn)] },
        new("to", input.L["Last day"]) { Type = "date", Required = true },
        new("substitute", input.L["Stands in"])
        {
            Options = [.. input.At.People.Where(p => p.Id != input.Value.Id).Select(p => (p.Id.ToString(), p.Name))],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Person> input)
    {
        var to = input.Form.Date("to");
        var substitute = input.Form.Ids("substitute", g => new PersonId(g)) is [var id] ? input.At.Find(id) : null;
        return input.Form.IsValid ? input.Value.SetAbsence(input.EffectiveOn, to, substitute).AsChanges() : Array.Empty<Change>();
    }
}
