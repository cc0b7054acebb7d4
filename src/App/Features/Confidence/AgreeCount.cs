using NghiTrinh.App.Shell;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Cả hai xác nhận cùng một kết quả: with the second confirmation the figures go into the ledger and every sheet is deleted.</summary>
internal static class AgreeCount
{
    public static async Task<IResult> PostAsync(HttpContext http, string committee, Guid vote, Desk desk, CountingRoom room, CancellationToken stop)
    {
        if (await CountBallots.SeatAsync(http, committee, vote, desk, stop) is not { } seat)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        if ((await room.OpenAsync(seat.Reading.Id, seat.Vote, stop)).Agreed() is not { } agreed)
            return CountBallots.Back(seat, "count");
        // What the page showed is what is confirmed, not what somebody changed since.
        if (form.Text("of") != Fingerprint(agreed))
            return await CountBallots.ShowAllAsync(seat, room, form.L["The figures changed since this page was opened; look at them again."], stop);
        var rules = seat.Reading.Committee.ConfidenceRules.FindKnown(seat.Vote.Basis.RuleSet)!.Text; // without them there is no seat
        var recorded = await room.AgreeAsync(seat.Reading.Id, seat.Vote, rules, seat.Teller, seat.Reading.Actor.Name, agreed, seat.Reading.Today, stop);
        if (recorded.Refusal is { } refusal)
            return await CountBallots.ShowAllAsync(seat, room, RefusalText.Of(refusal, seat.Reading.Words, form.L), stop);
        return recorded.Value!.Count > 0
            ? Results.Redirect(seat.Reading.Url($"{VoteEndpoints.Page(seat.Vote.Id)}/result"))
            : CountBallots.Back(seat, "count");
    }

    /// <summary>What tells one set of figures from another.</summary>
    internal static string Fingerprint(Domain.Confidence.ConfidenceResultChange.Agreed agreed) =>
        FrozenFiles.HashOf(System.Text.Encoding.UTF8.GetBytes(ChangeCodec.Payload(agreed)));
}
