using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Gia hạn đăng ký.</summary>
internal static class ExtendCall
{
    public static readonly RecordStep<RegistrationEndpoints.CallInYear> Step = new(
        "{year:int}/registrations/extend", "Extend the deadline", "Extend the deadline", Permission.CallForRegistrations, RegistrationEndpoints.FindCall,
        input =>
        [
            new("dueOn", input.L["New last day"])
            {
                Type = "date",
                Required = true,
                Help = input.L["Now it is {0}. The day itself is still in time.", input.Reading.Words.Date(input.Value.Call.DueOn)],
            },
        ],
        input => input.Value.Call.Extend(input.Form.Date("dueOn")).AsChanges())
    {
        NeedsReason = true,
        HoldsFromToday = true,
    };
}
