namespace NghiTrinh.Documents.Official;

/// <summary>
/// A form to be filled in by hand: the head of an official document without number, place and date, and what one writes into.
/// </summary>
public sealed record Form
{
    public required DocumentProfile Profile { get; init; }
    public string? SuperiorBody { get; init; }
    public required string IssuingBody { get; init; }

    /// <summary>Whether room is left under the bodies for a hanging stamp (đóng dấu treo).</summary>
    public bool HasStampPlace { get; init; }

    public required string Title { get; init; }

    /// <summary>Lines under the title.</summary>
    public IReadOnlyList<string> Subtitle { get; init; } = [];

    public bool Landscape { get; init; }
    public required IReadOnlyList<Block> Body { get; init; }
    public string? FooterNote { get; init; }
}
