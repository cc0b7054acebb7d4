using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Wording;

/// <summary>The title of an item where a file travels further than the programme itself.</summary>
public static class ItemTitle
{
    /// <summary>The title, or only that it is classified: reports and calendars are read by more people than the programme.</summary>
    public static string Of(Item item, Words words) => item.Content.Classification == SecurityClassification.Unclassified
        ? item.Content.Title
        : words.Say($"Nội dung độ {words.Of(item.Content.Classification)}, không ghi tên", $"Classified item ({words.Of(item.Content.Classification)}), title left out");
}
