using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Samples;

/// <summary>The founding case (Hà Nội, 2023) as it travels inside the program.</summary>
public static class FoundingSample
{
    /// <summary>Its changes, read from samples/founding.</summary>
    public static IReadOnlyList<Recorded> Changes() => FoundingCase.Changes(Text("founding.json"), Text("items.tsv"), Text("changes.tsv"));

    /// <summary>Its ledger, without a database.</summary>
    public static Ledger Ledger() => Domain.History.Ledger.Of(FoundingCase.Committee, Changes());

    /// <summary>Records it where nothing is recorded yet; tells whether it did.</summary>
    public static async Task<bool> LoadIfEmptyAsync(Database database, CancellationToken stop)
    {
        await using var db = database.Open();
        if (await db.Committees.AnyAsync(stop))
            return false;
        await db.FoundAsync(FoundingCase.Committee, Changes(), stop);
        return true;
    }

    private static string Text(string name)
    {
        using var stream = typeof(FoundingSample).Assembly.GetManifestResourceStream($"founding/{name}")
            ?? throw new InvalidOperationException($"The sample's {name} is not inside the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
