using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Where both counts differ: one writes down what both saw when they looked again, the other confirms it.</summary>
internal static class SettleCount
{
    public static async Task<IResult> PostAsync(HttpContext http, string committee, Guid vote, string ballot, Desk desk, CountingRoom room, CancellationToken stop)
    {
        if (await CountBallots.SeatAsync(http, committee, vote, desk, stop) is not { } seat || seat.Vote.BallotKind(ballot) is not { } kind)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var count = await room.OpenAsync(seat.Reading.Id, seat.Vote, stop);
        if (PlaceOf(form, count, ballot) is not { } place)
            return CountBallots.Back(seat, $"count/{ballot}");
        var settlement = Read(form, seat, ballot, place);
        if (!form.IsValid)
            return CountBallots.Show(seat, kind, count, form, status: StatusCodes.Status422UnprocessableEntity);
        IReadOnlyList<Settlement> written = [.. count.SettlementsOf(ballot).Settlements.Where(s => !s.IsAt(place)), settlement];
        // Said where it is written down: the other teller is not asked to confirm what is refused afterwards.
        foreach (var fault in (count.Compared(ballot)! with { Settlements = written }).Faults(seat.Vote, ballot)) // a place was found in it
            form.Wrong(CountingForm.SettleField(place, place.Official is null ? "n" : place.Ballot is null ? "0" : "m"), ConfidenceText.Of(fault, form.L));
        if (!form.IsValid)
            return CountBallots.Show(seat, kind, count, form, status: StatusCodes.Status422UnprocessableEntity);
        var kept = await room.SettleAsync(
            seat.Reading.Id, seat.Vote, ballot, written, (form.Number("version", 0, int.MaxValue) ?? 0) + 1, stop);
        return kept ? CountBallots.Back(seat, $"count/{ballot}") : await FasterAsync(seat, kind, form, room, stop);
    }

    /// <summary>The other teller confirms.</summary>
    public static async Task<IResult> AcceptAsync(HttpContext http, string committee, Guid vote, string ballot, Desk desk, CountingRoom room, CancellationToken stop)
    {
        if (await CountBallots.SeatAsync(http, committee, vote, desk, stop) is not { } seat || seat.Vote.BallotKind(ballot) is not { } kind)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var count = await room.OpenAsync(seat.Reading.Id, seat.Vote, stop);
        var before = count.SettlementsOf(ballot);
        // Nobody confirms what they wrote down themselves.
        if (PlaceOf(form, count, ballot) is not { } place || before.Settlements.FirstOrDefault(s => s.IsAt(place) && s.By != seat.Teller.Value) is not { } settlement)
            return CountBallots.Back(seat, $"count/{ballot}");
        var kept = await room.SettleAsync(
            seat.Reading.Id, seat.Vote, ballot, [.. before.Settlements.Select(s => s == settlement ? s with { IsConfirmed = true } : s)], (form.Number("version", 0, int.MaxValue) ?? 0) + 1, stop);
        return kept ? CountBallots.Back(seat, $"count/{ballot}") : await FasterAsync(seat, kind, form, room, stop);
    }

    private static async Task<IResult> FasterAsync(CountBallots.Seat seat, BallotKind kind, Form form, CountingRoom room, CancellationToken stop)
    {
        form.Wrong("", form.L["The other teller was faster; look at what stands below and go on from there."]);
        return CountBallots.Show(seat, kind, await room.OpenAsync(seat.Reading.Id, seat.Vote, stop), form, status: StatusCodes.Status409Conflict);
    }

    private static DifferingPlace? PlaceOf(Form form, Count count, string ballot)
    {
        var (official, stack) = (form.Number("official", 0, 1000), form.Number("stack", 1, 100_000));
        return count.PlacesOf(ballot)?.FirstOrDefault(p => p.Official == official && p.Ballot == stack);
    }

    // Names of fields are those of any place, errors stand at the fields of this one.
    private static Settlement Read(Form form, CountBallots.Seat seat, string ballot, DifferingPlace place)
    {
        var (levels, teller, reason) = (seat.Vote.Levels, seat.Teller.Value, form.Text("reason") ?? "");
        if (reason.Length == 0)
            Wrong("r", form.L["Fill this in."]);
        else if (reason.Length > 500)
            Wrong("r", form.L["At most {0} characters.", 500]);
        if (place.Official is not { } official)
        {
            if (!int.TryParse(form.Text("notIssued"), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) || whole > 100_000)
                Wrong("n", form.L["Give a whole number from {0} to {1}.", 0, 100_000]);
            return new(null, null, [], whole, reason, teller, false);
        }
        if (place.Ballot is not null)
        {
            if (!int.TryParse(form.Text("mark"), NumberStyles.None, CultureInfo.InvariantCulture, out var mark) || mark > levels)
                Wrong("m", form.L["Choose one."]);
            return new(official, place.Ballot, [.. Enumerable.Range(1, levels).Select(l => l == mark ? 1 : 0)], mark == 0 ? 1 : 0, reason, teller, false);
        }
        var (name, collected) = (seat.Vote.OfficialsOn(ballot)[official].Name, seat.Vote.CollectedOf(ballot) ?? 0);
        var tally = CountingForm.Tally(form, f => CountingForm.Field(official, f), f => CountingForm.SettleField(place, $"{f}"), name, CountingForm.Heads(seat, form))
            ?? new([.. Enumerable.Repeat(0, levels)], 0);
        if (form.IsValid && tally.Sum != collected)
            Wrong("0", ConfidenceText.Of(new FigureFault(FigureRule.SumIsNotCollected, name, tally.Sum, collected), form.L));
        return new(official, null, tally.Marks, tally.Invalid, reason, teller, false);

        void Wrong(string part, string error) => form.Wrong(CountingForm.SettleField(place, part), error);
    }
}
