using Microsoft.AspNetCore.Routing;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Office;

public sealed class RegisterAccessTests
{
    [Fact]
    public async Task Reading_the_register_is_for_readers_and_keeping_it_for_those_who_keep_it()
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-").FullName;
        await using var database = Database.Sqlite(Path.Combine(folder, "office.db"));
        await using var app = Web.Build(new() { Data = folder, Port = 0 }, database, TimeProvider.System);

        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } route && route.Contains("/documents", StringComparison.Ordinal) && !route.Contains("/confidence/", StringComparison.Ordinal)).ToList();

        Assert.True(endpoints.Count > 20);
        Assert.All(endpoints, e => Assert.Equal(Wanted(e), e.Metadata.GetMetadata<Access>()?.Permission));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Only_the_office_keeps_the_register()
    {
        Assert.Equal([Role.OfficeClerk, Role.ChiefOfOffice], Enum.GetValues<Role>().Where(r => r.May(Permission.KeepRegister)));
        Assert.False(Role.Administrator.May(Permission.Read));
    }

    private static Permission Wanted(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText! switch
    {
        _ when IsReading(endpoint) => Permission.Read,
        var route when route.EndsWith("/need-to-know", StringComparison.Ordinal) => Permission.KeepNeedToKnow,
        var route when route.EndsWith("/rules", StringComparison.Ordinal) => Permission.SetRules,
        _ => Permission.KeepRegister,
    };

    private static bool IsReading(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Split("/documents")[1]
        is "" or ".xlsx" or ".csv" or "/series" or "/series/{series:guid}" or "/{document:guid}" or "/{document:guid}/history";
}
