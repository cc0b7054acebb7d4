using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Văn phòng trả lại để cơ quan hoàn thiện.</summary>
internal static class ReturnRegistration
{
    public static readonly RecordStep<RegistrationEndpoints.InCall> Step = new(
        "{year:int}/registrations/{registration:guid}/return", "Return to the agency", "Return", Permission.CallForRegistrations,
        search => RegistrationEndpoints.Find(search, null), _ => [], input => input.Value.Registration.Return(input.Value.Call).AsChanges())
    {
        HoldsFromToday = true,
        NeedsReason = true,
        Note = input => input.L["The agency reads the reason, amends the registration and submits it again."],
    };
}
