using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Văn phòng gộp nội dung trùng: into a line that stands, or with another registration into one line.</summary>
internal static class MergeRegistration
{
    private const string Line = "line:";
    private const string Another = "registration:";

    public static readonly RecordStep<RegistrationEndpoints.InCall> Step = new(
        "{year:int}/registrations/{registration:guid}/merge", "Merge a double", "Merge", Permission.CallForRegistrations,
        search => RegistrationEndpoints.Find(search, null), Fields, Decide)
    {
        HoldsFromToday = true,
        Note = input => input.L["The line keeps every agency that registered it. Merged with another registration, that one becomes the line."],
    };

    private static IEnumerable<StepField> Fields(StepInput<RegistrationEndpoints.InCall> input)
    {
        var (at, r, programme) = (input.At, input.Value.Registration, input.Value.Programme);
        var similar = at.SimilarTo(r, programme).Where(s => s.Kind == DoubleOf.Line || s is { Registration.State: RegistrationState.Submitted }).ToList();
        var known = similar.Select(SimilarLink.Value).ToHashSet();
        var lines = at.ItemsOf(programme.Id).Where(i => i.Exit is null).Select(i => (Value: $"{Line}{i.Id}", Text: $"{input.Reading.Words.ItemNumber(i)}. {i.Content.Title}"));
        var others = at.RegistrationsOf(programme.Id).Where(o => o.Id != r.Id && o.State == RegistrationState.Submitted)
            .Select(o => (Value: $"{Another}{o.Id}", Text: $"{input.Reading.Words.Of(DoubleOf.Registration)}: {o.Content.Title} ({at.Find(o.Agency)?.Name})"));
        var rest = lines.Concat(others).Where(o => !known.Contains(o.Value));
        yield return new("into", input.L["Merge into"])
        {
            Required = true,
            Options = [("", "–"), .. similar.Select(s => (SimilarLink.Value(s), $"≈ {Percent(s.Likeness)} {s.Title}{AgencyOf(at, s)}")), .. rest],
            Values = [input.Reading.Query["into"].ToString() is { Length: > 0 } asked ? asked : similar is [var best, ..] ? SimilarLink.Value(best) : ""],
            Help = input.L["Similar ones first."],
        };
        yield return new("as", input.L["The agency stays as"])
        {
            Options = [.. Enum.GetValues<MergedAs>().Select(m => ($"{m}", input.Reading.Words.Of(m)))],
            Values = [$"{MergedAs.JointLead}"],
        };
    }

    private static string Percent(double likeness) => likeness.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    private static string AgencyOf(Snapshot at, Similar similar) =>
        similar.Registration is { } other ? $" ({at.Find(other.Agency)?.Name})" : "";

    private static Result<IReadOnlyList<Change>> Decide(StepInput<RegistrationEndpoints.InCall> input)
    {
        var (r, programme, form, at) = (input.Value.Registration, input.Value.Programme, input.Form, input.At);
        var (into, mergedAs) = (form.Text("into") ?? "", form.Choice<MergedAs>("as"));
        if (into.StartsWith(Line, StringComparison.Ordinal) && Guid.TryParseExact(into[Line.Length..], "N", out var lineId) && at.Find(new ItemId(lineId)) is { } line)
        {
            var merged = r.MergeInto(line, programme.Id, mergedAs);
            if (merged.Refusal is null)
                AddToLine(input, line, mergedAs);
            return merged.AsChanges();
        }
        if (into.StartsWith(Another, StringComparison.Ordinal) && Guid.TryParseExact(into[Another.Length..], "N", out var otherId)
            && at.Find(new RegistrationId(otherId)) is { } other && other.Id != r.Id && at.Find(other.Call)?.Programme == programme.Id)
            return WithAnother(input, other, mergedAs);
        form.Wrong("into", form.L["Choose one."]);
        return new MergeTargetIsUnfit();
    }

    private static void AddToLine(StepInput<RegistrationEndpoints.InCall> input, Item line, MergedAs mergedAs)
    {
        var subject = new Subject(SubjectKind.Item, line.Id.Value);
        var next = input.Reading.Ledger.Next(subject);
        foreach (var change in Consolidation.AgencyChanges(line.Content, line.Content.WithAgency(input.Value.Registration.Agency, mergedAs)))
            input.Others.Add(new(subject, next++, input.EffectiveOn, input.Form.Text("why"), change));
    }

    // The other one is taken in by the same step: nobody finds one of the two merged and the other still waiting.
    private static Result<IReadOnlyList<Change>> WithAnother(StepInput<RegistrationEndpoints.InCall> input, Registration other, MergedAs mergedAs)
    {
        var (r, programme, at) = (input.Value.Registration, input.Value.Programme, input.At);
        var item = new ItemId(input.NewId());
        var taken = other.TakeIn(item);
        if ((taken.Refusal ?? r.TakeIn(item).Refusal) is { } no)
            return no;
        var both = other with { Content = other.Content.ProtectedWith(r.Content) };
        var content = both.LineOf(programme.Id, programme.SectionFor(other.Content.Bodies), at.NextNumber(programme.Id)).WithAgency(r.Agency, mergedAs);
        if (TakeInRegistration.NewLine(input, item, content, both.Content.NeedToKnow) is { } refusal)
            return refusal;
        input.Others.Add(new(other.Subject, other.Sequence + 1, input.EffectiveOn, input.Form.Text("why"), taken.Value!));
        return new Change[] { new RegistrationChange.MergedInto(item, mergedAs) };
    }
}
