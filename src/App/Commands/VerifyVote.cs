using System.CommandLine;
using NghiTrinh.Voting.Records;

namespace NghiTrinh.App.Commands;

/// <summary><c>./run verify-vote FILE.bel</c>: the same as the auditor's own program in src/Verify.</summary>
internal static class VerifyVote
{
    private static readonly Argument<string> Archive = new("FILE") { Description = "Archive of a vote (.bel)" };
    private static readonly Option<string> Format = Options.Format("text", "json", "html");
    private static readonly Option<bool> Exact = new("--exact") { Description = "Test every element by itself" };
    private static readonly Option<string?> Earlier = new("--earlier") { Description = "An earlier copy, which must be the beginning of this one" };
    private static readonly Option<string?> Credentials = new("--credentials") { Description = "The list of public credentials that was handed over" };

    public static Command Make()
    {
        var command = new Command("verify-vote", "Verify the archive of a secret vote; exit code 1 where it is not valid")
        {
            Archive, Format, Options.Language, Exact, Earlier, Credentials,
        };
        // Apart from the command line, which can then end it when it does not answer.
        command.SetAction((parsed, stop) => Task.Run(() => new VerifyCommand(parsed.GetValue(Archive)!) // required
        {
            Format = parsed.GetValue(Format)!, // has a default
            Language = parsed.GetValue(Options.Language)!, // likewise
            Exact = parsed.GetValue(Exact),
            Earlier = parsed.GetValue(Earlier),
            Credentials = parsed.GetValue(Credentials),
        }.Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop), CancellationToken.None));
        return command;
    }
}
