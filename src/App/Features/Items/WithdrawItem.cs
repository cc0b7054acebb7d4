using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Rút khỏi chương trình.</summary>
internal static class WithdrawItem
{
    public static readonly ItemStep Step = new(
        "withdraw", "Withdraw the item from the programme", "Record the withdrawal", _ => [], input => input.Item.Withdraw().AsChanges())
    {
        Amends = AmendmentKind.Withdrawal,
        NeedsReason = true,
    };
}
