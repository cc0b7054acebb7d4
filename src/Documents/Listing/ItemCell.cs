using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>A field of an item as the value of a cell.</summary>
internal static class ItemCell
{
    public static SheetValue Of(Item item, ItemField field, Snapshot at, Words words)
    {
        var c = item.Content;
        return field switch
        {
            ItemField.Number => c.PrintedNumber is { } printed ? printed : c.Number,
            ItemField.Section => c.Section,
            ItemField.Title => c.Title,
            ItemField.Product => words.Of(c.Product),
            ItemField.Leads => words.Agencies(c.Leads, at),
            ItemField.Coordinating => words.Agencies(c.Coordinating, at),
            ItemField.Bodies => words.Bodies(c.Bodies, at),
            ItemField.Due => Of(c.Due, words),
            ItemField.SupervisingLeader => c.SupervisingLeader ?? "",
            ItemField.MonitoringOfficer => c.MonitoringOfficer ?? "",
            ItemField.LegalBasis => c.LegalBasis ?? "",
            ItemField.Goal => words.Goals(c.Goals, at),
            ItemField.Classification => c.Classification == SecurityClassification.Unclassified ? "" : words.Of(c.Classification),
            ItemField.Note => c.Note ?? "",
            ItemField.Standing => words.Of(item.StateFor(null, at.Point.On, at.Committee?.DueSoonDays ?? 7)),
            ItemField.Disposition => item.Disposition is { } disposition ? words.Of(disposition, at) : "",
            ItemField.Issued => item.Issued is { } issued ? $"{issued.Number}, {words.Date(issued.On)}" : "",
        };
    }

    /// <summary>A date as a date, a period in words, nothing where there is none.</summary>
    public static SheetValue Of(DuePeriod? due, Words words) => due switch
    {
        null => new SheetValue.None(),
        DuePeriod.OnDate on => on.On,
        _ => words.Due(due),
    };
}
