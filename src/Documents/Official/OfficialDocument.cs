using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Official;

/// <summary>The language of a document's fixed words; its own texts come from the caller.</summary>
public enum DocumentLanguage { Vietnamese, English }

/// <summary>Độ khẩn.</summary>
public enum Urgency { None, Urgent, VeryUrgent, Express }

/// <summary>
/// Everything an official document says, names in ordinary case: the profile decides on capitals, signs and places.
/// The annexes follow the signature, each in a section of its own.
/// </summary>
public sealed record OfficialDocument
{
    public required DocumentProfile Profile { get; init; }
    public DocumentLanguage Language { get; init; } = DocumentLanguage.Vietnamese;

    /// <summary>Cơ quan cấp trên; null for a body that writes only its own name.</summary>
    public string? SuperiorBody { get; init; }

    public required string IssuingBody { get; init; }
    public required DocumentNumber Number { get; init; }
    public required string Place { get; init; }

    /// <summary>Null before the document is issued: room is left for day, month and year.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Tên loại; null makes a letter (công văn), whose subject stands under its number.</summary>
    public string? Kind { get; init; }

    public required string Subject { get; init; }

    /// <summary>Null when the document is no draft; 0 for a draft without a count.</summary>
    public int? DraftCount { get; init; }

    public SecurityClassification Security { get; init; }
    public Urgency Urgency { get; init; }

    /// <summary>"Kính gửi" of a letter, "Kính trình" of a Party submission.</summary>
    public IReadOnlyList<string> AddressedTo { get; init; } = [];

    /// <summary>"Căn cứ …" without dash and closing mark: they belong to the profile.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    public required IReadOnlyList<Block> Body { get; init; }
    public Signature? Signature { get; init; }
    public Recipients? Recipients { get; init; }
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>In small type at the foot of every page, such as the head of the ledger and the as-of dates.</summary>
    public string? FooterNote { get; init; }
}

/// <summary>Số và ký hiệu. A null number leaves room for it; a null kind is a State letter (123/UBND-TH).</summary>
public sealed record DocumentNumber(int? Number, string? KindCode, string Author);

/// <summary>
/// Thẩm quyền ký. Own: the signer's title alone. Collective: T/M, TM. Deputy: K/T, KT. ByOrder: T/L, TL.
/// ByDelegation (TUQ.) and Acting (Q.) exist in the State's form only.
/// </summary>
public enum SigningCapacity { Own, Collective, Deputy, ByOrder, ByDelegation, Acting }

/// <summary>
/// The block of the signature. <paramref name="Authority"/> is the body or head signed for; <paramref name="InPlaceOf"/>
/// is the head in whose stead a deputy signs for a collective: the State names it, the Party does not.
/// </summary>
public sealed record Signature(
    SigningCapacity Capacity, string? Authority, string Title, string Name, string? InPlaceOf = null);

/// <summary>Nơi nhận, lines without dash and closing mark; the archive line names only who keeps the copy.</summary>
public sealed record Recipients(IReadOnlyList<string> Lines, string? Archive = null);

/// <summary>Phụ lục: a section with its own orientation; links in the text point to its bookmark.</summary>
public sealed record Annex(string Bookmark, string Title, bool Landscape, IReadOnlyList<Block> Blocks);
