using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Kiểm phiếu: each of the two tellers on a screen of their own.</summary>
public static class CountBallots
{
    /// <summary>What the overview of a teller shows.</summary>
    /// <param name="Vote">The vote.</param>
    /// <param name="Labels">The labels of the levels or answers.</param>
    /// <param name="Kinds">How far each kind of ballot is.</param>
    /// <param name="Agreed">What is to be confirmed; null while something is open.</param>
    /// <param name="HasConfirmed">Whether the teller has confirmed it.</param>
    /// <param name="Other">The name of the other teller.</param>
    /// <param name="Error">Why it was not recorded.</param>
    public sealed record Overview(
        ConfidenceVote Vote, IReadOnlyList<string> Labels, IReadOnlyList<KindState> Kinds, ConfidenceResultChange.Agreed? Agreed, bool HasConfirmed, string Other, string? Error)
    {
        /// <summary>What cannot be in the figures: they are not confirmed then.</summary>
        public IReadOnlyList<FigureFault> Faults { get; init; } = [];
    }

    /// <summary>How far one kind of ballot is.</summary>
    public sealed record KindState(BallotKind Kind, bool IsBegun, bool IsClosed, bool OtherClosed, int? Places, bool IsSettled);

    /// <summary>What the screen of one kind of ballot shows: the teller's own sheet, and where both differ.</summary>
    public sealed record Screen(ConfidenceVote Vote, BallotKind Kind, RuleSet Rules, CountingSheet Sheet, bool IsClosed, bool OtherClosed, int Version, Form Form)
    {
        /// <summary>Where both differ; null before both are closed.</summary>
        public IReadOnlyList<DifferingPlace>? Places { get; init; }

        /// <summary>What is settled.</summary>
        public KeptSettlements Settlements { get; init; } = new([], 0);

        /// <summary>Who counts here.</summary>
        public required PersonId Teller { get; init; }

        /// <summary>Whether what the teller had kept cannot be read any more.</summary>
        public bool IsUnreadable { get; init; }

        /// <summary>Why it was counted again, each time after both counts had been compared.</summary>
        public IReadOnlyList<string> Recounts { get; init; } = [];

        /// <summary>Another sheet of the same teller, to look at beside this one: kept or sent by another window.</summary>
        public (string Title, CountingSheet Sheet)? Beside { get; init; }
    }

    /// <summary>A vote that is being counted, and the teller who asks.</summary>
    internal sealed record Seat(Reading Reading, ConfidenceVote Vote, RuleSet Rules, PersonId Teller);

    /// <summary>The seat of whoever asks; null for anybody but the two tellers of a vote that is being counted.</summary>
    internal static async Task<Seat?> SeatAsync(HttpContext http, string committee, Guid vote, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return null;
        // Counted is by what is so now, whatever date the address asks for.
        reading = reading with { At = reading.Ledger.At(new(reading.Today)) };
        return reading.At.Find(new ConfidenceVoteId(vote)) is { State: ConfidenceVoteState.Counting } found && ShowVote.IsCounting(reading, found)
            && found.RulesIn(reading.At) is { } rules && reading.Actor.Person is { } teller
            ? new(reading, found, rules, teller)
            : null;
    }

    public static async Task<IResult> GetAllAsync(HttpContext http, string committee, Guid vote, Desk desk, CountingRoom room, CancellationToken stop) =>
        await SeatAsync(http, committee, vote, desk, stop) is { } seat
            ? await ShowAllAsync(seat, room, null, stop)
            : Problems.NoSuchPage(http);

