using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Where something similar can be read.</summary>
internal static class SimilarLink
{
    public static string To(Reading reading, int year, Similar similar) => similar.Item is { } item
        ? reading.Url($"lines/{item.Id}")
        : reading.Url(RegistrationEndpoints.Page(year, similar.Registration!.Id));

    /// <summary>What a merge is asked for: the line, or the other registration, as one value of a choice.</summary>
    public static string Value(Similar similar) => similar.Item is { } item ? $"line:{item.Id}" : $"registration:{similar.Registration!.Id}";
}
