using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.Programme;

/// <summary>Who signs a document, and in whose name.</summary>
/// <param name="Capacity">Thẩm quyền ký.</param>
/// <param name="Authority">The body or head signed for, as in "Ban Thường vụ"; null where one signs in one's own name.</param>
/// <param name="Title">The signer's post.</param>
/// <param name="Signer">The signer's name; null where it is written in by hand.</param>
public sealed record Signing(SigningCapacity Capacity, string? Authority, string? Title, string? Signer);

/// <summary>A document whose bytes are kept, with the point it was drawn up from.</summary>
/// <param name="Hash">SHA-256 of its DOCX, 64 hex digits.</param>
/// <param name="Head">The head of the ledger printed in it.</param>
/// <param name="On">The as-of date.</param>
/// <param name="Known">The moment of knowledge.</param>
public sealed record FrozenDocument(string Hash, string Head, DateOnly On, DateTimeOffset Known)
{
    /// <summary>What the ledger said.</summary>
    public AsOf Point => new(On, Known);
}

/// <summary>A programme is issued on or after the day it was adopted.</summary>
public sealed record IssueIsBeforeAdoption(DateOnly AdoptedOn) : Refusal;
