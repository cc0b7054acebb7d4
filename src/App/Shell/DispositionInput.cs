using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>A disposition as a form says it: the fields kind, month and, where it is asked for, year.</summary>
internal static class DispositionInput
{
    /// <summary>What can be chosen, as the rules of the committee admit.</summary>
    public static IReadOnlyList<(string Value, string Text)> Kinds(Reading r) =>
        [.. r.Committee.Dispositions.Select(d => (d.ToString(), r.Words.Of(d)))];

    /// <summary>The disposition; what is wrong is said on the form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="suffix">What the names of the fields end in.</param>
    /// <param name="inYear">The year of the programme.</param>
    /// <param name="bodies">The bodies it will be reported to or goes on to; empty for its own.</param>
    public static Disposition Read(Form form, string suffix, int inYear, IReadOnlyList<BodyId> bodies)
    {
        var kind = form.Choice<DispositionKind>($"kind{suffix}");
        var (month, year) = (form.Number($"month{suffix}", 1, 12), form.Number($"year{suffix}", inYear, inYear + 10));
        if (kind == DispositionKind.WillBeReported && month is null)
            form.Wrong($"month{suffix}", form.L["Say in which month it will be reported."]);
        if (kind == DispositionKind.CarriedOver && year <= inYear)
            form.Wrong($"year{suffix}", form.L["It is carried over to a later year than {0}.", inYear]);
        return kind switch
        {
            DispositionKind.WillBeReported => new(kind, year ?? inYear, month, bodies),
            DispositionKind.CarriedOver => new(kind, year ?? inYear + 1, null, bodies),
            DispositionKind.NotReproposed => new(kind, null, null, []),
        };
    }
}
