using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Đưa một nội dung chuyển tiếp vào dự thảo, where closing last year has not done so yet.</summary>
internal static class CarryInLine
{
    public static readonly RecordStep<Input> Step = new(
        "{year:int}/registrations/carry/{item:guid}", "Carry in from last year", "Carry in", Permission.CallForRegistrations, Find, Fields, Decide)
    {
        HoldsFromToday = true,
    };

    public sealed record Input(CarriedLine Line, WorkProgramme Programme);

    private static StepTarget<Input>? Find(StepSearch search)
    {
        if (RegistrationEndpoints.Programme(search) is not { } programme
            || search.Reading.At.CarriedInto(programme).FirstOrDefault(c => c.Last.Id.Value == search.Id("item")) is not { } line)
            return null;
        var item = YearEnd.CarriedInId(search.Reading.Id, line.Last.Id);
        return new(new(line, programme), new(SubjectKind.Item, item.Value), line.Last.Content.Title, RegistrationEndpoints.Page(programme.Year));
    }

    private static IEnumerable<StepField> Fields(StepInput<Input> input) =>
    [
        new("section", input.L["Section"])
        {
            Options = [.. input.Value.Programme.Sections.Select(s => (s.Code, $"{s.Code}. {s.Title}"))],
            Values = [input.Value.Programme.SectionFor(input.Value.Line.Last.Content.Bodies)],
        },
        new("due", input.Reading.Words.Of(ItemField.Due)) { Type = "due", Due = new DuePeriod.InYear(input.Value.Programme.Year), Year = input.Value.Programme.Year },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Input> input)
    {
        var (line, programme, form) = (input.Value.Line, input.Value.Programme, input.Form);
        var section = form.Text("section") ?? "";
        if (programme.Sections.All(s => s.Code != section))
            form.Wrong("section", form.L["Choose one."]);
        var carried = programme.CarryIn(line, section, input.At.NextNumber(programme.Id), form.Due("due", programme.Year));
        if (carried.Refusal is { } refusal)
            return refusal;
        return line.Last.Content.KnownTo(line.Last.NeedToKnow) is { } known
            ? new Change[] { carried.Value!, known }
            : new Change[] { carried.Value! };
    }
}
