using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell;

/// <summary>A step, whatever it is about: what is needed to offer it to programs.</summary>
public interface IStep
{
    /// <summary>The address of its page within the committee.</summary>
    string Route { get; }

    /// <summary>What it is called.</summary>
    string Title { get; }

    /// <summary>What whoever records it must be allowed.</summary>
    Permission Needs { get; }

    /// <summary>What it asks for as things stand; null where what it is about is not there.</summary>
    Task<StepAsked?> AskAsync(HttpContext http, string committee, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop);

    /// <summary>Decides and records what a program sent.</summary>
    Task<StepOutcome<Reading>> RecordAsync(HttpContext http, string committee, Desk desk, StepBodyForm sent, int? seen, CancellationToken stop);
}

/// <summary>What a step asks for.</summary>
/// <param name="Reading">The ledger it was asked of.</param>
/// <param name="About">The history it records into.</param>
/// <param name="Caption">The name of what it is about; empty for something new.</param>
/// <param name="Note">What to know before recording.</param>
/// <param name="Fields">Its fields, the date and the reason last.</param>
public sealed record StepAsked(Reading Reading, Subject About, string Caption, string? Note, IReadOnlyList<StepField> Fields)
{
    /// <summary>The field of the reason.</summary>
    public static StepField Why(IStringLocalizer<Texts> l, bool isRequired) => new("why", l["Reason"]) { Type = "textarea", Required = isRequired };

    /// <summary>The field of the date from which a change holds.</summary>
    public static StepField EffectiveOn(IStringLocalizer<Texts> l, string label, DateOnly on) =>
        new("effectiveOn", l[label]) { Type = "date", Required = true, Values = [Reading.Iso(on)] };
}
