using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Cơ quan rút đăng ký; what was submitted only its head takes back.</summary>
internal static class WithdrawRegistration
{
    public static readonly RecordStep<RegistrationEndpoints.InCall> Step = new(
        "{year:int}/registrations/{registration:guid}/withdraw", "Withdraw the registration", "Withdraw", Permission.Register,
        search => RegistrationEndpoints.Find(search, Permission.Register) is { } found
            && (!found.Value.Registration.WasSubmitted || search.Reading.Actor.May(Permission.SubmitRegistrations, found.Value.Registration.Agency)) ? found : null,
        _ => [], input => input.Value.Registration.Withdraw().AsChanges())
    {
        HoldsFromToday = true,
    };
}
