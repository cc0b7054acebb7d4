using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>The registrations of a year: who has answered, what waits, and, for an agency, its own.</summary>
public static class ShowRegistrations
{
    public const int PageOfRows = 50;

    /// <summary>What the list is shown by.</summary>
    public enum Show { Waiting, Returned, TakenIn, Ended, All }

    /// <summary>A registration with what looks like it.</summary>
    public sealed record Row(Registration Registration, IReadOnlyList<Similar> Similar, bool IsLate);

    /// <summary>What the page shows.</summary>
    public sealed record Model(int Year, WorkProgramme? Programme, Call? Call)
    {
        /// <summary>The agencies asked; empty for whoever does not see drafts.</summary>
        public IReadOnlyList<AgencyAnswer> Answers { get; init; } = [];

        /// <summary>The rows of the list, one page of them.</summary>
        public IReadOnlyList<Row> Rows { get; init; } = [];

        /// <summary>How many rows each way of showing has.</summary>
        public IReadOnlyDictionary<Show, int> Counts { get; init; } = new Dictionary<Show, int>();

        public Show Shown { get; init; }

        /// <summary>The agency the list is limited to.</summary>
        public Agency? Agency { get; init; }

        public int Page { get; init; } = 1;

        public int Pages => Math.Max(1, (Counts.GetValueOrDefault(Shown) + PageOfRows - 1) / PageOfRows);

        public IReadOnlyList<CarriedLine> Carried { get; init; } = [];

        /// <summary>The reader's agencies that were asked, each with its registrations and its answer.</summary>
        public IReadOnlyList<Own> Own { get; init; } = [];
    }

    /// <summary>An agency of the reader.</summary>
    public sealed record Own(Agency Agency, AgencyAnswer Answer, IReadOnlyList<Row> Rows);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        if (reading.Programme(year) is not { } programme)
            return Pages.Show<ShowRegistrationsPage, Model>(reading, new(year, null, null));
        var (at, call) = (reading.At, RegistrationEndpoints.CallOf(reading.At, programme));
        var answers = call is null ? [] : await AnswersAsync(reading, call, desk, stop);
        var sees = reading.May(Permission.SeeDrafts);
        var all = at.RegistrationsOf(programme.Id);
        var agency = Guid.TryParseExact(reading.Query["agency"], "N", out var id) ? at.Find(new AgencyId(id)) : null;
        var submitted = sees ? all.Where(r => r.WasSubmitted && (agency is null || r.Agency == agency.Id)).ToList() : [];
        var shown = Enum.TryParse<Show>(reading.Query["show"].ToString().Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : agency is null ? Show.Waiting : Show.All;
        var page = int.TryParse(reading.Query["p"], out var p) && p > 0 ? p : 1;
        var own = reading.Actor.Agencies.Select(at.Current).Distinct().ToHashSet();
        return Pages.Show<ShowRegistrationsPage, Model>(reading, new(year, programme, call)
        {
            Answers = sees ? answers : [],
            Counts = Enum.GetValues<Show>().ToDictionary(s => s, s => submitted.Count(r => Is(r, s))),
            Shown = shown,
            Agency = agency,
            Page = page,
            Rows = [.. submitted.Where(r => Is(r, shown)).Skip((page - 1) * PageOfRows).Take(PageOfRows).Select(r => RowOf(reading, programme, r, reading.May(Permission.CallForRegistrations)))],
            Carried = sees ? at.CarriedInto(programme) : [],
            Own = [.. answers.Where(a => own.Contains(a.Agency)).Select(a => new Own(
                at.Find(a.Agency)!, a, [.. all.Where(r => r.Agency == a.Agency).Select(r => RowOf(reading, programme, r, false))]))],
        });
    }

    /// <summary>Who has answered a call: drafts count, without being shown, where the reader may know of such a line at all.</summary>
    public static async Task<IReadOnlyList<AgencyAnswer>> AnswersAsync(Reading reading, Call call, Desk desk, CancellationToken stop) =>
        (await desk.WholeAsync(reading.Id, stop)).At(reading.Point).AnswersTo(
            call, r => reading.Actor.MayKnow(r.Content.Classification, r.Content.NeedToKnow), moment => DateOf(reading, moment));

    /// <summary>The civil date of a moment where the committee sits.</summary>
    public static DateOnly DateOf(Reading reading, DateTimeOffset moment) => DateOnly.FromDateTime(reading.Committee.Local(moment).DateTime);

    /// <summary>Whether a registration came after the deadline of its call.</summary>
    public static bool IsLate(Reading reading, Registration registration) =>
        registration.SubmittedAt is { } moment && reading.At.Find(registration.Call) is { } call && DateOf(reading, moment) > call.DueOn;

    private static Row RowOf(Reading reading, WorkProgramme programme, Registration r, bool withSimilar) =>
        new(r, withSimilar && r.End is null ? reading.At.SimilarTo(r, programme) : [], IsLate(reading, r));

    private static bool Is(Registration r, Show show) => show switch
    {
        Show.Waiting => r.State == RegistrationState.Submitted,
        Show.Returned => r.State == RegistrationState.Returned,
        Show.TakenIn => r.State is RegistrationState.TakenIn or RegistrationState.Merged,
        Show.Ended => r.State is RegistrationState.Declined or RegistrationState.Withdrawn or RegistrationState.Lapsed,
        Show.All => true,
    };
}
