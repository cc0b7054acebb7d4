using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Commands;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Tests.Rights;

/// <summary>docs/guide/rights.md is printed from the code: from the table of rights, the endpoints and the commands.</summary>
public sealed class RightsDocumentTests
{
    [Fact]
    public async Task The_page_of_rights_says_what_the_code_does()
    {
        await using var office = await TestOffice.StartAsync();
        var printed = Print(Endpoints(office));
        var file = At("docs/guide/rights.md");

        if (Environment.GetEnvironmentVariable("PRINT_RIGHTS") == "1")
            await File.WriteAllTextAsync(file, printed, TestContext.Current.CancellationToken);

        Assert.True(
            printed == (File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : ""),
            "Rights, endpoints or commands have changed. Look at the change, then print the page anew: PRINT_RIGHTS=1 ./test App");
    }

    [Fact]
    public async Task Every_endpoint_says_who_may_call_it()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.True(Endpoints(office).Count > 100, "The search found hardly any endpoint.");
        Assert.All(Endpoints(office), e => Assert.NotNull(e.Metadata.GetMetadata<Access>()));
    }

    [Fact]
    public void Every_command_says_what_it_does()
    {
        var commands = CommandLine.Root().Subcommands.Select(c => c.Name).ToList();

        Assert.NotEmpty(commands);
        Assert.Equal(commands.Order(), CommandRights.Table.Keys.Order());
    }

    [Fact]
    public void Every_permission_is_held_by_some_role() =>
        Assert.All(Enum.GetValues<Permission>(), p => Assert.Contains(Enum.GetValues<Role>(), r => r.May(p)));

    private static IReadOnlyList<RouteEndpoint> Endpoints(TestOffice office) =>
        [.. office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static string Print(IReadOnlyList<RouteEndpoint> endpoints)
    {
        var (vi, en) = (Words.Of("vi"), Words.Of("en"));
        var text = new StringBuilder();
        Role[] roles = [.. Enum.GetValues<Role>()];
        text.AppendLine("# Quyền · Rights").AppendLine()
            .AppendLine("Trang này in từ mã nguồn; kiểm thử giữ cho nó đúng. Nội dung, văn bản mật chỉ hiện với người có trong danh sách người cần biết và")
            .AppendLine("người được xem toàn bộ; dòng của chương trình còn dự thảo chỉ hiện với cơ quan của nó và người được xem dự thảo.").AppendLine()
            .AppendLine("This page is printed from the code; a test keeps it true. A classified paper is seen by those on its need-to-know list and by those")
            .AppendLine("who may see all; a line of a draft programme by its own agencies and by those who may see drafts.").AppendLine()
            .AppendLine("Số liệu lấy phiếu, bỏ phiếu tín nhiệm, từ lúc hai người kiểm phiếu thống nhất đến lúc công bố, chỉ hiện với ba người của ban kiểm phiếu và")
            .AppendLine("với người vừa được xem kết quả vừa được ghi các bước của buổi bỏ phiếu (chánh văn phòng), là những người chuẩn bị biên bản và phần công bố; không")
            .AppendLine("hiện với người được lấy phiếu. Lãnh đạo, người kiểm tra xem được từ lúc công bố; chuyên viên văn phòng chuẩn bị nhưng không xem số liệu.").AppendLine()
            .AppendLine("The figures of a confidence vote are seen, from the agreement of both tellers until they are announced, by the three tellers and by whoever may both")
            .AppendLine("see results and conduct votes (the chief of office): they prepare the minutes and what is announced. Nobody who is voted on sees them then. Leaders and")
            .AppendLine("auditors see them once they are announced; office clerks prepare the vote and see no figure.").AppendLine()
            .AppendLine("## Vai trò · Roles").AppendLine();
        foreach (var (index, role) in roles.Index())
            text.AppendLine($"{index + 1}. {RoleText.Of(role, vi)} · {RoleText.Of(role, en)}");
        text.AppendLine().AppendLine($"| Quyền | Permission | {string.Join(" | ", roles.Index().Select(r => r.Index + 1))} |")
            .AppendLine($"| --- | --- |{string.Concat(roles.Select(_ => " :-: |"))}");
        foreach (var permission in Enum.GetValues<Permission>())
            text.AppendLine($"| {RoleText.Of(permission, vi)} | {RoleText.Of(permission, en)} (`{permission}`) | {string.Join(" | ", roles.Select(r => r.May(permission) ? "✓" : " "))} |");
        text.AppendLine().AppendLine("## Địa chỉ · Addresses").AppendLine().AppendLine("| | | |").AppendLine("| --- | --- | --- |");
        foreach (var line in endpoints.SelectMany(Lines).Distinct().Order(StringComparer.Ordinal))
            text.AppendLine(line);
        text.AppendLine().AppendLine("## Lệnh · Commands").AppendLine()
            .AppendLine("Ai đọc được thư mục dữ liệu thì chạy được mọi lệnh. Whoever may read the data folder may run every command.").AppendLine()
            .AppendLine("| | |").AppendLine("| --- | --- |");
        foreach (var (command, permission) in CommandRights.Table.OrderBy(c => c.Key, StringComparer.Ordinal))
            text.AppendLine($"| `./run {command}` | `{permission}` |");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Lines(RouteEndpoint endpoint)
    {
        var access = endpoint.Metadata.GetMetadata<Access>()!;
        var who = access.IsForAnyone ? "bất kỳ ai · anyone" : access.Permission is { } permission ? $"`{permission}`" : "đã đăng nhập · signed in";
        return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"])
            .Select(method => $"| `/{endpoint.RoutePattern.RawText!.TrimStart('/')}` | {method} | {who} |");
    }

    private static string At(string path, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", path);
}
