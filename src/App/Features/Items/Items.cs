namespace NghiTrinh.App.Features.Items;

/// <summary>The addresses of the items.</summary>
internal static class ItemEndpoints
{
    public static readonly IReadOnlyList<ItemStep> Steps =
    [
        TableItem.Step, HearItem.Step, IssueItem.Step, PostponeItem.Step, DisposeItem.Step, AdjustItem.Step, ReassignItem.Step,
        MoveItem.Step, MergeItem.Step, SplitItem.Step, WithdrawItem.Step,
    ];

    public static void MapItems(this IEndpointRouteBuilder committee)
    {
        committee.MapGet("/{year:int}/lines", ListItems.GetAsync);
        committee.MapGet("/{year:int}/lines/add", AddItem.GetAsync);
        committee.MapPost("/{year:int}/lines/add", AddItem.PostAsync);
        committee.MapGet("/{year:int}/changes", CompareProgramme.GetAsync);
        committee.MapGet("/lines/{item:guid}", ShowItem.GetAsync);
        committee.MapGet("/{year:int}/views/save", SaveView.GetSaveAsync);
        committee.MapPost("/{year:int}/views/save", SaveView.PostSaveAsync);
        committee.MapGet("/{year:int}/views/remove", SaveView.GetRemoveAsync);
        committee.MapPost("/{year:int}/views/remove", SaveView.PostRemoveAsync);
        foreach (var step in Steps)
            step.Map(committee);
    }
}
