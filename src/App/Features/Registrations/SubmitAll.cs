using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Thủ trưởng nộp tất cả nội dung đang soạn của cơ quan.</summary>
internal static class SubmitAll
{
    public static readonly RecordStep<Input> Step = new(
        "{year:int}/registrations/submit", "Submit all drafts", "Submit to the office", Permission.SubmitRegistrations, Find, Fields, Decide)
    {
        HoldsFromToday = true,
        Note = input => input.L["{0} lines will be with the office; your agency cannot change them then, unless the office returns them.", input.Value.Drafts.Count],
        Links = input => input.Value.Drafts.Select(d => new StepLink(d.Content.Title, input.Reading.Url(RegistrationEndpoints.Page(input.Value.Year, d.Id)))),
    };

    private const string Listed = "listed";

    public sealed record Input(Call Call, int Year, IReadOnlyList<Registration> Drafts);

    private static StepTarget<Input>? Find(StepSearch search)
    {
        if (RegistrationEndpoints.FindCall(search) is not { Value: { } found } || OwnAgency.Of(search, found.Call, Permission.SubmitRegistrations) is not { } agency)
            return null;
        var drafts = search.Reading.At.RegistrationsOf(found.Programme.Id)
            .Where(r => r.Call == found.Call.Id && r.Agency == agency.Id && r.State == RegistrationState.Draft).ToList();
        return drafts.Count == 0 ? null
            : new(new(found.Call, found.Programme.Year, drafts), drafts[0].Subject, agency.Name, RegistrationEndpoints.Page(found.Programme.Year));
    }

    // What is submitted is what was listed, as it was listed: each by its identifier and how many changes it had.
    private static IEnumerable<StepField> Fields(StepInput<Input> input) =>
        [new(Listed, "") { Type = "hidden", Values = [string.Join(' ', input.Value.Drafts.Select(d => $"{d.Id}:{d.Sequence}"))] }];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Input> input)
    {
        var listed = (input.Form.Typed(Listed) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        if (!listed.SetEquals(input.Value.Drafts.Select(d => $"{d.Id}:{d.Sequence}")))
        {
            input.Faster.AddRange(Meanwhile(input, listed));
            return new SomebodyWasFaster(input.Target.Subject);
        }
        foreach (var (at, draft) in input.Value.Drafts.Index())
        {
            var decided = draft.Submit(input.Value.Call);
            if (decided.Refusal is { } refusal)
                input.Form.Wrong($"draft-{at}", $"{draft.Content.Title}: {RefusalText.Of(refusal, input.Reading.Words, input.L)}");
            else if (at > 0)
                input.Others.Add(new(draft.Subject, draft.Sequence + 1, input.EffectiveOn, input.Form.Text("why"), decided.Value!));
        }
        return new Change[] { new RegistrationChange.Submitted() };
    }

    // Also of those that stand in the list no more.
    private static IEnumerable<Recorded> Meanwhile(StepInput<Input> input, IReadOnlySet<string> listed)
    {
        var seen = listed.Select(l => l.Split(':')).Where(l => l.Length == 2 && Guid.TryParse(l[0], out _))
            .GroupBy(l => Guid.Parse(l[0]))
            .ToDictionary(l => l.Key, l => int.TryParse(l.First()[1], CultureInfo.InvariantCulture, out var count) ? count : 0);
        return input.Value.Drafts.Select(d => d.Id.Value).Union(seen.Keys)
            .SelectMany(id => input.Reading.Ledger.HistoryOf(new Subject(SubjectKind.Registration, id)).Skip(seen.GetValueOrDefault(id)));
    }
}
