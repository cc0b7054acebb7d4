using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>What may happen to agencies, seen against the others that exist at the same point.</summary>
public static class AgencyRules
{
    /// <summary>Enters an agency; two that exist at the same time never have the same name.</summary>
    public static Result<AgencyChange> Establish(this Snapshot at, string name, string? shortName) =>
        Check(at, null, name) is { } refusal ? refusal : new AgencyChange.Established(name, shortName);

    /// <summary>Gives it another name.</summary>
    public static Result<AgencyChange> Rename(this Agency agency, string name, string? shortName, Snapshot at) =>
        !agency.IsActive ? new AgencyHasEnded()
        : (agency.Name, agency.ShortName) == (name, shortName) ? new Programme.NothingChanges()
        : Check(at, agency.Id, name) is { } refusal ? refusal
        : new AgencyChange.Renamed(name, shortName);

    /// <summary>Makes it part of another one that exists.</summary>
    public static Result<AgencyChange> MergeInto(this Agency agency, Agency successor, Snapshot at) =>
        !agency.IsActive ? new AgencyHasEnded()
        : at.Current(successor.Id) == agency.Id ? new AgencyCannotMergeIntoItself()
        : !successor.IsActive ? new AgencyHasEnded()
        : new AgencyChange.MergedInto(successor.Id);

    /// <summary>Says how many people prepare items in a year, and how many items each can finish in a month.</summary>
    public static Result<AgencyChange> SetStaff(this Agency agency, int year, Staff staff) =>
        !agency.IsActive ? new AgencyHasEnded()
        : agency.Staff.GetValueOrDefault(year) == staff ? new Programme.NothingChanges()
        : new AgencyChange.StaffSet(year, staff.People, staff.ItemsEach);

    /// <summary>Ends it without a successor.</summary>
    public static Result<AgencyChange> Dissolve(this Agency agency) =>
        agency.IsActive ? new AgencyChange.Dissolved() : new AgencyHasEnded();

    /// <summary>Opens a feed under a new secret; an earlier one ends with it.</summary>
    public static Result<AgencyChange> OpenFeed(this Agency agency, string tokenHash) =>
        agency.IsActive ? new AgencyChange.FeedOpened(tokenHash) : new AgencyHasEnded();

    /// <summary>Ends the feed.</summary>
    public static Result<AgencyChange> CloseFeed(this Agency agency) =>
        agency.FeedTokenHash is null ? new Programme.NothingChanges() : new AgencyChange.FeedClosed();

    private static Refusal? Check(Snapshot at, AgencyId? self, string name) =>
        string.IsNullOrWhiteSpace(name) ? new NameIsMissing()
        : at.Agencies.Any(a => a.IsActive && a.Id != self && a.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ? new NameIsTaken(name)
        : null;
}
