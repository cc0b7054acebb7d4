using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Registers;

/// <summary>Thẩm quyền ký: in whose name the signer signs.</summary>
public enum SigningCapacity
{
    /// <summary>In one's own name.</summary>
    Own,

    /// <summary>Thay mặt: T/M of the Party, TM. of the State.</summary>
    OnBehalf,

    /// <summary>Ký thay: K/T, KT.</summary>
    ForSuperior,

    /// <summary>Thừa lệnh: T/L, TL.</summary>
    ByOrder,

    /// <summary>Thừa ủy quyền: T/UQ, TUQ.</summary>
    ByAuthority,

    /// <summary>Quyền: Q.</summary>
    Acting,
}

/// <summary>Độ khẩn.</summary>
public enum Urgency
{
    /// <summary>Thường.</summary>
    Normal,

    /// <summary>Khẩn.</summary>
    Urgent,

    /// <summary>Thượng khẩn.</summary>
    VeryUrgent,

    /// <summary>Hỏa tốc.</summary>
    Express,
}

/// <summary>What the register says about a document.</summary>
/// <param name="Number">Its number and sign in normal form; empty for one of others that bears none.</param>
/// <param name="On">The date it bears.</param>
/// <param name="Kind">Key of its kind; null where it is not known.</param>
/// <param name="Subject">Trích yếu.</param>
/// <param name="Author">The body that issued it, by name.</param>
public sealed record DocumentEntry(string Number, DateOnly On, string? Kind, string Subject, string Author)
{
    /// <summary>Who signed it.</summary>
    public string? Signer { get; init; }

    /// <summary>In whose name.</summary>
    public SigningCapacity Capacity { get; init; }

    /// <summary>Độ mật.</summary>
    public SecurityClassification Classification { get; init; }

    /// <summary>Độ khẩn.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>Nơi nhận.</summary>
    public string? Recipients { get; init; }

    /// <summary>The programme it is, or belongs to.</summary>
    public ProgrammeId? Programme { get; init; }

    /// <summary>The line of a programme it came of.</summary>
    public ItemId? Item { get; init; }

    /// <summary>The meeting it came of.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>SHA-256 of its frozen bytes, 64 hex digits.</summary>
    public string? FileHash { get; init; }

    /// <summary>Ghi chú.</summary>
    public string? Note { get; init; }
}

/// <summary>Căn cứ: a document it is based on.</summary>
/// <param name="Document">The document, where it stands in the register.</param>
/// <param name="Text">Its citation, where it does not.</param>
public sealed record Basis(DocumentId? Document, string? Text);
