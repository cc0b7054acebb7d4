namespace NghiTrinh.Documents.Lists.Files;

/// <summary>Carries a refusal out of the depth of a reader to <see cref="ListFile"/>, which alone catches it.</summary>
internal sealed class Unreadable(UnreadableList reason) : Exception
{
    public UnreadableList Reason { get; } = reason;
}
