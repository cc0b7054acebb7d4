using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Corrections;

/// <summary>Gạch bỏ một thay đổi ghi nhầm của bất cứ đối tượng nào.</summary>
internal static class StrikeChange
{
    public static readonly RecordStep<Recorded> Step = new(
        "history/{kind}/{subject:guid}/{sequence:int}/strike", "Strike out a change", "Strike it out", Permission.Strike, Find, _ => [], Decide)
    {
        NeedsReason = true,
        // A role or an account that comes back is a way in.
        AsksWhoItIs = http => nameof(SubjectKind.Person).Equals(http.Request.RouteValues["kind"] as string, StringComparison.OrdinalIgnoreCase),
        Note = input => input.Value.Change is ProgrammeChange.Closed
            ? input.L["The year is open again. What the closing carried into the next programme is struck out with it; this is refused once that was worked on."]
            : input.L["The change stays in the history, marked as a mistake; from now on it does not count."],
    };

    public static void MapCorrections(this CommitteePages committee) => Step.Map(committee);

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Recorded> input) => MeantBy(input) switch
    {
        // Struck out together with what it had carried into the next programme, it does not come back alone.
        ProgrammeChange.Closed => input.Value.Change is Struck ? new YearIsClosedAnew() : Reopen(input),
        PersonChange => StrikeOfPerson(input),
        _ => input.Reading.Ledger.WhyNotStrike(input.Value) is { } closed ? closed
            : input.Reading.Ledger.HistoryOf(input.Value.Subject).Strike(input.Value.Sequence).AsChanges(),
    };

    private static Change MeantBy(StepInput<Recorded> input) => input.Reading.Ledger.HistoryOf(input.Value.Subject).MeantBy(input.Value);

    private static Result<IReadOnlyList<Change>> Reopen(StepInput<Recorded> input)
    {
        if (!input.Reading.May(Permission.SeeClassified) || !input.Reading.May(Permission.DecideProgramme))
            return new NotEveryItemIsSeen();
        var reopened = input.Reading.Ledger.Reopen(new(input.Value.Subject.Id), input.Value.Sequence, input.EffectiveOn, input.Form.Text("why"));
        if (reopened.Refusal is { } refusal)
            return refusal;
        input.Others.AddRange(reopened.Value!.Skip(1));
        return new[] { reopened.Value![0].Change };
    }

    private static StepTarget<Recorded>? Find(StepSearch search)
    {
        if (!Enum.TryParse<SubjectKind>(search.Http.Request.RouteValues["kind"] as string, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            return null;
        // What began a body or a programme is not struck out: items and meetings refer to it; it is dissolved or renamed.
        if (kind != SubjectKind.Item && search.Number("sequence") <= 1)
            return null;
        var subject = new Subject(kind, search.Id("subject"));
        return search.Reading.Ledger.HistoryOf(subject).FirstOrDefault(e => e.Sequence == search.Number("sequence")) is { } entry
            && search.Reading.MayStrike(entry)
            ? new(entry, subject, ChangeText.Of(entry.Change, search.Reading), PageOf(entry, search.Reading))
            : null;
    }

    private static Result<IReadOnlyList<Change>> StrikeOfPerson(StepInput<Recorded> input)
    {
        var (reading, subject) = (input.Reading, input.Value.Subject);
        var history = reading.Ledger.HistoryOf(subject);
        var decided = history.Strike(input.Value.Sequence);
        if (decided.Value is not { } strike)
            return decided.AsChanges();
        var after = reading.Ledger.With([new(subject, history.Count + 1, input.Value.EffectiveOn, history[^1].RecordedAt, reading.Actor.Name, null, strike)]);
        return after.WhyNotPerson(new(subject.Id), reading.Ledger, reading.Today) is { } refusal ? refusal : decided.AsChanges();
    }

    private static string PageOf(Recorded entry, Reading reading) => entry.Subject.Kind switch
    {
        SubjectKind.Body => $"bodies/{entry.Subject.Id:N}",
        SubjectKind.Agency => $"agencies/{entry.Subject.Id:N}",
        SubjectKind.Meeting => $"meetings/{entry.Subject.Id:N}",
        SubjectKind.Item => $"lines/{entry.Subject.Id:N}",
        SubjectKind.Document => $"documents/{entry.Subject.Id:N}",
        SubjectKind.Term => "terms",
        SubjectKind.Programme => $"{reading.Ledger.At(new(DateOnly.MaxValue)).Find(new ProgrammeId(entry.Subject.Id))?.Year}/programme",
        SubjectKind.Calendar => $"calendar/{entry.EffectiveOn.Year}",
        SubjectKind.Committee => "settings",
        SubjectKind.Registration or SubjectKind.Call => $"{reading.Year}/registrations",
        SubjectKind.Person => $"people/{entry.Subject.Id:N}",
        _ => "",
    };
}
