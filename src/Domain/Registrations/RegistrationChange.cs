using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Registrations;

/// <summary>What an agency says about a line it registers.</summary>
/// <param name="Title">The content (nội dung).</param>
/// <param name="Product">The kind of product.</param>
/// <param name="Coordinating">Coordinating agencies.</param>
/// <param name="Bodies">The bodies that should hear it, in turn.</param>
/// <param name="Due">When it should be due; null where the agency does not say.</param>
public sealed record RegistrationContent(
    string Title, ProductKind Product, IReadOnlyList<AgencyId> Coordinating, IReadOnlyList<BodyId> Bodies, DuePeriod? Due)
{
    /// <summary>Căn cứ.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Why it is needed (sự cần thiết).</summary>
    public string? Justification { get; init; }

    /// <summary>The goal of the term programme it serves.</summary>
    public GoalId? Goal { get; init; }

    /// <summary>The leader in charge (lãnh đạo chỉ đạo).</summary>
    public string? SupervisingLeader { get; init; }

    /// <summary>Độ mật.</summary>
    public SecurityClassification Classification { get; init; }

    /// <summary>Who needs to know of it while it is classified.</summary>
    public IReadOnlyList<PersonId> NeedToKnow { get; init; } = [];

    /// <summary>Ghi chú.</summary>
    public string? Note { get; init; }

    /// <summary>Columns of the agency's list that mean nothing to us, kept as they were: header → text.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether another content says the same.</summary>
    public bool IsSameAs(RegistrationContent other) =>
        Coordinating.SequenceEqual(other.Coordinating) && Bodies.SequenceEqual(other.Bodies) && NeedToKnow.ToHashSet().SetEquals(other.NeedToKnow)
        && Kept.OrderBy(k => k.Key, StringComparer.Ordinal).SequenceEqual(other.Kept.OrderBy(k => k.Key, StringComparer.Ordinal))
        && this == other with { Coordinating = Coordinating, Bodies = Bodies, NeedToKnow = NeedToKnow, Kept = Kept };
}

/// <summary>How the agency of a double stays with the line it is merged into.</summary>
public enum MergedAs
{
    /// <summary>Cùng chủ trì.</summary>
    JointLead,

    /// <summary>Phối hợp.</summary>
    Coordinating,
}

/// <summary>What happens to a line that an agency registers.</summary>
public abstract record RegistrationChange : Change
{
    private RegistrationChange() { }

    /// <summary>The agency prepares it; nobody else sees it yet.</summary>
    public sealed record Entered(CallId Call, AgencyId Agency, RegistrationContent Content) : RegistrationChange;

    /// <summary>It says something else.</summary>
    public sealed record Amended(RegistrationContent Content) : RegistrationChange;

    /// <summary>The head of the agency submits it to the office.</summary>
    public sealed record Submitted : RegistrationChange;

    /// <summary>The office gives it back, with a reason; it can be amended and submitted again.</summary>
    public sealed record Returned : RegistrationChange;

    /// <summary>It has become a line of the draft programme.</summary>
    public sealed record TakenIn(ItemId Item) : RegistrationChange;

    /// <summary>It is a double: the line it belongs to keeps the agency.</summary>
    public sealed record MergedInto(ItemId Item, MergedAs As) : RegistrationChange;

    /// <summary>The office does not take it, with a reason.</summary>
    public sealed record Declined : RegistrationChange;

    /// <summary>The agency takes it back.</summary>
    public sealed record Withdrawn : RegistrationChange;
}
