using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Kết thúc đợt đăng ký: for the chief of office, who sees also what is classified and may still wait.</summary>
internal static class CloseCall
{
    public static readonly RecordStep<RegistrationEndpoints.CallInYear> Step = new(
        "{year:int}/registrations/close", "Close the call for registrations", "Close the call", Permission.DecideProgramme, RegistrationEndpoints.FindCall, _ => [],
        input => input.Value.Call.Close(input.At.RegistrationsOf(input.Value.Programme.Id).Where(r => r.Call == input.Value.Call.Id)).AsChanges())
    {
        HoldsFromToday = true,
        Note = input => input.L["Nothing is taken any more; what agencies have not submitted by then lapses. Everything submitted must be decided first."],
    };
}
