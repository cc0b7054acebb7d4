using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Cơ quan trả lời không đăng ký nội dung nào, so that nobody reminds it.</summary>
internal static class RegisterNothing
{
    public static readonly RecordStep<Input> Step = new(
        "{year:int}/registrations/nothing", "We register nothing", "Tell the office", Permission.SubmitRegistrations, Find, _ => [],
        input => input.Value.Call.RegisterNothing(input.Value.Agency.Id, input.At.RegistrationsOf(input.Value.Programme.Id).Where(r => r.Call == input.Value.Call.Id)).AsChanges())
    {
        HoldsFromToday = true,
        Note = input => input.L["The office then waits for nothing from your agency. Whatever you submit later still counts."],
    };

    public sealed record Input(Call Call, WorkProgramme Programme, Agency Agency);

    private static StepTarget<Input>? Find(StepSearch search) =>
        RegistrationEndpoints.FindCall(search) is { } found && OwnAgency.Of(search, found.Value.Call, Permission.SubmitRegistrations) is { } agency
            ? new(new(found.Value.Call, found.Value.Programme, agency), found.Subject, agency.Name, found.Back)
            : null;
}
