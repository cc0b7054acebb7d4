using System.Globalization;

namespace NghiTrinh.Domain.Tests.Calendar.Vectors;

/// <summary>Tết and Giỗ Tổ 2013-2040, computed apart from this code base by the astronomical method at UTC+7 and UTC+8.</summary>
public sealed record LunarHolidays(
    int Year, DateOnly Tet, DayOfWeek TetFallsOn, DateOnly HungKings, DayOfWeek HungKingsFallsOn, DateOnly? TetAtUtc8)
{
    private const string Csv = """
        year,tet_day1_vn,tet_weekday,hung_kings_10_3,hung_weekday,tet_day1_if_utc8_differs
        2013,2013-02-10,Sun,2013-04-19,Fri,
        2014,2014-01-31,Fri,2014-04-09,Wed,
        2015,2015-02-19,Thu,2015-04-28,Tue,
        2016,2016-02-08,Mon,2016-04-16,Sat,
        2017,2017-01-28,Sat,2017-04-06,Thu,
        2018,2018-02-16,Fri,2018-04-25,Wed,
        2019,2019-02-05,Tue,2019-04-14,Sun,
        2020,2020-01-25,Sat,2020-04-02,Thu,
        2021,2021-02-12,Fri,2021-04-21,Wed,
        2022,2022-02-01,Tue,2022-04-10,Sun,
        2023,2023-01-22,Sun,2023-04-29,Sat,
        2024,2024-02-10,Sat,2024-04-18,Thu,
        2025,2025-01-29,Wed,2025-04-07,Mon,
        2026,2026-02-17,Tue,2026-04-26,Sun,
        2027,2027-02-06,Sat,2027-04-16,Fri,
        2028,2028-01-26,Wed,2028-04-04,Tue,
        2029,2029-02-13,Tue,2029-04-23,Mon,
        2030,2030-02-02,Sat,2030-04-12,Fri,2030-02-03
        2031,2031-01-23,Thu,2031-04-01,Tue,
        2032,2032-02-11,Wed,2032-04-19,Mon,
        2033,2033-01-31,Mon,2033-04-09,Sat,
        2034,2034-02-19,Sun,2034-04-28,Fri,
        2035,2035-02-08,Thu,2035-04-17,Tue,
        2036,2036-01-28,Mon,2036-04-06,Sun,
        2037,2037-02-15,Sun,2037-04-24,Fri,
        2038,2038-02-04,Thu,2038-04-13,Tue,
        2039,2039-01-24,Mon,2039-04-03,Sun,
        2040,2040-02-12,Sun,2040-04-20,Fri,
        """;

    public static TheoryData<LunarHolidays> All() => [.. Csv.Split('\n').Skip(1).Select(Read)];

    private static LunarHolidays Read(string row)
    {
        var cells = row.Trim().Split(',');
        return new(
            int.Parse(cells[0], CultureInfo.InvariantCulture),
            Date(cells[1]), Weekday(cells[2]), Date(cells[3]), Weekday(cells[4]),
            cells[5] is "" ? null : Date(cells[5]));
    }

    private static DateOnly Date(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DayOfWeek Weekday(string cell) =>
        Enum.GetValues<DayOfWeek>().Single(day => day.ToString().StartsWith(cell, StringComparison.Ordinal));
}
