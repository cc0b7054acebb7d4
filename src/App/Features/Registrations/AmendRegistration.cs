using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Cơ quan sửa đăng ký đang soạn hoặc được trả lại.</summary>
internal static class AmendRegistration
{
    public static readonly RecordStep<RegistrationEndpoints.InCall> Step = new(
        "{year:int}/registrations/{registration:guid}/amend", "Amend the registration", "Keep the changes", Permission.Register,
        search => RegistrationEndpoints.Find(search, Permission.Register),
        input => RegistrationFields.Of(input.Reading, input.Form, input.Value.Programme.Year, input.Value.Registration.Agency, input.Value.Registration.Content),
        input => input.Value.Registration.Amend(
            RegistrationFields.Read(input.Reading, input.Form, input.Value.Programme.Year, input.Value.Registration.Content), input.Value.Call).AsChanges())
    {
        HoldsFromToday = true,
    };
}
