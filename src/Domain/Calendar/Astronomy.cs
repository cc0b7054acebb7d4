namespace NghiTrinh.Domain.Calendar;

/// <summary>
/// Sun and moon, to some minutes: enough for a calendar. Moments are Julian days (days and parts of a day since noon of
/// 1 January 4713 BC, universal time). Source: Meeus, Astronomical Algorithms, ch. 25 and 49, terms as in Hồ Ngọc Đức.
/// </summary>
internal static class Astronomy
{
    private const double MeanMonth = 29.530588853;
    private const double JulianCentury = 36525;
    private const double EpochOf2000 = 2451545;
    private const double MidnightBeforeYear1 = 1721425.5;

    /// <summary>The moment the date begins at UTC.</summary>
    public static double MidnightOf(DateOnly date) => date.DayNumber + MidnightBeforeYear1;

    /// <summary>The date of a moment at UTC.</summary>
    public static DateOnly DateOf(double julianDay) =>
        DateOnly.FromDayNumber((int)Math.Floor(julianDay - MidnightBeforeYear1));

    /// <summary>The number of a new moon within one month of the date; 0 is the new moon of 1 January 1900.</summary>
    public static int NewMoonNear(DateOnly date) =>
        // Floor, not a cast: a cast rounds towards zero and puts moons before 1900 a month late.
        (int)Math.Floor((MidnightOf(date) + 1 - 2415020.75933) / MeanMonth);

    /// <summary>The moment of the new moon of that number.</summary>
    public static double NewMoon(int number)
    {
        var t = number / 1236.85; // Julian centuries since 1900
        var t2 = t * t;
        var t3 = t2 * t;

        var mean = 2415020.75933 + MeanMonth * number + 0.0001178 * t2 - 0.000000155 * t3
            + 0.00033 * Sin(166.56 + 132.87 * t - 0.009173 * t2);
        var sun = 359.2242 + 29.10535608 * number - 0.0000333 * t2 - 0.00000347 * t3;
        var moon = 306.0253 + 385.81691806 * number + 0.0107306 * t2 + 0.00001236 * t3;
        var node = 21.2964 + 390.67050646 * number - 0.0016528 * t2 - 0.00000239 * t3;

        var correction = (0.1734 - 0.000393 * t) * Sin(sun) + 0.0021 * Sin(2 * sun)
            - 0.4068 * Sin(moon) + 0.0161 * Sin(2 * moon) - 0.0004 * Sin(3 * moon)
            + 0.0104 * Sin(2 * node) - 0.0051 * Sin(sun + moon)
            - 0.0074 * Sin(sun - moon) + 0.0004 * Sin(2 * node + sun)
            - 0.0004 * Sin(2 * node - sun) - 0.0006 * Sin(2 * node + moon)
            + 0.0010 * Sin(2 * node - moon) + 0.0005 * Sin(2 * moon + sun);

        return mean + correction - EarthsDelay(t, t2);
    }

    /// <summary>The sun's ecliptic longitude in degrees, from 0 to below 360.</summary>
    public static double SunLongitude(double julianDay)
    {
        var t = (julianDay - EpochOf2000) / JulianCentury;
        var t2 = t * t;

        var anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        var mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        var centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * Sin(anomaly)
            + (0.019993 - 0.000101 * t) * Sin(2 * anomaly) + 0.000290 * Sin(3 * anomaly);

        var longitude = mean + centre;
        return longitude - 360 * Math.Floor(longitude / 360);
    }

    /// <summary>Terrestrial less universal time, in days, from the centuries since 1900.</summary>
    private static double EarthsDelay(double t, double t2) => -0.000278 + 0.000265 * t + 0.000262 * t2;

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