    internal static async Task<IResult> ShowAllAsync(Seat seat, CountingRoom room, string? error, CancellationToken stop)
    {
        var (vote, teller) = (seat.Vote, seat.Teller);
        var (count, other) = (await room.OpenAsync(seat.Reading.Id, vote, stop), vote.Tellers!.OtherOf(teller));
        var kinds = vote.BallotKinds.Select(k => new KindState(
            k, count.SheetOf(k.Code, teller) is { IsUnreadable: false }, count.IsClosed(k.Code, teller), count.IsClosed(k.Code, other),
            count.PlacesOf(k.Code)?.Count, count.IsSettled(k.Code)));
        var agreed = count.Agreed();
        return Pages.Show<CountOverviewPage, Overview>(
            seat.Reading,
            new(vote, vote.Labels(seat.Rules), [.. kinds], agreed, agreed is not null && count.ConfirmedBy(teller) is not null, seat.Reading.At.Find(other)?.Name ?? "?", error)
            {
                Faults = agreed is not null && vote.Agree(agreed).Refusal is FiguresAreWrong wrong ? wrong.Faults : [],
            },
            error is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    public static async Task<IResult> GetAsync(
        HttpContext http, string committee, Guid vote, string ballot, Desk desk, CountingRoom room, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await SeatAsync(http, committee, vote, desk, stop) is { } seat && seat.Vote.BallotKind(ballot) is { } kind
            ? Show(seat, kind, await room.OpenAsync(seat.Reading.Id, seat.Vote, stop), Form.Empty(l))
            : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(HttpContext http, string committee, Guid vote, string ballot, Desk desk, CountingRoom room, CancellationToken stop)
    {
        if (await SeatAsync(http, committee, vote, desk, stop) is not { } seat || seat.Vote.BallotKind(ballot) is not { } kind)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var count = await room.OpenAsync(seat.Reading.Id, seat.Vote, stop);
        var sheet = CountingForm.Read(form, seat, ballot, count.SheetOf(ballot, seat.Teller)?.Sheet);
        if (count.IsClosed(ballot, seat.Teller))
            return WasClosed(seat, kind, count, form, sheet);
        var closes = form.Text("do") == "close";
        if (closes && form.IsValid)
            CountingForm.Say(form, sheet.Faults(seat.Vote, ballot), seat.Vote, ballot);
        if (!form.IsValid)
            return Show(seat, kind, count, form, sheet, StatusCodes.Status422UnprocessableEntity);
        var version = form.Number("version", 0, int.MaxValue) ?? 0;
        if (!await room.KeepAsync(seat.Reading.Id, seat.Vote, ballot, seat.Teller, sheet, closes, version + 1, stop))
        {
            count = await room.OpenAsync(seat.Reading.Id, seat.Vote, stop);
            return count.IsClosed(ballot, seat.Teller) ? WasClosed(seat, kind, count, form, sheet) : WasFaster(seat, kind, count, form, sheet);
        }
        return Back(seat, closes ? "count" : $"count/{ballot}");
    }

    // The same sent twice is one count; other figures are shown beside what stands, and never get lost or written over in silence.
    private static IResult WasFaster(Seat seat, BallotKind kind, Count count, Form form, CountingSheet sent)
    {
        var kept = count.SheetOf(kind.Code, seat.Teller)?.Sheet;
        if (CountingForm.IsSame(kept, sent))
            return Back(seat, $"count/{kind.Code}");
        form.Wrong("", form.L["Another window of yours kept this sheet meanwhile. What it kept stands beside your figures; look at both and send them again."]);
        return Show(seat, kind, count, form, sent, StatusCodes.Status409Conflict, kept is null ? null : (form.L["Kept by the other window"], kept));
    }

    private static IResult WasClosed(Seat seat, BallotKind kind, Count count, Form form, CountingSheet sent)
    {
        if (CountingForm.IsSame(count.SheetOf(kind.Code, seat.Teller)?.Sheet, sent))
            return Back(seat, "count");
        form.Wrong("", form.L["Another window of yours closed this sheet meanwhile. What you sent was not kept; it stands below. Open the sheet again to change it."]);
        return Show(seat, kind, count, form, null, StatusCodes.Status409Conflict, (form.L["Sent and not kept"], sent));
    }

    /// <summary>Counts again: the sheet is open, and what was settled on it is not. After both were compared both count again, with a reason.</summary>
    public static async Task<IResult> ReopenAsync(HttpContext http, string committee, Guid vote, string ballot, Desk desk, CountingRoom room, CancellationToken stop)
    {
        if (await SeatAsync(http, committee, vote, desk, stop) is not { } seat || seat.Vote.BallotKind(ballot) is not { } kind)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var count = await room.OpenAsync(seat.Reading.Id, seat.Vote, stop);
        var reason = count.Compared(ballot) is null ? "" : form.Required("again", 500);
        if (!form.IsValid)
            return Show(seat, kind, count, form, status: StatusCodes.Status422UnprocessableEntity);
        if (await room.ReopenAsync(seat.Reading.Id, count, seat.Vote, ballot, seat.Teller, reason, stop))
            return Back(seat, $"count/{ballot}");
        form.Wrong("", form.L["The other teller was faster; look at what stands below and go on from there."]);
        return Show(seat, kind, await room.OpenAsync(seat.Reading.Id, seat.Vote, stop), form, status: StatusCodes.Status409Conflict);
    }

    internal static IResult Show(
        Seat seat, BallotKind kind, Count count, Form form, CountingSheet? typed = null, int status = StatusCodes.Status200OK, (string Title, CountingSheet Sheet)? beside = null)
    {
        var (vote, teller) = (seat.Vote, seat.Teller);
        var kept = count.SheetOf(kind.Code, teller);
        return Pages.Show<CountBallotsPage, Screen>(
            seat.Reading,
            new(vote, kind, seat.Rules, typed ?? kept?.Sheet ?? new(CountingWay.Sums), count.IsClosed(kind.Code, teller), count.IsClosed(kind.Code, vote.Tellers!.OtherOf(teller)), kept?.Version ?? 0, form)
            {
                Teller = teller,
                Places = count.PlacesOf(kind.Code),
                Settlements = count.SettlementsOf(kind.Code),
                IsUnreadable = kept?.IsUnreadable == true,
                Recounts = count.RecountsOf(kind.Code).Reasons,
                Beside = beside,
            },
            status);
    }

    internal static IResult Back(Seat seat, string path) => Results.Redirect(seat.Reading.Url($"{VoteEndpoints.Page(seat.Vote.Id)}/{path}"));
}
