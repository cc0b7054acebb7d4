using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Extracts;

/// <summary>Mở địa chỉ riêng để cơ quan nhận trích và thay đổi; the address is shown once.</summary>
public static class OpenFeed
{
    /// <summary>What its page shows.</summary>
    /// <param name="Agency">Whose feed.</param>
    /// <param name="Form">The form.</param>
    /// <param name="Sequence">How much of the agency's history was seen.</param>
    /// <param name="Address">The address, just made; null before.</param>
    public sealed record Model(Agency Agency, Form Form, int Sequence, string? Address);

    public static async Task<IResult> GetAsync(
        HttpContext http, string committee, Guid agency, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await FindAsync(http, committee, agency, desk, stop) is var (reading, found)
            ? Show(reading, found, Form.Empty(l), null, StatusCodes.Status200OK)
            : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(HttpContext http, string committee, Guid agency, Desk desk, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await FindAsync(http, committee, agency, desk, stop) is not var (reading, found))
            return Problems.NoSuchPage(http);
        var secret = FeedSecret.New();
        var decided = found.OpenFeed(FeedSecret.HashOf(secret));
        if (decided.Value is { } change)
        {
            var subject = ExtractEndpoints.SubjectOf(found.Id);
            var recorded = await desk.RecordAsync(
                reading, stop, new Draft(subject, (form.Number("sequence", 1, int.MaxValue) ?? 0) + 1, reading.Today, null, change));
            if (recorded.Refusal is null)
            {
                http.Response.Headers.CacheControl = "no-store";
                var address = $"{http.Request.Scheme}://{http.Request.Host}/{reading.Committee.Slug}/agencies/{found.Id}/feed/{secret}.atom";
                return Show(reading, found, form, address, StatusCodes.Status200OK);
            }
        }
        form.Wrong("", RefusalText.Of(decided.Refusal ?? new Storage.SomebodyWasFaster(default), reading.Words, form.L));
        return Show(reading, found, form, null, decided.Refusal is null ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Show(Reading reading, Agency agency, Form form, string? address, int status) =>
        Pages.Show<OpenFeedPage, Model>(reading, new(agency, form, reading.Ledger.HistoryOf(ExtractEndpoints.SubjectOf(agency.Id)).Count, address), status);

    private static async Task<(Reading Reading, Agency Agency)?> FindAsync(HttpContext http, string committee, Guid agency, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading
        && reading.Ledger.At(new(reading.Point.On)).Find(new AgencyId(agency)) is { } found ? (reading, found) : null;
}
