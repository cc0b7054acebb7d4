using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Checks;

/// <summary>Kiểm tra theo nguyên tắc: every line and the whole against each principle; many are checked at once.</summary>
public static class CheckPrinciples
{
    /// <summary>The name of the whole programme among the lines of the form.</summary>
    public const string Whole = "programme";

    /// <summary>A line with the checks of each principle.</summary>
    public sealed record Row(Item Item, IReadOnlyList<(PrincipleCheck Check, bool IsOutdated)?> Checks)
    {
        /// <summary>Whether some principle is not checked, or was before the content changed.</summary>
        public bool IsOpen => Checks.Any(c => c is null or (_, true));
    }

    public sealed record Model(
        WorkProgramme Programme, IReadOnlyList<string> Principles, IReadOnlyList<(PrincipleCheck Check, bool IsOutdated)?> Whole,
        IReadOnlyList<Row> Rows, IReadOnlyList<Row> Shown, bool IsOpenOnly, Form Form, bool MayCheck)
    {
        /// <summary>How many lines are checked, as they stand, against the principle at a place.</summary>
        public int Done(int place) => Rows.Count(r => r.Checks[place] is (_, false));

        /// <summary>How many of them found something wrong.</summary>
        public int Wrong => Rows.SelectMany(r => r.Checks).Count(c => c is ({ Verdict: not CheckVerdict.Satisfied }, false));
    }

    public static async Task<IResult> GetAsync(
        HttpContext http, string committee, int year, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? Show(reading, programme, Form.Empty(l))
            : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is null)
            return Problems.NoSuchPage(http);
        // Decided by all that is known now, also when the page was left at what was known earlier.
        reading = reading with { At = reading.Ledger.At(new(reading.Point.On)) };
        var programme = reading.Programme(year)!;
        var drafts = Drafts(reading, programme, form);
        if (form.IsValid && drafts.Count == 0)
            form.Wrong("", RefusalText.Of(new NothingChanges(), reading.Words, form.L));
        if (!form.IsValid)
            return Show(reading, programme, form, StatusCodes.Status422UnprocessableEntity);
        var recorded = await desk.RecordAsync(reading, stop, drafts);
        if (recorded.Refusal is { } faster)
        {
            form.Wrong("", RefusalText.Of(faster, reading.Words, form.L));
            return Show(reading, programme, form, StatusCodes.Status409Conflict);
        }
        return Results.Redirect(reading.Url($"{year}/checks", ("open", reading.Query["open"].ToString() is { Length: > 0 } open ? open : null)));
    }

    private static List<Draft> Drafts(Reading reading, WorkProgramme programme, Form form)
    {
        var (on, verdict, remark) = (form.Date("effectiveOn"), form.Choice<CheckVerdict>("verdict"), form.Text("remark"));
        string[] principles = [.. reading.Committee.Principles.Where(form.Texts("principle").Contains)];
        var (rows, chosen) = (Rows(reading, programme), form.Texts("line").ToHashSet());
        Row[] lines = form.Text("all") is not null
            ? [.. rows.Where(r => !IsOpenOnly(reading) || r.IsOpen)]
            : [.. rows.Where(r => chosen.Contains(r.Item.Id.ToString()))];
        if (principles.Length == 0)
            form.Wrong("principle", form.L["Choose at least one principle."]);
        if (lines.Length == 0 && !chosen.Contains(Whole))
            form.Wrong("all", form.L["Choose the lines that were checked, or all that are shown."]);
        if (reading.Ledger.IsClosed(programme.Id))
            form.Wrong("", RefusalText.Of(new ProgrammeIsClosed(), reading.Words, form.L));
        var drafts = new List<Draft>();
        if (!form.IsValid)
            return drafts;
        foreach (var row in lines)
            foreach (var principle in principles)
                if (reading.Ledger.At(new(on)).Find(row.Item.Id) is { } item)
                    Add(new(SubjectKind.Item, item.Id.Value), item.Check(principle, verdict, remark, principles));
                else
                    form.Wrong("effectiveOn", form.L["This exists only from {0} on.", reading.Words.Date(row.Item.EnteredOn)]);
        if (chosen.Contains(Whole))
            foreach (var principle in principles)
                Add(new(SubjectKind.Programme, programme.Id.Value), programme.Check(principle, verdict, remark, principles, reading.At.SaidAt(programme.Id)));
        return drafts;

        void Add<TChange>(Subject subject, Result<TChange> decided)
            where TChange : Change
        {
            // What was found so already stays as it is; the rest is recorded.
            if (decided.Refusal is NothingChanges)
                return;
            if (decided.Refusal is { } refusal)
                form.Wrong(refusal is RemarkIsMissing ? "remark" : "", RefusalText.Of(refusal, reading.Words, form.L));
            else
                drafts.Add(new(subject, reading.Ledger.Next(subject) + drafts.Count(d => d.Subject == subject), on, null, decided.Value!));
        }
    }

    private static bool IsOpenOnly(Reading reading) => reading.Query["open"] == "1";

    private static List<Row> Rows(Reading reading, WorkProgramme programme) =>
        [.. reading.At.ItemsOf(programme.Id).Where(i => i.Exit is null).Select(i => new Row(i, [.. reading.Committee.Principles.Select(i.CheckOf)]))];

    private static IResult Show(Reading reading, WorkProgramme programme, Form form, int status = StatusCodes.Status200OK)
    {
        var (rows, openOnly, saidAt) = (Rows(reading, programme), IsOpenOnly(reading), reading.At.SaidAt(programme.Id));
        return Pages.Show<CheckPrinciplesPage, Model>(
            reading,
            new(programme, reading.Committee.Principles, [.. reading.Committee.Principles.Select(p => programme.CheckOf(p, saidAt))],
                rows, openOnly ? [.. rows.Where(r => r.IsOpen)] : rows, openOnly, form,
                reading.May(Permission.CheckPrinciples) && !reading.Ledger.IsClosed(programme.Id)),
            status);
    }
}
