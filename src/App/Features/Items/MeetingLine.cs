using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Items;

/// <summary>A meeting as one line of a choice: its body, kind, number, date.</summary>
internal static class MeetingLine
{
    public static string Of(Meeting meeting, Reading r)
    {
        var w = r.Words;
        string?[] parts =
        [
            r.At.Find(meeting.Body)?.ShortName, w.Of(meeting.Kind),
            meeting.Ordinal is { } ordinal ? w.Say($"lần thứ {ordinal}", $"no. {ordinal}") : null,
            meeting.HeldOn is { } held ? w.Date(held)
                : meeting.PlannedOn is { } planned ? w.Date(planned)
                : meeting.Month is { } month ? $"{w.Month(month)} {meeting.Year}" : $"{meeting.Year}",
            meeting.Title,
        ];
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }
}
