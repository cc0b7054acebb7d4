using CsCheck;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class DuePeriodTests
{
    private static readonly Gen<int> Years = Gen.Int[1, 9999];

    internal static readonly Gen<DuePeriod> AnyDue = Gen.OneOf<DuePeriod>(
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(d => (DuePeriod)new DuePeriod.OnDate(DateOnly.FromDayNumber(d))),
        Gen.Select(Years, Gen.Int[1, 12], (y, m) => (DuePeriod)new DuePeriod.InMonth(y, m)),
        Gen.Select(Years, Gen.Int[1, 4], (y, q) => (DuePeriod)new DuePeriod.InQuarter(y, q)),
        Years.Select(y => (DuePeriod)new DuePeriod.InYear(y)),
        Gen.Const((DuePeriod)new DuePeriod.Recurring()),
        Gen.Const((DuePeriod)new DuePeriod.AwaitingDecision()));

    [Fact]
    public void A_code_is_read_back_as_the_period_it_was_written_from() =>
        AnyDue.Sample(due => DueCode.TryParse(DueCode.Of(due), out var read) && read == due);

    [Fact]
    public void Whatever_is_read_is_written_the_same_way() =>
        Gen.Select(AnyDue, Gen.Int[0, 9], Gen.Char["0159-Qqx +"]).Sample((due, place, typo) =>
        {
            var code = DueCode.Of(due).ToCharArray();
            code[place % code.Length] = typo;
            return !DueCode.TryParse(new(code), out var read) || DueCode.Of(read) == new string(code);
        });

    [Fact]
    public void A_period_ends_no_earlier_than_it_begins_and_is_shown_under_the_month_of_its_end() =>
        AnyDue.Sample(due =>
            due.LastDay >= due.FirstDay == due.LastDay.HasValue && due.MonthShown == due.LastDay?.Month);

    [Theory]
    [InlineData("2023-11-15", "2023-11-15", "2023-11-15")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-Q4", "2023-10-01", "2023-12-31")]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    public void The_last_day_is_still_in_time(string code, string first, string last) =>
        Assert.Equal((A.On(first), A.On(last)), (A.Due(code).FirstDay, A.Due(code).LastDay));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0000")]
    [InlineData("2023-13")]
    [InlineData("2023-02-30")]
    [InlineData("2023-Q5")]
    [InlineData("2023-q1")]
    [InlineData("2023xQ1")]
    [InlineData("+023")]
    [InlineData(" 2023")]
    [InlineData("Recurring")]
    public void Anything_else_is_no_code(string? code) => Assert.False(DueCode.TryParse(code, out _));
}
