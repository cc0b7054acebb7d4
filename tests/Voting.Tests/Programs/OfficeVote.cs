using System.Text;

namespace NghiTrinh.Voting.Tests.Programs;

/// <summary>A vote made from the command line alone, each step a process; what was said all the while is kept.</summary>
internal sealed class OfficeVote(string group) : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly StringBuilder _said = new();

    public string Folder => _scratch.At("vote");

    public string Archive => Directory.GetFiles(Folder, "*.bel").Single();

    public byte[] Bytes => File.ReadAllBytes(Archive);

    public string[] Credentials => File.ReadAllLines(Path.Combine(Folder, "private_credentials.txt"));

    /// <summary>Everything that must stay with its holder.</summary>
    public IEnumerable<string> Secrets => Directory.GetFiles(Folder).Where(IsSecret).SelectMany(File.ReadAllLines);

    public string Said => _said.ToString();

    public static bool IsSecret(string file) => file.EndsWith(".key", StringComparison.Ordinal) || file.EndsWith(".seed", StringComparison.Ordinal)
        || file.EndsWith("private_credentials.txt", StringComparison.Ordinal);

    public string At(string name) => _scratch.At(name);

    public Answer Try(string step, params string[] arguments) => TryWith("", step, arguments);

    public Answer TryWith(string input, string step, params string[] arguments)
    {
        var answer = BuiltProgram.Office.RunWith(input, ["vote", step, Folder, .. arguments]);
        _said.Append(answer.All);
        return answer;
    }

    public Answer Do(string step, params string[] arguments) => Try(step, arguments).Is(0);

    public void Singles(params string[] names)
    {
        foreach (var name in names)
            Do("key", "--name", name, "--group", group);
    }

    public void Threshold(int needed, int size)
    {
        foreach (var step in new[] { "introduce", "share", "finish" })
            for (var i = 1; i <= size; i++)
                Do(step, "--index", $"{i}", "--threshold", $"{needed}", "--size", $"{size}", "--group", group);
    }

    public void Begin(int needed, string[] voters, params string[] questions)
    {
        Do("credentials", [.. voters, "--group", group]);
        Do("begin", ["--name", "Lấy phiếu tín nhiệm", "--threshold", $"{needed}", "--group", group, .. questions]).Is(0, "Dấu vân tay cuộc bỏ phiếu: ");
    }

    public void Cast(int voter, string choices)
    {
        var ballot = At($"ballot{Guid.CreateVersion7():N}.json");
        File.WriteAllText(At("slip.txt"), Credentials[voter] + "\n");
        Do("ballot", "--choices", choices, "--credential", At("slip.txt"), "--out", ballot);
        Do("cast", "--ballot", ballot);
    }

    public void Dispose() => _scratch.Dispose();
}
