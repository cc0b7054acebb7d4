using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Corrections;

/// <summary>Gạch bỏ một thay đổi ghi nhầm của bất cứ đối tượng nào.</summary>
internal static class StrikeChange
{
    public static readonly RecordStep<Recorded> Step = new(
        "history/{kind}/{subject:guid}/{sequence:int}/strike", "Strike out a change", "Strike it out", Permission.Strike, Find, _ => [], Decide)
    {
        NeedsReason = true,
        Note = input => input.L["The change stays in the history, marked as a mistake; from now on it does not count."],
    };

    public static void MapCorrections(this IEndpointRouteBuilder committee) => Step.Map(committee);

    private static StepTarget<Recorded>? Find(StepSearch search)
    {
        if (!Enum.TryParse<SubjectKind>(search.Http.Request.RouteValues["kind"] as string, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            return null;
        // Who holds which role is corrected by whoever gives roles.
        if (kind == SubjectKind.Person && !search.Reading.May(Permission.KeepPeople))
            return null;
        // What began a body or a programme is not struck out: items and meetings refer to it; it is dissolved or renamed.
        if (kind != SubjectKind.Item && search.Number("sequence") <= 1)
            return null;
        var subject = new Subject(kind, search.Id("subject"));
        return search.Reading.Ledger.HistoryOf(subject).FirstOrDefault(e => e.Sequence == search.Number("sequence")) is { } entry
            ? new(entry, subject, ChangeText.Of(entry.Change, search.Reading), PageOf(entry, search.Reading))
            : null;
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Recorded> input)
    {
        var (reading, subject) = (input.Reading, input.Value.Subject);
        var history = reading.Ledger.HistoryOf(subject);
        var decided = history.Strike(input.Value.Sequence);
        if (subject.Kind != SubjectKind.Person || decided.Value is not { } strike)
            return decided.AsChanges();
        var today = new AsOf(reading.Today);
        var after = reading.Ledger.With([new(subject, history.Count + 1, input.Value.EffectiveOn, history[^1].RecordedAt, reading.Actor.Name, null, strike)]);
        return reading.Ledger.At(today).HasChiefOfOffice() && !after.At(today).HasChiefOfOffice() ? new LastChiefOfOffice() : decided.AsChanges();
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
        SubjectKind.Person => $"people/{entry.Subject.Id:N}",
        _ => "",
    };
}
