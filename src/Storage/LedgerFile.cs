using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>A line of a ledger file is not what the format says.</summary>
public sealed class LedgerFileException(int line, string what) : Exception($"Line {line}: {what}")
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}

/// <summary>One line of a ledger file: a change, or the bytes of a frozen document.</summary>
public sealed record LedgerLine
{
    /// <summary>The change, or null.</summary>
    public ChangeRow? Change { get; init; }

    /// <summary>The frozen document, or null.</summary>
    public FrozenFileRow? File { get; init; }
}

/// <summary>Ledgers as a text file, a JSON object a line: for export, backup and moving between databases. docs/spec/history.md §6.</summary>
public static class LedgerFile
{
    private const string Format = "nghi-trinh-ledger";
    private const int LongestLine = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the ledgers of some committees, or of all; gives the number of changes.</summary>
    public static async Task<int> WriteAsync(Db db, CommitteeId? only, TextWriter to, CancellationToken stop)
    {
        await to.WriteAsync(JsonSerializer.Serialize(new Header(Format, 1), Json) + "\n");
        var count = 0;
        var changes = db.Changes.AsNoTracking().Where(c => only == null || c.CommitteeId == only.Value.Value)
            .OrderBy(c => c.CommitteeId).ThenBy(c => c.RecordedAt).ThenBy(c => c.SubjectKind).ThenBy(c => c.SubjectId).ThenBy(c => c.Sequence);
        await foreach (var row in changes.AsAsyncEnumerable().WithCancellation(stop))
        {
            await to.WriteAsync(JsonSerializer.Serialize(ChangeLine.Of(row), Json) + "\n");
            count++;
        }
        var files = db.FrozenFiles.AsNoTracking().Where(c => only == null || c.CommitteeId == only.Value.Value)
            .OrderBy(f => f.CommitteeId).ThenBy(f => f.Hash);
        await foreach (var file in files.AsAsyncEnumerable().WithCancellation(stop))
            await to.WriteAsync(JsonSerializer.Serialize(new FileLine(file.CommitteeId.ToString("N"), Hex(file.Hash), Convert.ToBase64String(file.Bytes)), Json) + "\n");
        return count;
    }

    /// <summary>Reads a ledger file line by line.</summary>
    /// <exception cref="LedgerFileException">A line is not what the format says.</exception>
    public static async IAsyncEnumerable<LedgerLine> ReadAsync(TextReader from, [EnumeratorCancellation] CancellationToken stop)
    {
        var number = 0;
        await foreach (var line in LinesAsync(from, stop))
            if (++number > 1 && line.Length > 0)
                yield return Line(line, number);
            else if (number == 1 && Parse<Header>(line, 1) is not { Format: Format, Version: 1 })
                throw new LedgerFileException(1, $"This is no {Format} file of version 1.");
        if (number == 0)
            throw new LedgerFileException(1, $"This is no {Format} file of version 1.");
    }

    // A compressed file of a few kilobytes can hold a line that fills the memory.
    private static async IAsyncEnumerable<string> LinesAsync(TextReader from, [EnumeratorCancellation] CancellationToken stop)
    {
        var (buffer, line, number) = (new char[32 * 1024], new StringBuilder(), 1);
        while (await from.ReadAsync(buffer.AsMemory(), stop) is > 0 and var read)
            for (var start = 0; start < read;)
            {
                var end = Array.IndexOf(buffer, '\n', start, read - start);
                var length = (end < 0 ? read : end) - start;
                if (line.Length + length > LongestLine)
                    throw new LedgerFileException(number, $"longer than {LongestLine} characters");
                line.Append(buffer, start, length);
                start += length + 1;
                if (end < 0)
                    continue;
                yield return line.ToString().TrimEnd('\r');
                number++;
                line.Clear();
            }
        if (line.Length > 0)
            yield return line.ToString().TrimEnd('\r');
    }

    /// <summary>Takes ledgers in, exactly as they are, into a database that has none of these committees.</summary>
    /// <returns>How many changes, or the slug that is taken.</returns>
    public static async Task<Result<int>> RestoreAsync(Database database, IAsyncEnumerable<LedgerLine> lines, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var count = 0;
        await foreach (var line in lines)
        {
            if (line.Change is { SubjectKind: SubjectKind.Committee, Sequence: 1 } founding
                && founding.Recorded().Change is CommitteeChange.Founded founded)
            {
                if (await db.Committees.AnyAsync(c => c.Slug == founded.Slug || c.Id == founding.CommitteeId, stop))
                    return new SlugIsTaken(founded.Slug);
                db.Committees.Add(new() { Id = founding.CommitteeId, Slug = founded.Slug });
            }
            if (line.Change is { } change)
                db.Changes.Add(change);
            if (line.File is { } file)
                db.FrozenFiles.Add(file);
            if (line.Change is not null && ++count % 2000 == 0)
            {
                await db.SaveChangesAsync(stop);
                db.ChangeTracker.Clear();
            }
        }
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return count;
    }

    private static LedgerLine Line(string line, int number)
    {
        try
        {
            if (line.Contains("\"bytes\":", StringComparison.Ordinal) && !line.Contains("\"sequence\":", StringComparison.Ordinal))
            {
                var file = Parse<FileLine>(line, number);
                return new() { File = new() { CommitteeId = Guid.ParseExact(file.Committee, "N"), Hash = Convert.FromHexString(file.File), Bytes = Convert.FromBase64String(file.Bytes) } };
            }
            return new() { Change = Parse<ChangeLine>(line, number).Row() };
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            throw new LedgerFileException(number, wrong.Message);
        }
    }

    private static T Parse<T>(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Json) ?? throw new LedgerFileException(number, "empty");
        }
        catch (JsonException wrong)
        {
            throw new LedgerFileException(number, wrong.Message);
        }
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private sealed record Header(string Format, int Version);

    private sealed record FileLine(string Committee, string File, string Bytes);

    // The fields and their forms are those that are hashed: docs/spec/history.md §4.1.
    private sealed record ChangeLine(
        string Committee, string Kind, string Subject, int Sequence, string EffectiveOn, long RecordedAt, string By, string? Why,
        string Change, string Payload, string? Previous, string? Witness, string Hash)
    {
        public static ChangeLine Of(ChangeRow r) => new(
            r.CommitteeId.ToString("N"), r.SubjectKind.ToString().ToLowerInvariant(), r.SubjectId.ToString("N"), r.Sequence,
            r.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.RecordedAt, r.By, r.Why, r.Kind, r.Payload,
            r.Previous is null ? null : Hex(r.Previous), r.Witness is null ? null : Hex(r.Witness), Hex(r.Hash));

        public ChangeRow Row() => new()
        {
            CommitteeId = Guid.ParseExact(Committee, "N"),
            SubjectKind = Enum.Parse<SubjectKind>(Kind, ignoreCase: true),
            SubjectId = Guid.ParseExact(Subject, "N"),
            Sequence = Sequence,
            EffectiveOn = DateOnly.ParseExact(EffectiveOn, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            RecordedAt = RecordedAt,
            By = By,
            Why = Why,
            Kind = Change,
            Payload = Payload,
            Previous = Previous is null ? null : Convert.FromHexString(Previous),
            Witness = Witness is null ? null : Convert.FromHexString(Witness),
            Hash = Convert.FromHexString(Hash),
        };
    }
}
