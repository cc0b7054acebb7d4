using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell;

/// <summary>What came of recording a step, before a page shows it or a program is told.</summary>
/// <param name="Input">What the step worked with; null where there is no such thing.</param>
/// <param name="Status">200 recorded, 409 somebody was faster, 422 refused, 428 it was not said what was seen.</param>
public sealed record StepOutcome<TInput>(TInput? Input, int Status)
    where TInput : class
{
    /// <summary>There is no such thing.</summary>
    public static readonly StepOutcome<TInput> Missing = new(null, StatusCodes.Status404NotFound);

    /// <summary>What was recorded.</summary>
    public IReadOnlyList<Recorded> Recorded { get; init; } = [];

    /// <summary>The number of changes there are, where somebody was faster.</summary>
    public int Sequence { get; init; }

    /// <summary>What was recorded since the state that was seen.</summary>
    public IReadOnlyList<Recorded> Faster { get; init; } = [];

    /// <summary>The rule that says no; null where a field is wrong.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The history it is about; null where there is no such thing.</summary>
    public Subject? About { get; init; }

    /// <summary>The same outcome with less of what the step worked with.</summary>
    public StepOutcome<TOther> As<TOther>(Func<TInput, TOther> of)
        where TOther : class =>
        new(Input is null ? null : of(Input), Status) { Recorded = Recorded, Sequence = Sequence, Faster = Faster, Refusal = Refusal, About = About };
}
