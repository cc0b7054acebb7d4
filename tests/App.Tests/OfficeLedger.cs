using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests;

/// <summary>What is recorded in a database with one committee.</summary>
internal static class OfficeLedger
{
    internal static async Task<Ledger> ReadAsync(this Database database)
    {
        await using var db = database.Open();
        var row = await db.Committees.SingleAsync();
        return await new Ledgers(database).OfAsync(new(row.Id), CancellationToken.None);
    }
}
