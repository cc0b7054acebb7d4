using NghiTrinh.App.Features.Imports;
using NghiTrinh.App.Features.Items;

namespace NghiTrinh.App.Features;

/// <summary>All addresses of the application, a line a feature.</summary>
public static class Endpoints
{
    /// <summary>What features need beside the shell's.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services.AddImports();

    /// <summary>Maps them.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        var committee = app.MapGroup("/{committee}");
        committee.MapItems();
        committee.MapImports();
    }
}
