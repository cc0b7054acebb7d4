using Microsoft.AspNetCore.Http.HttpResults;

namespace NghiTrinh.App.Shell;

/// <summary>Addresses to go back to.</summary>
internal static class LocalAddress
{
    /// <summary>The address where it is one of ours, else the first page: nobody is sent to another site.</summary>
    public static string Of(string? to) =>
        to is { Length: > 0 and < 2000 } && RedirectHttpResult.IsLocalUrl(to) && to[0] == '/' && !to.Any(char.IsControl)
        && !to.StartsWith(Gate.SignInPath, StringComparison.OrdinalIgnoreCase) ? to : "/";
}
