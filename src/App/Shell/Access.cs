using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Shell;

/// <summary>Who may call an endpoint. Every endpoint carries exactly one; the gate refuses one that carries none.</summary>
/// <param name="Permission">What the caller must be allowed; null where being signed in, or nothing, is enough.</param>
/// <param name="IsForAnyone">Whether somebody who has not signed in may call it.</param>
public sealed record Access(Permission? Permission, bool IsForAnyone = false);

/// <summary>Saying who may call an endpoint.</summary>
public static class AccessOf
{
    /// <summary>For whoever holds a permission: in the committee of the address, else in the installation.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Access(permission));

    /// <summary>For whoever is signed in; in a committee: whoever is somebody there.</summary>
    public static TBuilder ForSignedIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Access(null));

    /// <summary>For anyone, as the page to sign in.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Access(null, IsForAnyone: true));
}
