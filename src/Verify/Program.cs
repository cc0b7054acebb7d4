using System.Text;
using NghiTrinh.Voting.Records;

// The auditor's program; docs/guide/auditor.md says how a stranger builds and uses it.
const string usage = """
    verify TỆP.bel [--format text|json|html] [--lang vi|en] [--exact] [--earlier TỆP] [--credentials TỆP]
      --exact        kiểm tra riêng từng phần tử (chậm hơn; không dùng thì một lỗi lọt qua với xác suất tối đa 2^-64)
      --earlier      bản sao có từ trước; tệp phải bắt đầu bằng toàn bộ bản sao ấy
      --credentials  danh sách mã công khai đã bàn giao
    Mã thoát: 0 hợp lệ, 1 không hợp lệ, 2 không đọc được.

    verify FILE.bel [--format text|json|html] [--lang vi|en] [--exact] [--earlier FILE] [--credentials FILE]
      --exact        test every element by itself (slower; without it an error slips through with a chance of at most 2^-64)
      --earlier      an earlier copy of the archive, which must be the beginning of this one
      --credentials  the list of public credentials that was handed over
    Exit code: 0 valid, 1 invalid, 2 cannot be read.
    """;

Console.OutputEncoding = Encoding.UTF8;
if (args is ["--help" or "-h"])
{
    Console.WriteLine(usage);
    return 0;
}
var (command, left) = (new VerifyCommand(""), new Queue<string>(args));
while (left.TryDequeue(out var word))
{
    var next = (word, left.TryPeek(out var value) ? value : null) switch
    {
        ("--exact", _) => command with { Exact = true },
        ("--format", "text" or "json" or "html") => command with { Format = left.Dequeue() },
        ("--lang", "vi" or "en") => command with { Language = left.Dequeue() },
        ("--earlier", { }) => command with { Earlier = left.Dequeue() },
        ("--credentials", { }) => command with { Credentials = left.Dequeue() },
        _ when !word.StartsWith("--", StringComparison.Ordinal) && command.File == "" => command with { File = word },
        _ => null,
    };
    if (next is null)
    {
        Console.Error.WriteLine($"Không hiểu “{word}” · “{word}” is not understood\n\n{usage}");
        return 2;
    }
    command = next;
}
if (command.File == "")
{
    Console.Error.WriteLine($"Thiếu tên tệp · The name of a file is missing\n\n{usage}");
    return 2;
}
// Only reads: there is nothing to put in order, so that no file, however hostile, can hold up the answer.
Console.CancelKeyPress += (_, _) =>
{
    Console.Error.WriteLine("Đã dừng, chưa có kết luận · Stopped, there is no verdict");
    Environment.Exit(2);
};
return command.Run(Console.Out, Console.Error);
