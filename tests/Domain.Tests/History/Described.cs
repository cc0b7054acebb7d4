using System.Collections;
using System.Reflection;

namespace NghiTrinh.Domain.Tests.History;

/// <summary>A value in words, with everything inside it, so that two can be compared whole.</summary>
internal static class Described
{
    internal static string Of(object? value, params string[] without) => value switch
    {
        null => "-",
        string text => text,
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(v => Of(v, without)))}]",
        Enum => $"{value}",
        _ when value.GetType() is { Namespace: { } space } type && space.StartsWith("NghiTrinh") =>
            $"{type.Name}({string.Join(", ", type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.CanRead && !without.Contains(p.Name)).Select(p => $"{p.Name}: {Of(p.GetValue(value), without)}"))})",
        _ => FormattableString.Invariant($"{value}"),
    };
}
