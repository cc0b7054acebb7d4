using System.Diagnostics.CodeAnalysis;

namespace NghiTrinh.App;

/// <summary>
/// The framework's MapGet and its like, but that a handler's binding is compiled when it is first asked for and not, for all
/// of some 250 addresses, before the first page. They stand in this namespace to be found before the framework's own.
/// </summary>
internal static class LateEndpoints
{
    /// <summary>An address that is read.</summary>
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(endpoints, pattern, "GET", handler);

    /// <summary>An address to which a form or a body is sent.</summary>
    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(endpoints, pattern, "POST", handler);

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder endpoints, string pattern, string method, Delegate handler) =>
        RouteHandlerServices.Map(endpoints, pattern, handler, [method], RequestDelegateFactory.InferMetadata, Defer);

    private static RequestDelegateResult Defer(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? metadata)
    {
        var made = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, metadata).RequestDelegate);
        return new(http => made.Value(http), metadata?.EndpointMetadata ?? []);
    }
}
