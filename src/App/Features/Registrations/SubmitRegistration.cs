using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Thủ trưởng cơ quan nộp đăng ký.</summary>
internal static class SubmitRegistration
{
    public static readonly RecordStep<RegistrationEndpoints.InCall> Step = new(
        "{year:int}/registrations/{registration:guid}/submit", "Submit the registration", "Submit to the office", Permission.SubmitRegistrations,
        search => RegistrationEndpoints.Find(search, Permission.SubmitRegistrations), _ => [], input => input.Value.Registration.Submit(input.Value.Call).AsChanges())
    {
        HoldsFromToday = true,
        Note = input => input.Reading.Today > input.Value.Call.DueOn
            ? input.L["The deadline was {0}: it will be shown as late.", input.Reading.Words.Date(input.Value.Call.DueOn)]
            : input.L["From then on the office sees it and your agency cannot change it, unless the office returns it."],
    };
}
