using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using Capacity = NghiTrinh.Domain.Registers.SigningCapacity;

namespace NghiTrinh.Documents.Listing;

/// <summary>The programme as it is issued: under its number, of its date, signed.</summary>
public static class IssuedProgramme
{
    /// <summary>The document.</summary>
    /// <param name="at">The ledger at the point it is issued from.</param>
    /// <param name="programme">The programme there.</param>
    /// <param name="issued">Its number, date and signature.</param>
    /// <param name="words">The language.</param>
    public static OfficialDocument Of(Snapshot at, WorkProgramme programme, ProgrammeChange.Issued issued, Words words)
    {
        var document = ProgrammeDocument.Of(at, programme with { State = ProgrammeState.Issued, Issued = new(issued.Number, issued.IssuedOn) }, words);
        return issued.Signing is not { } signing ? document : document with
        {
            Signature = new(Of(signing.Capacity), signing.Authority, signing.Title ?? "", signing.Signer ?? ""),
        };
    }

    /// <summary>In whose name a programme is usually signed: the standing committee's, else the committee's own.</summary>
    public static string UsualAuthority(Snapshot at) =>
        at.Bodies.FirstOrDefault(b => b is { IsDissolved: false, Kind: BodyKind.StandingCommittee })?.Name ?? at.Committee?.Name ?? "";

    private static SigningCapacity Of(Capacity capacity) => capacity switch
    {
        Capacity.Own => SigningCapacity.Own,
        Capacity.OnBehalf => SigningCapacity.Collective,
        Capacity.ForSuperior => SigningCapacity.Deputy,
        Capacity.ByOrder => SigningCapacity.ByOrder,
        Capacity.ByAuthority => SigningCapacity.ByDelegation,
        Capacity.Acting => SigningCapacity.Acting,
    };
}
