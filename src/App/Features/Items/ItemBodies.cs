using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>What every step of a line says.</summary>
public abstract record StepBody
{
    /// <summary>The day from which it holds; it may lie in the past.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The reason; some steps ask for one.</summary>
    public string? Why { get; init; }

    /// <summary>Who decided an amendment of an adopted programme: a body, leader or office, as the rules of the committee admit.</summary>
    public string? Decider { get; init; }

    /// <summary>The name or post of the leader who decided.</summary>
    public string? DeciderName { get; init; }
}

/// <summary>What a programme says about a line.</summary>
public abstract record ContentBody : StepBody
{
    /// <summary>Code of the section.</summary>
    public string? Section { get; init; }

    /// <summary>Its number.</summary>
    public int? Number { get; init; }

    /// <summary>What comes out of it.</summary>
    public ProductKind? Product { get; init; }

    /// <summary>Coordinating agencies.</summary>
    public IReadOnlyList<string>? Coordinating { get; init; }

    /// <summary>When it is due.</summary>
    [Due]
    public string? Due { get; init; }

    /// <summary>The leader in charge.</summary>
    public string? SupervisingLeader { get; init; }

    /// <summary>The official who follows the file.</summary>
    public string? MonitoringOfficer { get; init; }

    /// <summary>Its legal basis.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The goals of the term it serves.</summary>
    [Field("goal")]
    public IReadOnlyList<string>? Goals { get; init; }

    /// <summary>Its security classification.</summary>
    public SecurityClassification? Classification { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>A line that enters a programme.</summary>
public sealed record AddItemBody : ContentBody
{
    /// <summary>The content.</summary>
    public required string Title { get; init; }

    /// <summary>Lead agencies.</summary>
    public required IReadOnlyList<string> Leads { get; init; }

    /// <summary>The bodies that hear it, in turn.</summary>
    [Places("body")]
    public required IReadOnlyList<string> Bodies { get; init; }

    /// <summary>Its identifier, chosen by the program: sent twice, it is entered once.</summary>
    public string? Id { get; init; }

    /// <summary>carried-in for a line of last year; else it is planned in a draft and added afterwards.</summary>
    public string? Entry { get; init; }

    /// <summary>The line of last year it comes from.</summary>
    public string? From { get; init; }
}

/// <summary>What is said anew; what is not sent stays, null empties.</summary>
public sealed record AdjustItemBody : ContentBody
{
    /// <summary>The content.</summary>
    public string? Title { get; init; }
}

/// <summary>A meeting whose agenda it goes on.</summary>
public sealed record TableItemBody : StepBody
{
    /// <summary>A planned meeting of a body that still has to hear it.</summary>
    public required string Meeting { get; init; }
}

/// <summary>That a body heard it.</summary>
public sealed record HearItemBody : StepBody
{
    /// <summary>A held meeting, whose day is then taken; or a body, for a hearing in writing.</summary>
    public required string At { get; init; }

    /// <summary>How it went.</summary>
    public required HearingOutcome Outcome { get; init; }
}

/// <summary>The document that came of it; its date is effectiveOn.</summary>
public sealed record IssueItemBody : StepBody
{
    /// <summary>Number and sign.</summary>
    public string? Number { get; init; }

    /// <summary>Instead of a number: the kind of document whose next number is taken from the register.</summary>
    public string? Kind { get; init; }
}

/// <summary>A later due period.</summary>
public sealed record PostponeItemBody : StepBody
{
    /// <summary>When it is due from now on.</summary>
    [Due]
    public required string Due { get; init; }
}

/// <summary>What becomes of it.</summary>
public sealed record DisposeItemBody : StepBody
{
    /// <summary>What is decided, as the rules of the committee admit.</summary>
    public required DispositionKind Kind { get; init; }

    /// <summary>The month it will be reported in.</summary>
    public int? Month { get; init; }

    /// <summary>The year it will be reported in or is carried over to.</summary>
    public int? Year { get; init; }

    /// <summary>The bodies it will be reported to; none means its own.</summary>
    [Places("body")]
    public IReadOnlyList<string>? Bodies { get; init; }
}

/// <summary>Other lead agencies.</summary>
public sealed record ReassignItemBody : StepBody
{
    /// <summary>Who leads it from now on.</summary>
    public required IReadOnlyList<string> Leads { get; init; }
}

/// <summary>Other bodies that hear it.</summary>
public sealed record MoveItemBody : StepBody
{
    /// <summary>The bodies, in turn.</summary>
    [Places("body")]
    public required IReadOnlyList<string> Bodies { get; init; }
}

/// <summary>The line it becomes part of.</summary>
public sealed record MergeItemBody : StepBody
{
    /// <summary>Another line of the same programme that stands.</summary>
    public required string Into { get; init; }
}

/// <summary>Parts that become lines of their own.</summary>
public sealed record SplitItemBody : StepBody
{
    /// <summary>What each part is about.</summary>
    [Lines]
    public required IReadOnlyList<string> Parts { get; init; }
}

/// <summary>That it leaves the programme.</summary>
public sealed record WithdrawItemBody : StepBody;

/// <summary>Who needs to know of it.</summary>
public sealed record NeedToKnowBody : StepBody
{
    /// <summary>People of the committee.</summary>
    public required IReadOnlyList<string> People { get; init; }
}
