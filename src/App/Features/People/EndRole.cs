using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.People;

/// <summary>Thôi vai trò: from the effective date on it is no longer held.</summary>
internal static class EndRole
{
    public static readonly RecordStep<Person> Step = new(
        "people/{person:guid}/end-role", "End a role", "Record the end of the role", Permission.KeepPeople, PersonEndpoints.Find, Fields, Decide);

    private static IEnumerable<StepField> Fields(StepInput<Person> input) =>
    [
        new("held", input.L["Role"])
        {
            Options = [.. Open(input).Select(r => (Key(r), RoleText.Of(r.Role, r.Agency, r.Body, input.Reading)))],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Person> input)
    {
        if (Open(input).FirstOrDefault(r => Key(r) == input.Form.Text("held")) is not { } role)
        {
            input.Form.Wrong("held", input.L["Choose one."]);
            return Array.Empty<Change>();
        }
        return input.Value.EndRole(role, input.EffectiveOn, input.At).AsChanges();
    }

    private static IEnumerable<HeldRole> Open(StepInput<Person> input) => input.Value.Roles.Where(r => r.ToOn is null || r.ToOn >= input.Reading.Point.On);

    private static string Key(HeldRole role) => $"{role.Role}/{role.Agency}/{role.Body}";
}
