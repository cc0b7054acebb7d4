using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Imports;

/// <summary>The addresses of taking lists in, and what stands behind them.</summary>
internal static class ImportEndpoints
{
    // More lines than this are recorded beside the request, on a page that shows how far it is.
    public const int LongList = 2000;

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<TakeIn>().AddSingleton<ImportJobs>()
        .AddHostedService(s => s.GetRequiredService<ImportJobs>());

    public static void MapImports(this IEndpointRouteBuilder committee)
    {
        var year = committee.MapGroup("/{year:int:range(1900,2200)}");
        year.MapGet("/import", UploadList.GetAsync).Needs(Permission.Record);
        year.MapPost("/import", UploadList.PostAsync).Needs(Permission.Record);
        year.MapGet("/import/example.xlsx", ExampleList.GetXlsxAsync).Needs(Permission.Record);
        year.MapGet("/import/example.csv", ExampleList.GetCsvAsync).Needs(Permission.Record);
        year.MapGet("/import/{upload:guid}", ConfirmImport.GetAsync).Needs(Permission.Record);
        year.MapPost("/import/{upload:guid}", ConfirmImport.PostAsync).Needs(Permission.Record);
        year.MapGet("/import/{upload:guid}/progress", FollowImport.GetAsync).Needs(Permission.Record);
        year.MapGet("/imports/{import:guid}", UndoImport.GetAsync).Needs(Permission.Record);
        year.MapPost("/imports/{import:guid}", UndoImport.PostAsync).Needs(Permission.Record);
    }
}
