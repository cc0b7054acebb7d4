namespace NghiTrinh.Domain.Calendar;

/// <summary>A day of the Vietnamese lunar calendar: 10/3 is <c>new LunarDate(2026, 3, 10)</c>.</summary>
/// <param name="Year">The lunar year, numbered by the civil year in which its first day (Tết) falls.</param>
/// <param name="Month">1 to 12; a leap month bears the number of the month before it.</param>
/// <param name="Day">1 to 29 or 30.</param>
/// <param name="InLeapMonth">Whether the day is in the leap month that follows the ordinary one of that number.</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool InLeapMonth = false);

/// <summary>A month of a lunar year, from one new moon to the day before the next.</summary>
/// <param name="Number">1 to 12; a leap month bears the number of the month before it.</param>
/// <param name="IsLeap">Whether it is the leap month.</param>
/// <param name="StartsOn">The civil date of its first day.</param>
/// <param name="Days">29 or 30.</param>
public readonly record struct LunarMonth(int Number, bool IsLeap, DateOnly StartsOn, int Days);
