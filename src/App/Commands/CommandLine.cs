using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Commands;

/// <summary>The command line: <c>./run COMMAND …</c>; without a command it serves.</summary>
public static class CommandLine
{
    private static readonly Option<string?> Data = new("--data") { Description = "Folder of the data (NGHI_TRINH_DATA)", Recursive = true };
    private static readonly Option<string?> Postgres = new("--postgres") { Description = "PostgreSQL connection string instead of SQLite (NGHI_TRINH_POSTGRES)", Recursive = true };
    private static readonly Option<int?> Port = new("--port") { Description = "Port, 5080 by default (NGHI_TRINH_PORT)" };
    private static readonly Option<string?> Address = new("--address") { Description = "Address to listen on; another one than loopback needs a certificate or a trusted proxy (NGHI_TRINH_ADDRESS)" };
    private static readonly Option<bool> Empty = new("--empty") { Description = "Do not load the founding sample into an empty database" };

    /// <summary>Runs a command; gives its exit code: 0 done, 1 the answer is no, 2 it could not be done.</summary>
    /// <param name="args">The command and its options.</param>
    /// <param name="say">Where answers go; the console by default.</param>
    /// <param name="complain">Where complaints go; the console by default.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter? say = null, TextWriter? complain = null)
    {
        complain ??= Console.Error;
        try
        {
            var parsed = Root().Parse(args);
            if (parsed.Errors.Count > 0)
                await complain.WriteLineAsync("Lệnh viết chưa đúng, xem dưới đây · The command is not written as it must be, see below:");
            var code = await parsed.InvokeAsync(new() { Output = say ?? Console.Out, Error = complain, EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? 2 : code;
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
        catch (Exception failure) when (Outside(failure) is { } outside)
        {
            await complain.WriteLineAsync(outside is DbException
                ? $"Không mở được cơ sở dữ liệu: {outside.Message} · The database cannot be opened: {outside.Message}"
                : $"Không đọc hoặc ghi được: {outside.Message} · Cannot be read or written: {outside.Message}");
            return 2;
        }
    }

    /// <summary>All commands.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("Nghị Trình: the year of a committee in one ledger") { Data, Postgres, Port, Address, Empty };
        root.SetAction(ServeAsync);
        var serve = new Command("serve", "Serve the pages (default)") { Port, Address, Empty };
        serve.SetAction(ServeAsync);
        root.Add(serve);
        root.Add(ImportCommand.Make());
        root.Add(ReportCommand.Make());
        root.Add(ExportCommand.Make());
        root.Add(AdminCommand.Make());
        root.Add(VerifyVote.Make());
        root.Add(Votes.VoteCommands.Make());
        foreach (var command in Keeping.Make())
            root.Add(command);
        return root;
    }

    // What is no fault of the program: disk, rights, a database that does not answer; Entity Framework wraps the last.
    private static Exception? Outside(Exception? failure) => failure switch
    {
        null or DbUpdateException => null,
        IOException or UnauthorizedAccessException or DbException => failure,
        _ => Outside(failure.InnerException),
    };

    private static Task<int> ServeAsync(ParseResult parsed, CancellationToken stop) =>
        Serve.RunAsync(SettingsOf(parsed), parsed.GetValue(Empty), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop);

    /// <summary>The settings every command takes.</summary>
    internal static Settings SettingsOf(ParseResult parsed) =>
        Settings.FromEnvironment(parsed.GetValue(Data), parsed.GetValue(Postgres), parsed.GetValue(Port), parsed.GetValue(Address));
}
