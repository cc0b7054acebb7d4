using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>Góp ý dự thảo, cả văn bản hoặc từng nội dung.</summary>
internal static class MakeComment
{
    /// <summary>What a comment is made from.</summary>
    public sealed record NewComment(WorkProgramme Programme);

    public static readonly RecordStep<NewComment> Step = new(
        "{year:int}/comments/new", "Comment on the draft", "Send the comment", Permission.Comment, Find, Fields, Decide)
    {
        HoldsFromToday = true,
        AsksWhy = false,
        Note = Note,
    };

    private static string? Note(StepInput<NewComment> input) => input.Value.Programme.LastDraft() switch
    {
        null => null,
        { CommentsDueOn: { } due, Number: var number } => input.L["{0}; comments until {1}.", input.Reading.Words.Draft(number), input.Reading.Words.Date(due)].Value,
        { Number: var number } => input.L["{0}; no last day was set.", input.Reading.Words.Draft(number)].Value,
    };

    private static StepTarget<NewComment>? Find(StepSearch search) =>
        search.Reading.Programme(search.Number("year")) is { } programme
        && programme.Drafts.Any(d => search.Reading.Actor.WasSent(d, search.Reading.At))
            ? new(new(programme), new(SubjectKind.Comment, search.NewId()), programme.Title, $"{programme.Year}/comments")
            : null;

    private static IEnumerable<StepField> Fields(StepInput<NewComment> input)
    {
        var (w, programme) = (input.Reading.Words, input.Value.Programme);
        var agencies = AgenciesOf(input).ToList();
        if (agencies.Count > 0)
            yield return new("agency", input.L["On behalf of"])
            {
                Options = [.. MayBeNone(input) ? [("", input.L["myself"].Value)] : Array.Empty<(string, string)>(), .. agencies.Select(a => (a.Id.ToString(), a.Name))],
            };
        yield return new("item", input.L["On"])
        {
            Options =
            [
                ("", input.L["the draft as a whole"]),
                .. input.At.ItemsOf(programme.Id).Where(i => i.Exit is null).Select(i => (i.Id.ToString(), $"{w.ItemNumber(i)}. {i.Content.Title}")),
            ],
            Values = [input.Reading.Query["item"].ToString()],
        };
        yield return new("text", input.L["Comment"]) { Type = "textarea", Required = true };
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<NewComment> input)
    {
        var form = input.Form;
        AgencyId? agency = form.Ids("agency", id => new AgencyId(id)) is [var a] ? a : null;
        ItemId? item = form.Ids("item", id => new ItemId(id)) is [var i] ? i : null;
        if (agency is { } chosen ? AgenciesOf(input).All(x => x.Id != chosen) : !MayBeNone(input))
            form.Wrong("agency", input.L["Choose one."]);
        var text = form.Required("text", 4000);
        return form.IsValid ? input.Value.Programme.Comment(item, agency, text, input.At, input.Reading.Actor.Person).AsChanges() : Array.Empty<Change>();
    }

    // The office enters what agencies send on paper; whoever works for an agency speaks for it.
    private static IEnumerable<Agency> AgenciesOf(StepInput<NewComment> input) =>
        (input.Value.Programme.LastDraft()?.To ?? []).Select(input.At.Current).Distinct().Select(input.At.Find).OfType<Agency>()
            .Where(a => input.Reading.May(Permission.AnswerComments) || input.Reading.Actor.Agencies.Contains(a.Id));

    // Whoever comments only for an agency cannot speak without it.
    private static bool MayBeNone(StepInput<NewComment> input) =>
        input.Reading.Actor.Roles.Any(r => r.Role.May(Permission.Comment) && !r.Role.IsOfAgency());
}
