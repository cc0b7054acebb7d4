using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>A point of a programme that the office has a name for.</summary>
/// <param name="Name">"draft-1" …, "adopted"; as in an address.</param>
/// <param name="Point">The point in both times.</param>
public sealed record NamedPoint(string Name, AsOf Point)
{
    /// <summary>The name of the programme as adopted.</summary>
    public const string Adopted = "adopted";

    /// <summary>The name of the programme as it stands.</summary>
    public const string Now = "now";

    /// <summary>The drafts that were sent out and, once there is one, the adoption; in that order.</summary>
    public static IReadOnlyList<NamedPoint> Of(WorkProgramme programme, Ledger ledger) =>
    [
        .. programme.Drafts.Select(d => new NamedPoint($"draft-{d.Number}", d.Point)),
        .. AsAdopted(programme, ledger) is { } adopted ? [new NamedPoint(Adopted, adopted)] : Array.Empty<NamedPoint>(),
    ];

    /// <summary>The programme as adopted: all that was recorded of it by the moment its adoption was recorded.</summary>
    /// <remarks>
    /// A list that was taken in before the adoption was recorded may hold from a later day than that on which it was adopted,
    /// as from the first day of the year: the date is then the last of these days.
    /// </remarks>
    public static AsOf? AsAdopted(WorkProgramme programme, Ledger ledger)
    {
        if (programme.Adoption is not { } adoption)
            return null;
        var entered = ledger.At(new(DateOnly.MaxValue, adoption.At)).ItemsOf(programme.Id).Select(i => i.EnteredOn).DefaultIfEmpty(adoption.On).Max();
        return new(entered > adoption.On ? entered : adoption.On, adoption.At);
    }
}
