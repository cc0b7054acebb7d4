namespace NghiTrinh.Documents.Official;

/// <summary>Whose rules of form a document follows.</summary>
public enum DocumentSystem { Party, State }

/// <summary>
/// The layout of one act on official documents; sizes in points, lengths in millimetres.
/// Implements docs/spec/formats.md §2.
/// </summary>
public sealed record DocumentProfile
{
    private static readonly DateOnly Party05InForceOn = new(2026, 5, 27);

    private DocumentProfile() { }

    public required string Act { get; init; }
    public required DocumentSystem System { get; init; }

    /// <summary>The title line over the right column: the Party's name, or the name of the State.</summary>
    public required double TitleLineSize { get; init; }

    public required double MottoSize { get; init; }
    public required double BodiesSize { get; init; }
    public required double NumberSize { get; init; }
    public required double PlaceSize { get; init; }
    public required double KindSize { get; init; }
    public required double SubjectSize { get; init; }
    public required double RecipientsHeadSize { get; init; }
    public required double RecipientsSize { get; init; }

    /// <summary>"Nơi nhận" lost its colon with HD 05.</summary>
    public required bool RecipientsColon { get; init; }

    public double BodySize => 14;
    public double TableSize => 12;
    public double FooterSize => 9;
    public double FirstLineMm => 10;
    public double ParagraphGap => 6;
    public PageMargins Margins => new(Top: 20, Bottom: 20, Left: 30, Right: 15);

    /// <summary>Exact height of a line of the body in points; null where lines are single.</summary>
    public double? ExactLine => System == DocumentSystem.Party ? 18 : null;

    /// <summary>Hướng dẫn 36-HD/VPTW (3/4/2018).</summary>
    public static DocumentProfile Party36 { get; } = new()
    {
        Act = "36-HD/VPTW",
        System = DocumentSystem.Party,
        TitleLineSize = 15,
        MottoSize = 15,
        BodiesSize = 14,
        NumberSize = 14,
        PlaceSize = 14,
        KindSize = 16,
        SubjectSize = 15,
        RecipientsHeadSize = 14,
        RecipientsSize = 12,
        RecipientsColon = true,
    };

    /// <summary>Hướng dẫn 05-HD/VPTW (27/5/2026).</summary>
    public static DocumentProfile Party05 { get; } = Party36 with
    {
        Act = "05-HD/VPTW",
        KindSize = 15,
        SubjectSize = 14,
        RecipientsColon = false,
    };

    /// <summary>Nghị định 30/2020/NĐ-CP (5/3/2020).</summary>
    public static DocumentProfile State30 { get; } = new()
    {
        Act = "30/2020/NĐ-CP",
        System = DocumentSystem.State,
        TitleLineSize = 12,
        MottoSize = 13,
        BodiesSize = 12,
        NumberSize = 13,
        PlaceSize = 13,
        KindSize = 14,
        SubjectSize = 14,
        RecipientsHeadSize = 12,
        RecipientsSize = 11,
        RecipientsColon = true,
    };

    /// <summary>The profile in force for a document of the given date.</summary>
    public static DocumentProfile For(DocumentSystem system, DateOnly documentDate) => system switch
    {
        DocumentSystem.State => State30,
        DocumentSystem.Party => documentDate < Party05InForceOn ? Party36 : Party05,
    };
}

/// <summary>Margins of a page in millimetres.</summary>
public sealed record PageMargins(double Top, double Bottom, double Left, double Right);
