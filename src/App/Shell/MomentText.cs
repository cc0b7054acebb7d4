using System.Globalization;
using NghiTrinh.Documents.Wording;

namespace NghiTrinh.App.Shell;

/// <summary>Moments outside of any committee, whose clock would say when it was.</summary>
internal static class MomentText
{
    // All of Vietnam has one clock; a committee elsewhere shows its own moments by its own.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Day and minute at UTC+7.</summary>
    public static string Moment(this Words words, DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Zone).ToString(words.Say("HH:mm dd/MM/yyyy", "dd/MM/yyyy HH:mm"), CultureInfo.InvariantCulture);
}
