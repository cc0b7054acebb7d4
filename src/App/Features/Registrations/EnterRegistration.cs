using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Cơ quan soạn một đăng ký; nobody else sees it before it is submitted.</summary>
internal static class EnterRegistration
{
    public static readonly RecordStep<Input> Step = new(
        "{year:int}/registrations/new", "Register a line", "Keep as a draft", Permission.Register, Find, Fields, Decide)
    {
        HoldsFromToday = true,
        Note = input => input.L["It stays with your agency until its head submits it. Deadline: {0}.", input.Reading.Words.Date(input.Value.Call.DueOn)],
    };

    /// <param name="Call">The call that is open.</param>
    /// <param name="Programme">The programme it is for.</param>
    /// <param name="Agencies">The agencies one may register for.</param>
    /// <param name="Asked">The one the address names.</param>
    public sealed record Input(Call Call, WorkProgramme Programme, IReadOnlyList<Agency> Agencies, string? Asked);

    public static IEnumerable<StepField> Fields(StepInput<Input> input) =>
    [
        new("agency", input.L["Agency"])
        {
            Required = true,
            Options = [.. input.Value.Agencies.Select(a => (a.Id.ToString(), a.Name))],
            Values = [input.Value.Asked ?? input.Value.Agencies[0].Id.ToString()],
        },
        .. RegistrationFields.Of(input.Reading, input.Form, input.Value.Programme.Year, input.Value.Agencies.Count == 1 ? input.Value.Agencies[0].Id : null, RegistrationFields.Blank),
    ];

    /// <summary>The form of a call that is open, for those asked whom the reader may register for.</summary>
    public static StepTarget<Input>? Find(StepSearch search, Func<Actor, AgencyId, bool> may)
    {
        var at = search.Reading.At;
        if (RegistrationEndpoints.Programme(search) is not { } programme || RegistrationEndpoints.CallOf(at, programme) is not { IsOpen: true } call)
            return null;
        var asked = call.Agencies.Select(at.Current).ToHashSet();
        var agencies = at.Agencies.Where(a => asked.Contains(a.Id) && may(search.Reading.Actor, a.Id)).ToList();
        var id = new RegistrationId(search.NewId());
        return agencies.Count == 0 ? null
            : new(new(call, programme, agencies, search.Reading.Query["agency"]), new(SubjectKind.Registration, id.Value), "", RegistrationEndpoints.Page(programme.Year))
            {
                Done = RegistrationEndpoints.Page(programme.Year, id),
            };
    }

    /// <summary>What the form enters; null, with the field named, where the agency is none of those one may choose.</summary>
    public static Result<RegistrationChange> Read(StepInput<Input> input)
    {
        var chosen = input.Form.Ids("agency", id => new AgencyId(id)) is [var one, ..] ? input.Value.Agencies.FirstOrDefault(a => a.Id == one) : null;
        if (chosen is null)
        {
            input.Form.Wrong("agency", input.L["Choose one."]);
            return new AgencyIsMissing();
        }
        var content = RegistrationFields.Read(input.Reading, input.Form, input.Value.Programme.Year, RegistrationFields.Blank);
        return input.Value.Call.Enter(chosen.Id, content with { Coordinating = [.. content.Coordinating.Where(a => a != chosen.Id)] }, input.At);
    }

    private static StepTarget<Input>? Find(StepSearch search) => Find(search, (actor, agency) => actor.May(Permission.Register, agency));

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Input> input) => Read(input).AsChanges();
}
