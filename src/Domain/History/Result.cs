namespace NghiTrinh.Domain.History;

/// <summary>The rule says no: what is so, with the facts needed to explain it. Said in a language only at the edge.</summary>
public abstract record Refusal;

/// <summary>A value, or the reason why there is none. Asked once, where the request ends.</summary>
public readonly record struct Result<T>
{
    private Result(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>What was decided; meaningful only where <see cref="Refusal"/> is null.</summary>
    public T? Value { get; }

    /// <summary>Why it was refused, or null.</summary>
    public Refusal? Refusal { get; }

    /// <summary>A value is a result.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A refusal is a result.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
