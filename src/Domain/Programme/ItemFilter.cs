using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>Which items of a programme are meant. Every figure carries one, so that it can open the rows it counts.</summary>
/// <remarks>Unless it names an exit, a filter means only items that still stand in the programme.</remarks>
public sealed record ItemFilter
{
    /// <summary>All items that stand in the programme.</summary>
    public static readonly ItemFilter All = new();

    /// <summary>Words that all occur in the title or the number, compared without marks.</summary>
    public string? Text { get; init; }

    /// <summary>Heard by this body; standing, state and "reported" are then those for the body.</summary>
    public BodyId? Body { get; init; }

    /// <summary>Led by this agency, alone or jointly.</summary>
    public AgencyId? Lead { get; init; }

    /// <summary>Led by exactly these agencies together; an empty list means by none.</summary>
    public IReadOnlyList<AgencyId>? Leads { get; init; }

    /// <summary>Reported or not.</summary>
    public bool? Reported { get; init; }

    /// <summary>Document issued or not.</summary>
    public bool? Issued { get; init; }

    /// <summary>Led jointly or not.</summary>
    public bool? Joint { get; init; }

    /// <summary>With this standing.</summary>
    public Standing? Standing { get; init; }

    /// <summary>With a disposition of the same kind, year, month and bodies.</summary>
    public Disposition? DisposedTo { get; init; }

    /// <summary>In this state.</summary>
    public ItemState? State { get; init; }

    /// <summary>Entered in this way; items that have left are then included.</summary>
    public Entry? Entry { get; init; }

    /// <summary>Shown under this month (1-12); 0 means without a month.</summary>
    public int? Month { get; init; }

    /// <summary>In this section.</summary>
    public string? Section { get; init; }

    /// <summary>Serving this goal, among others.</summary>
    public GoalId? Goal { get; init; }

    /// <summary>Serving some goal, or none.</summary>
    public bool? Serving { get; init; }

    /// <summary>Tabled for or heard at this meeting.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>With this security classification.</summary>
    public SecurityClassification? Classification { get; init; }

    /// <summary>Whether an item is meant.</summary>
    public bool Matches(Item item, Snapshot at) =>
        (Standing is not null || State is not null || Entry is not null || item.Exit is null)
        && (Body is not { } body || item.Content.Bodies.Contains(body))
        && (Lead is not { } lead || item.Content.Leads.Contains(lead))
        && (Leads is null || SameLeads(Leads, item.Content.Leads))
        && (Reported is not { } reported || item.IsReportedFor(Body) == reported)
        && (Issued is not { } issued || item.Issued is not null == issued)
        && (Joint is not { } joint || item.IsJoint == joint)
        && (Standing is not { } standing || item.StandingFor(Body) == standing)
        && (DisposedTo is not { } disposition || disposition.IsSameAs(item.Disposition))
        && (State is not { } state || item.StateFor(Body, at.Point.On, at.Committee?.DueSoonDays ?? 7) == state)
        && (Entry is not { } entry || item.Entry == entry)
        && (Month is not { } month || (item.Content.Due?.MonthShown ?? 0) == month)
        && (Section is null || item.Content.Section == Section)
        && (Goal is not { } goal || item.Content.Goals.Contains(goal))
        && (Serving is not { } serving || item.Content.Goals.Count > 0 == serving)
        && (Meeting is not { } meeting || item.TabledFor.Contains(meeting) || item.Hearings.Any(h => h.Meeting == meeting))
        && (Classification is not { } classification || item.Content.Classification == classification)
        && (Text is null || MatchesText(at.SearchText(item)));

    /// <summary>Whether two lists of lead agencies are the same agencies, in whatever order.</summary>
    public static bool SameLeads(IReadOnlyList<AgencyId> a, IReadOnlyList<AgencyId> b) =>
        a.Count == b.Count && a.All(b.Contains);

    private bool MatchesText(string text)
    {
        foreach (var word in SortKey.Folded(Text!).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!text.Contains(word, StringComparison.Ordinal))
                return false;
        return true;
    }
}
