using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Văn phòng nhập đăng ký cơ quan gửi bằng văn bản: entered and submitted at once, under the name of whoever enters it.</summary>
internal static class ReceiveRegistration
{
    public static readonly RecordStep<EnterRegistration.Input> Step = new(
        "{year:int}/registrations/receive", "Enter what an agency sent on paper", "Enter as submitted", Permission.CallForRegistrations, Find, EnterRegistration.Fields, Decide)
    {
        HoldsFromToday = true,
        Note = input => input.L["For agencies that do not use the program: it counts as submitted today. Name their letter below as the reason."],
        NeedsReason = true,
    };

    private static StepTarget<EnterRegistration.Input>? Find(StepSearch search) => EnterRegistration.Find(search, (_, _) => true);

    private static Result<IReadOnlyList<Change>> Decide(StepInput<EnterRegistration.Input> input)
    {
        var entered = EnterRegistration.Read(input);
        if (entered.Refusal is { } refusal)
            return refusal;
        return entered.Value is RegistrationChange.Entered { Content.Bodies.Count: 0 } ? new BodyIsMissing() : new Change[] { entered.Value!, new RegistrationChange.Submitted() };
    }
}
