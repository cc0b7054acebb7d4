using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>States as a sign and a word, so that colour is never alone; the class gives the colour.</summary>
public static class StateMark
{
    /// <summary>Its class in the style sheet.</summary>
    public static string Class(ItemState state) => Classes[(int)state];

    /// <summary>Its sign.</summary>
    public static string Sign(ItemState state) => state switch
    {
        ItemState.Reported => "✓",
        ItemState.Overdue => "▲",
        ItemState.DueSoon => "◔",
        ItemState.InTime => "○",
        ItemState.AwaitingDecision => "?",
        ItemState.Recurring => "↻",
        ItemState.DateMissing => "–",
        ItemState.CarriedOver => "→",
        ItemState.NotReproposed => "⊘",
        ItemState.Withdrawn => "✕",
        ItemState.Merged => "⇥",
    };

    private static readonly string[] Classes = [.. Enum.GetNames<ItemState>().Select(n => $"pill state-{n.ToLowerInvariant()}")];
}
