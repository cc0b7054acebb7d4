using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>The addresses of calls and registrations.</summary>
internal static class RegistrationEndpoints
{
    public static void MapRegistrations(this CommitteePages committee)
    {
        committee.MapGet("{year:int:range(1900,2199)}/registrations", ShowRegistrations.GetAsync).Needs(Permission.Read);
        committee.MapGet("{year:int:range(1900,2199)}/registrations/call", ShowCall.GetAsync).Needs(Permission.Read);
        committee.MapGet("{year:int:range(1900,2199)}/registrations/{registration:guid}", ShowRegistration.GetAsync).Needs(Permission.Read);
        committee.MapGet("{year:int:range(1900,2199)}/registrations/missing", ListMissing.GetAsync).Needs(Permission.SeeDrafts);
        committee.MapGet("{year:int:range(1900,2199)}/registrations/missing.csv", ListMissing.GetCsvAsync).Needs(Permission.SeeDrafts);
        committee.MapGet("{year:int:range(1900,2199)}/registrations/template.xlsx", RegistrationTemplate.GetAsync).Needs(Permission.Read);
        foreach (var way in new[] { UploadWay.OfAgency, UploadWay.OfOffice })
        {
            new UploadRegistrations(way).Map(committee);
            new ConfirmRegistrations(way).Map(committee);
        }
        OpenCall.Step.Map(committee);
        ExtendCall.Step.Map(committee);
        CloseCall.Step.Map(committee);
        EnterRegistration.Step.Map(committee);
        ReceiveRegistration.Step.Map(committee);
        AmendRegistration.Step.Map(committee);
        SubmitRegistration.Step.Map(committee);
        SubmitAll.Step.Map(committee);
        RegisterNothing.Step.Map(committee);
        WithdrawRegistration.Step.Map(committee);
        ReturnRegistration.Step.Map(committee);
        DeclineRegistration.Step.Map(committee);
        TakeInRegistration.Step.Map(committee);
        MergeRegistration.Step.Map(committee);
        CarryInLine.Step.Map(committee);
    }

    /// <summary>The programme of the address.</summary>
    public static WorkProgramme? Programme(StepSearch search) => search.Reading.Programme(search.Number("year"));

    /// <summary>The call that is open, or the last one.</summary>
    public static Call? CallOf(Snapshot at, WorkProgramme programme) =>
        at.CallsOf(programme.Id) is { Count: > 0 } calls ? calls.LastOrDefault(c => c.IsOpen) ?? calls[^1] : null;

    /// <summary>The page of all registrations of a year.</summary>
    public static string Page(int year) => $"{year}/registrations";

    /// <summary>The page of one registration.</summary>
    public static string Page(int year, RegistrationId id) => $"{year}/registrations/{id}";

    /// <summary>A registration with the call and the programme it is for.</summary>
    public sealed record InCall(Registration Registration, Call Call, WorkProgramme Programme);

    /// <summary>The registration of the address; for steps of agencies only where the reader may for its agency.</summary>
    /// <param name="search">What to look with.</param>
    /// <param name="ofAgency">The right that is an agency's own; null for steps of the office.</param>
    public static StepTarget<InCall>? Find(StepSearch search, Permission? ofAgency)
    {
        var at = search.Reading.At;
        return Programme(search) is { } programme && at.Find(new RegistrationId(search.Id("registration"))) is { } registration
            && at.Find(registration.Call) is { } call && call.Programme == programme.Id
            && (ofAgency is not { } permission || search.Reading.Actor.May(permission, registration.Agency))
            ? new(new(registration, call, programme), registration.Subject, registration.Content.Title, Page(programme.Year, registration.Id))
            : null;
    }

    /// <summary>A call with its programme.</summary>
    public sealed record CallInYear(Call Call, WorkProgramme Programme);

    /// <summary>The call of the address's year that is open, or the last one.</summary>
    public static StepTarget<CallInYear>? FindCall(StepSearch search) =>
        Programme(search) is { } programme && CallOf(search.Reading.At, programme) is { } call
            ? new(new(call, programme), new(SubjectKind.Call, call.Id.Value), search.Form.L["Call for registrations of {0}", programme.Year], Page(programme.Year))
            : null;
}
