using NghiTrinh.App.Features.Items;
using NghiTrinh.App.Features.Year;

namespace NghiTrinh.App.Features;

/// <summary>All addresses of the application, a line a feature.</summary>
public static class Endpoints
{
    /// <summary>What features need beside the shell's.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services.AddSingleton<Imports.TakeIn>();

    /// <summary>Maps them.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        var committee = app.MapGroup("/{committee}");
        app.MapGet("/", ListCommittees.GetAsync);
        committee.MapItems();
        committee.MapYear();
    }
}
