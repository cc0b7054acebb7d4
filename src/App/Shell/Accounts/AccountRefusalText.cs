using Microsoft.Extensions.Localization;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>What refusals about accounts say.</summary>
internal static class AccountRefusalText
{
    public static string Of(Refusal refusal, IStringLocalizer<Texts> l) => refusal switch
    {
        AccountExists => l["There is an account with this address already."],
        EmailIsUnfit => l["Give an e-mail address."],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
