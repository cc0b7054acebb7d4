using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Listing;

/// <summary>What a field of an item says, as text; empty where it says nothing.</summary>
public static class FieldText
{
    /// <summary>By field.</summary>
    public static string Of(ItemField field, Item item, Reading r)
    {
        var (c, w, at) = (item.Content, r.Words, r.At);
        return field switch
        {
            ItemField.Number => w.ItemNumber(item),
            ItemField.Section => c.Section,
            ItemField.Title => c.Title,
            ItemField.Product => c.Product == ProductKind.Unspecified ? "" : w.Of(c.Product),
            ItemField.Leads => w.Agencies(c.Leads, at),
            ItemField.Coordinating => w.Agencies(c.Coordinating, at),
            ItemField.Bodies => w.Bodies(c.Bodies, at),
            ItemField.Due => w.Due(c.Due),
            ItemField.SupervisingLeader => c.SupervisingLeader ?? "",
            ItemField.MonitoringOfficer => c.MonitoringOfficer ?? "",
            ItemField.LegalBasis => c.LegalBasis ?? "",
            ItemField.Goal => w.Goals(c.Goals, at),
            ItemField.Classification => w.Of(c.Classification),
            ItemField.Note => c.Note ?? "",
            ItemField.Standing => item.Hearings.Count == 0
                ? w.Say("Chưa báo cáo", "Not reported")
                : string.Join("; ", item.Hearings.Select(h => $"{w.Date(h.On)} {at.Find(h.Body)?.ShortName}: {w.Of(h.Outcome)}")),
            ItemField.Disposition => item.Disposition is { } disposition ? w.Of(disposition, at) : "",
            ItemField.Issued => item.Issued is { } issued ? w.Say($"{issued.Number} ngày {w.Date(issued.On)}", $"{issued.Number} of {w.Date(issued.On)}") : "",
        };
    }

    /// <summary>By the name of a column of a list.</summary>
    public static string Of(string column, Item item, Reading r) =>
        column.StartsWith(ItemView.Kept, StringComparison.Ordinal)
            ? item.Content.Kept.GetValueOrDefault(column[ItemView.Kept.Length..]) ?? ""
            : Kebab.Parse<ItemField>(column) is { } field ? Of(field, item, r) : "";

    /// <summary>The heading of a column.</summary>
    public static string Heading(string column, Reading r) =>
        column.StartsWith(ItemView.Kept, StringComparison.Ordinal)
            ? column[ItemView.Kept.Length..]
            : Kebab.Parse<ItemField>(column) is { } field ? r.Words.Of(field) : column;
}
