using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Văn phòng không đưa vào dự thảo.</summary>
internal static class DeclineRegistration
{
    public static readonly RecordStep<RegistrationEndpoints.InCall> Step = new(
        "{year:int}/registrations/{registration:guid}/decline", "Decline the registration", "Decline", Permission.CallForRegistrations,
        search => RegistrationEndpoints.Find(search, null), _ => [], input => input.Value.Registration.Decline().AsChanges())
    {
        HoldsFromToday = true,
        NeedsReason = true,
        Note = input => input.L["It does not enter the programme; the agency reads the reason."],
    };
}
