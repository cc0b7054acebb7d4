using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Documents.Official;

/// <summary>What every document of a committee begins and ends with, as the ledger knows it.</summary>
internal static class Letterhead
{
    /// <summary>An empty document of the committee in the form in force on a date.</summary>
    public static OfficialDocument Of(Committee committee, DateOnly formOn, Words words) => new()
    {
        Profile = DocumentProfile.For(committee.IsParty ? DocumentSystem.Party : DocumentSystem.State, formOn),
        Language = words.Language == "vi" ? DocumentLanguage.Vietnamese : DocumentLanguage.English,
        SuperiorBody = committee.SuperiorName,
        IssuingBody = committee.Name,
        Number = new(null, "CTr", committee.Sign),
        Place = committee.Place,
        Subject = "",
        Body = [],
    };

    /// <summary>The number and sign as they were entered ("17-CTr/TU", "17/CTr-UBND"); others are left open.</summary>
    public static DocumentNumber Number(string? printed, string kind, Committee committee)
    {
        var parts = (printed ?? "").Split('-', '/');
        return parts is [var digits, _, _] && int.TryParse(digits, out var number)
            ? new(number, parts[1].Trim(), parts[2].Trim())
            : new(null, kind, committee.Sign);
    }

    /// <summary>Room to sign: for the collective that answers for the year. Who signs is written in by hand.</summary>
    public static Signature Signature(Committee committee, Snapshot at)
    {
        var collective = at.Bodies.FirstOrDefault(b => b is { IsDissolved: false, Kind: BodyKind.StandingCommittee })?.Name;
        return new(SigningCapacity.Collective, collective ?? committee.Name, "", "");
    }

    /// <summary>The bodies and the agencies a document of the programme goes to.</summary>
    public static Recipients Recipients(Committee committee, IEnumerable<string> to, Words words) => new(
        [.. to],
        committee.IsParty ? words.Say($"Văn phòng {committee.Name}", $"Office of {committee.Name}") : words.Say("TH", "General affairs"));

    /// <summary>Made-up data say so on every page.</summary>
    public static string SampleMark(Committee committee, Words words) =>
        committee.SampleShownOn is null ? "" : words.Say("Dữ liệu mẫu · ", "Sample data · ");
}
