using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>What happens to an agency over time.</summary>
public abstract record AgencyChange : Change
{
    private AgencyChange() { }

    /// <summary>The agency exists under this name.</summary>
    public sealed record Established(string Name, string? ShortName = null) : AgencyChange;

    /// <summary>It has another name from now on; reports of an earlier date show the earlier name.</summary>
    public sealed record Renamed(string Name, string? ShortName = null) : AgencyChange;

    /// <summary>It becomes part of another agency, which takes over its items from now on.</summary>
    public sealed record MergedInto(AgencyId Successor) : AgencyChange;

    /// <summary>So many people prepare items of the programme in a year.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="People">How many people there are for it.</param>
    /// <param name="ItemsEach">How many items one of them can finish in a month.</param>
    public sealed record StaffSet(int Year, int People, int ItemsEach) : AgencyChange;

    /// <summary>It ends without a successor.</summary>
    public sealed record Dissolved : AgencyChange;

    /// <summary>Its extracts and the changes of its items can be read under a private address from now on; an earlier address ends.</summary>
    /// <param name="TokenHash">SHA-256 of the secret in the address, 64 hex digits.</param>
    public sealed record FeedOpened(string TokenHash) : AgencyChange;

    /// <summary>The private address ends.</summary>
    public sealed record FeedClosed : AgencyChange;

    /// <summary>Its extract of an issued programme goes to a person of it by mail.</summary>
    /// <param name="Programme">Of which programme.</param>
    /// <param name="Number">The number and sign it was issued under.</param>
    /// <param name="To">To whom.</param>
    /// <param name="State">How far the mail is.</param>
    public sealed record ExtractMailed(ProgrammeId Programme, string Number, PersonId To, MailState State) : AgencyChange;
}

/// <summary>The people of an agency who prepare items in a year.</summary>
/// <param name="People">How many.</param>
/// <param name="ItemsEach">How many items one of them can finish in a month.</param>
public sealed record Staff(int People, int ItemsEach)
{
    /// <summary>How many items they can finish in a month.</summary>
    public int ItemsAMonth => People * ItemsEach;
}

/// <summary>How far a mail is.</summary>
public enum MailState
{
    /// <summary>It is being sent; whoever comes later does not send it again.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>It could not be sent.</summary>
    Failed,
}

/// <summary>A mail with an extract as it stands.</summary>
/// <param name="Mailed">Of which programme, to whom, how far.</param>
/// <param name="At">Since when.</param>
public sealed record ExtractMail(AgencyChange.ExtractMailed Mailed, DateTimeOffset At);

/// <summary>An agency that leads or helps to prepare items (cơ quan chủ trì, phối hợp).</summary>
public sealed record Agency(AgencyId Id, string Name, string? ShortName, AgencyId? Successor, bool IsDissolved)
{
    /// <summary>The people who prepare items, by year, where somebody has said.</summary>
    public IReadOnlyDictionary<int, Staff> Staff { get; init; } = new Dictionary<int, Staff>();

    /// <summary>SHA-256 of the secret in the address of its feed, 64 hex digits; null where there is no feed.</summary>
    public string? FeedTokenHash { get; init; }

    /// <summary>The mails with its extracts, a line for each programme, number and person, as they stand.</summary>
    public IReadOnlyList<ExtractMail> Mails { get; init; } = [];

    /// <summary>Whether it still exists by itself.</summary>
    public bool IsActive => Successor is null && !IsDissolved;

    /// <summary>The agency at a point, or null before it was established.</summary>
    public static Agency? At(AgencyId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Agency? agency = null;
        foreach (var entry in history.At(point))
            agency = (entry.Change, agency) switch
            {
                (AgencyChange.Established e, _) => new(id, e.Name, e.ShortName, null, false),
                (_, null) => null,
                (AgencyChange.Renamed r, _) => agency with { Name = r.Name, ShortName = r.ShortName },
                (AgencyChange.MergedInto m, _) => agency with { Successor = m.Successor },
                (AgencyChange.StaffSet s, _) => agency with
                {
                    Staff = new Dictionary<int, Staff>(agency.Staff) { [s.Year] = new(s.People, s.ItemsEach) },
                },
                (AgencyChange.Dissolved, _) => agency with { IsDissolved = true },
                (AgencyChange.FeedOpened f, _) => agency with { FeedTokenHash = f.TokenHash },
                (AgencyChange.FeedClosed, _) => agency with { FeedTokenHash = null },
                (AgencyChange.ExtractMailed m, _) => agency with
                {
                    Mails =
                    [
                        .. agency.Mails.Where(x => (x.Mailed.Programme, x.Mailed.Number, x.Mailed.To) != (m.Programme, m.Number, m.To)),
                        new(m, entry.RecordedAt),
                    ],
                },
                _ => throw new UnreachableException(),
            };
        return agency;
    }
}
