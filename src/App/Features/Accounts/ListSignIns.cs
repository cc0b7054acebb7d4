using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Nhật ký đăng nhập, lọc theo tài khoản, cách, kết quả, ngày.</summary>
public static class ListSignIns
{
    private const int Most = 500;

    public sealed record Filter(Guid? Account, SignInWay? Way, SignInOutcome? Outcome, DateOnly? From, DateOnly? To);

    public sealed record Model(Filter Filter, IReadOnlyList<SignInRow> Rows, IReadOnlyDictionary<Guid, string> Names);

    public static async Task<IResult> GetAsync(HttpContext http, Db db, CancellationToken stop)
    {
        var query = http.Request.Query;
        var filter = new Filter(
            Guid.TryParse(query["account"], out var account) ? account : null, Choice<SignInWay>(query["way"]), Choice<SignInOutcome>(query["outcome"]),
            Reading.TryDate(query["from"], out var from) ? from : null, Reading.TryDate(query["to"], out var to) ? to : null);
        var rows = db.SignIns.AsNoTracking();
        if (filter.Account is { } of)
            rows = rows.Where(r => r.AccountId == of);
        if (filter.Way is { } way)
            rows = rows.Where(r => r.Way == way);
        if (filter.Outcome is { } outcome)
            rows = rows.Where(r => r.Outcome == outcome);
        if (filter.From is { } first && Start(first) is var begin)
            rows = rows.Where(r => r.At >= begin);
        if (filter.To is { } last && Start(last.AddDays(1)) is var end)
            rows = rows.Where(r => r.At < end);
        var names = await db.Users.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        return BarePages.Show<ListSignInsPage, Model>(http, new(filter, await rows.OrderByDescending(r => r.At).Take(Most).ToListAsync(stop), names));
    }

    // The day as the page shows moments: at UTC+7.
    private static long Start(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)).ToUnixTimeMilliseconds();

    private static TEnum? Choice<TEnum>(string? text)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
