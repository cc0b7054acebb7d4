using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Committees;

/// <summary>The first changes of a ledger, as one form asks for them.</summary>
internal sealed record Beginning(string Slug, int Year, IReadOnlyList<Draft> Drafts)
{
    public static Result<Beginning> Of(Form form, CommitteeId id, string name, CommitteeKind kind, TimeProvider clock)
    {
        var year = form.Number("year", 1900, 2199);
        if (year is null)
            form.Required("year");
        var zone = form.Required("timeZone", 60);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
            form.Wrong("timeZone", form.L["Choose one."]);
        var founded = CommitteeRules.Found(new CommitteeChange.Founded(
            form.Required("slug", 60), name, kind, form.Required("sign", 30), form.Required("place", 100), zone, form.Text("superior")));
        var term = TermOf(form);
        if (!form.IsValid)
            return new Beginning("", 0, []);
        if (founded.Refusal is { } unfit)
            return unfit;

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), found!).DateTime);
        var newYear = new DateOnly(year!.Value, 1, 1);
        // Bodies stand from the first day that anybody may ask about: the term's, else the year's.
        var since = term?.FromOn < newYear ? term.FromOn : newYear < today ? newYear : today;
        var drafts = new List<Draft> { new(new(SubjectKind.Committee, id.Value), 1, since, null, founded.Value!) };

        var empty = Ledger.Of(id, []);
        var termId = new TermId(StepSearch.PartOf(id.Value, 0));
        if (term is not null)
        {
            var opened = empty.At(new(since)).OpenTerm(term.Name, term.FromOn, term.ToOn);
            if (opened.Refusal is { } wrong)
                return wrong;
            drafts.Add(new(new(SubjectKind.Term, termId.Value), 1, term.FromOn, null, opened.Value!));
        }
        var bodies = Chosen(form, name, kind).Select((b, i) => (Id: new BodyId(StepSearch.PartOf(id.Value, i + 1)), Formed: b)).ToList();
        drafts.AddRange(bodies.Select(b => new Draft(new(SubjectKind.Body, b.Id.Value), 1, since, null, b.Formed)));

        var sections = ProgrammeStart.Template([.. bodies.Select(b => new Body(
            b.Id, b.Formed.Name, b.Formed.ShortName, b.Formed.Kind, b.Formed.MeetingName, null, null, false))]);
        drafts.Add(new(
            YearSubject.Of(id, SubjectKind.Programme, year.Value), 1, newYear < today ? newYear : today, null,
            new ProgrammeChange.Drafted(
                year.Value, $"Chương trình công tác năm {year} của {name}",
                term is not null && term.FromOn.Year <= year && year <= term.ToOn.Year ? termId : null, sections)));
        return new Beginning(((CommitteeChange.Founded)founded.Value!).Slug, year.Value, drafts);
    }

    private static IEnumerable<BodyChange.Formed> Chosen(Form form, string name, CommitteeKind kind) =>
        UsualBodies.For(kind, name).Where((_, i) => form.Texts("bodies").Contains($"{i}"));

    private static TermChange.Opened? TermOf(Form form) =>
        form.Text("termName") is null && form.Text("termFrom") is null && form.Text("termTo") is null
            ? null
            : new(form.Required("termName", 200), form.Date("termFrom"), form.Date("termTo"));
}
