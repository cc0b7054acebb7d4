using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Văn phòng tiếp nhận: the registration becomes a line of the draft.</summary>
internal static class TakeInRegistration
{
    public static readonly RecordStep<RegistrationEndpoints.InCall> Step = new(
        "{year:int}/registrations/{registration:guid}/take-in", "Take in as a line", "Take in", Permission.CallForRegistrations,
        search => RegistrationEndpoints.Find(search, null), Fields, Decide)
    {
        HoldsFromToday = true,
        Links = input => input.At.SimilarTo(input.Value.Registration, input.Value.Programme).Take(5)
            .Select(s => new StepLink(input.L["Similar: {0}", s.Title], SimilarLink.To(input.Reading, input.Value.Programme.Year, s))),
    };

    private static IEnumerable<StepField> Fields(StepInput<RegistrationEndpoints.InCall> input)
    {
        var (programme, content) = (input.Value.Programme, input.Value.Registration.Content);
        yield return new("section", input.L["Section"])
        {
            Options = [.. programme.Sections.Select(s => (s.Code, $"{s.Code}. {s.Title}"))],
            Values = [programme.SectionFor(content.Bodies)],
        };
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<RegistrationEndpoints.InCall> input)
    {
        var (registration, programme, form) = (input.Value.Registration, input.Value.Programme, input.Form);
        var item = new ItemId(input.NewId());
        var decided = registration.TakeIn(item);
        if (decided.Refusal is not null)
            return decided.AsChanges();
        var section = form.Text("section") ?? "";
        if (programme.Sections.All(s => s.Code != section))
            form.Wrong("section", form.L["Choose one."]);
        var line = NewLine(input, item, registration.LineOf(programme.Id, section, input.At.NextNumber(programme.Id)), registration.Content.NeedToKnow);
        if (line is { } refusal)
            return refusal;
        return decided.AsChanges();
    }

    /// <summary>Adds the line to what is recorded, with those who need to know of it; or says why it cannot enter.</summary>
    public static Refusal? NewLine(
        StepInput<RegistrationEndpoints.InCall> input, ItemId item, ItemContent content, IReadOnlyList<PersonId> needToKnow)
    {
        var entered = input.Value.Programme.Enter(content);
        if (entered.Refusal is { } refusal)
            return refusal;
        var subject = new Subject(SubjectKind.Item, item.Value);
        var why = input.Form.Text("why");
        input.Others.Add(new(subject, 1, input.EffectiveOn, why, entered.Value!));
        if (content.KnownTo(needToKnow) is { } known)
            input.Others.Add(new(subject, 2, input.EffectiveOn, why, known));
        return null;
    }
}
