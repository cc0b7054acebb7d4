using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Commands;

/// <summary>
/// What each command does, named by the permission it takes on the pages. Whoever may read the data folder runs all of them;
/// the names tell an administrator what to allow in a sudo rule, and an auditor what was done.
/// </summary>
public static class CommandRights
{
    /// <summary>The permission of each command; a test keeps the list complete.</summary>
    public static readonly IReadOnlyDictionary<string, Permission> Table = new Dictionary<string, Permission>
    {
        ["serve"] = Permission.Operate,
        ["import"] = Permission.Record,
        ["report"] = Permission.Read,
        ["export"] = Permission.Read,
        ["admin"] = Permission.KeepAccounts,
        ["sample"] = Permission.FoundCommittee,
        ["migrate"] = Permission.Operate,
        ["backup"] = Permission.Operate,
        ["restore"] = Permission.Operate,
        ["verify-ledger"] = Permission.Read,
        ["verify-vote"] = Permission.Read,
        ["vote"] = Permission.Operate,
    };
}
