using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Đề nghị các cơ quan đăng ký nội dung.</summary>
internal static class OpenCall
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/registrations/open", "Call for registrations", "Open the call", Permission.CallForRegistrations, Find, Fields, Decide)
    {
        EffectiveField = "openedOn",
    };

    private static StepTarget<WorkProgramme>? Find(StepSearch search)
    {
        if (RegistrationEndpoints.Programme(search) is not { } programme)
            return null;
        var number = search.Reading.Ledger.At(new(DateOnly.MaxValue)).CallsOf(programme.Id).Count + 1;
        return new(programme, Call.SubjectOf(programme.Id, number), programme.Title, RegistrationEndpoints.Page(programme.Year));
    }

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input)
    {
        var (l, at, today) = (input.L, input.At, input.Reading.Point.On);
        yield return new("openedOn", l["Day of the call"]) { Type = "date", Required = true, Values = [Reading.Iso(today)] };
        yield return new("workingDays", l["Working days to answer"])
        {
            Type = "number",
            Values = [Consolidation.UsualWorkingDays.ToString(CultureInfo.InvariantCulture)],
            Help = l["Counted by the working calendar, the day of the call not included: {0} from today would be {1}.", Consolidation.UsualWorkingDays,
                input.Reading.Words.Date(at.DueOn(today, Consolidation.UsualWorkingDays))],
        };
        yield return new("dueOn", l["Or the last day itself"]) { Type = "date", Help = l["If given, it goes before the working days. The day itself is still in time."] };
        yield return new("text", l["What is asked"]) { Type = "textarea", Required = true, Values = [Text(input)] };
        yield return new("agencies", l["Agencies asked"])
        {
            Type = "checkboxes",
            Options = [.. at.Agencies.Where(a => a.IsActive).Select(a => (a.Id.ToString(), a.Name))],
            Values = [.. at.Agencies.Where(a => a.IsActive).Select(a => a.Id.ToString())],
        };
    }

    private static string Text(StepInput<WorkProgramme> input) => input.Reading.Words.Say(
        $"Đề nghị các cơ quan rà soát, đăng ký nội dung đưa vào {input.Value.Title}: tên nội dung, căn cứ, sự cần thiết, sản phẩm, cấp trình, thời gian trình. Nội dung đã được chuyển tiếp từ năm trước thì không đăng ký lại.",
        $"Agencies are asked to register lines for “{input.Value.Title}”: content, legal basis, need, product, body and due time. Lines that were carried over come by themselves and need not be registered again.");

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var form = input.Form;
        var dueOn = form.Text("dueOn") is not null ? form.Date("dueOn")
            : form.Number("workingDays", 1, 250) is { } days ? input.At.DueOn(input.EffectiveOn, days)
            : Missing(form);
        return input.Value.OpenCall(form.Required("text", 4000), input.EffectiveOn, dueOn, form.Ids("agencies", id => new AgencyId(id)), input.At).AsChanges();
    }

    private static DateOnly Missing(Form form)
    {
        form.Wrong("workingDays", form.L["Say how many working days, or the last day itself."]);
        return default;
    }
}
