using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.People;

/// <summary>Giao vai trò, từ ngày, đến ngày.</summary>
internal static class GiveRole
{
    public static readonly RecordStep<Person> Step = new(
        "people/{person:guid}/give-role", "Give a role", "Record the role", Permission.KeepPeople, PersonEndpoints.Find,
        input => RoleFields.Of(input.Reading, input.Form, isOptional: false),
        input => RoleFields.Give(input.Form, input.Value, input.EffectiveOn, input.At).AsChanges());
}
