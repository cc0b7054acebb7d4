using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NghiTrinh.Domain.Confidence;

/// <summary>
/// One place of a file of rules. What is wrong there is noted, and something harmless is given back, so that one reading
/// finds every fault.
/// </summary>
internal sealed partial class RuleNode(JsonElement element, string place, List<RuleFault> faults)
{
    private bool IsThere => element.ValueKind != JsonValueKind.Undefined;

    internal bool IsNull => element.ValueKind == JsonValueKind.Null;

    internal bool IsList => element.ValueKind == JsonValueKind.Array;

    internal void Fault(RuleFaultKind kind, string? detail = null)
    {
        if (IsThere)
            faults.Add(new(place, kind, detail));
    }

    /// <summary>Expects an object with these fields; others are not known.</summary>
    internal RuleNode Fields(params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(RuleFaultKind.WrongKind, "object");
            return this;
        }
        foreach (var field in element.EnumerateObject())
            if (!known.Contains(field.Name))
                faults.Add(new(PlaceOf(field.Name), RuleFaultKind.Unknown, string.Join(", ", known)));
        return this;
    }

    internal bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    internal RuleNode this[string name]
    {
        get
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                if (element.TryGetProperty(name, out var inner))
                    return new(inner, PlaceOf(name), faults);
                faults.Add(new(PlaceOf(name), RuleFaultKind.Missing));
            }
            return new(default, PlaceOf(name), faults);
        }
    }

    internal string Text()
    {
        if (element.ValueKind != JsonValueKind.String)
            Fault(RuleFaultKind.WrongKind, "text");
        else if (element.GetString()!.Trim() is { Length: > 0 } text) // a string is one
            return text.Normalize();
        else
            Fault(RuleFaultKind.Empty);
        return "";
    }

    internal bool Flag()
    {
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Fault(RuleFaultKind.WrongKind, "flag");
        return element.ValueKind == JsonValueKind.True;
    }

    internal int Number(int least, int most)
    {
        if (element.ValueKind != JsonValueKind.Number)
            Fault(RuleFaultKind.WrongKind, "number");
        else if (element.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        else
            Fault(RuleFaultKind.OutOfRange, $"{least}–{most}");
        return least;
    }

    internal DateOnly Date()
    {
        var text = Text();
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && text.Length > 0)
            Fault(RuleFaultKind.NotADate);
        return date;
    }

    internal string Key()
    {
        var text = Text();
        if (text.Length > 0 && !KeyForm().IsMatch(text))
            Fault(RuleFaultKind.UnfitKey);
        return text;
    }

    internal T OneOf<T>()
        where T : struct, Enum
    {
        var text = Text();
        foreach (var value in Enum.GetValues<T>())
            if (RuleSetFile.NameOf(value) == text)
                return value;
        if (text.Length > 0)
            Fault(RuleFaultKind.NotOneOf, string.Join(", ", Enum.GetValues<T>().Select(RuleSetFile.NameOf)));
        return default;
    }

    internal Fraction Fraction()
    {
        var text = Text();
        if (FractionText.TryParse(text, out var fraction))
            return fraction;
        if (text.Length > 0)
            Fault(RuleFaultKind.NotAFraction);
        return default;
    }

    internal IReadOnlyList<T> List<T>(Func<RuleNode, T> read)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return [.. element.EnumerateArray().Select((inner, at) => read(new(inner, $"{place}.{RuleSetFile.KeyOf(inner) ?? (at + 1).ToString(CultureInfo.InvariantCulture)}", faults)))];
        Fault(RuleFaultKind.WrongKind, "list");
        return [];
    }

    internal Sourced<T> Sourced<T>(Func<RuleNode, T> read)
    {
        Fields("value", "article", "toBeConfirmed");
        return new(read(this["value"]), this["article"].Text(), Has("toBeConfirmed") && this["toBeConfirmed"].Flag());
    }

    /// <summary>A list of values of which no two have the same key.</summary>
    internal IReadOnlyList<Sourced<T>> SourcedList<T>(Func<RuleNode, T> read, Func<T, string> keyOf)
    {
        var list = List(n => n.Sourced(read));
        foreach (var (key, _) in list.CountBy(s => keyOf(s.Value)).Where(c => c.Value > 1 && c.Key.Length > 0))
            Fault(RuleFaultKind.Twice, key);
        return list;
    }

    private string PlaceOf(string name) => place.Length == 0 ? name : $"{place}.{name}";

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")]
    private static partial Regex KeyForm();
}

/// <summary>Boundaries as files write them: "> 1/2", ">= 2/3".</summary>
public static partial class FractionText
{
    /// <summary>A boundary as text.</summary>
    public static string Of(Fraction fraction) => $"{(fraction.Inclusive ? ">=" : ">")} {fraction.Numerator}/{fraction.Denominator}";

    /// <summary>Reads "> 1/2", "≥ 2/3"; false for anything that is no part of a whole.</summary>
    public static bool TryParse(string? text, out Fraction fraction)
    {
        fraction = default;
        if (Form().Match(text ?? "") is not { Success: true } match)
            return false;
        var (numerator, denominator) = (int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture));
        fraction = new(numerator, denominator, match.Groups["sign"].Value != ">");
        return numerator >= 1 && denominator >= numerator;
    }

    [GeneratedRegex(@"^\s*(?<sign>>=|≥|>)\s*(?<n>[0-9]{1,6})\s*/\s*(?<d>[0-9]{1,6})\s*$")]
    private static partial Regex Form();
}
