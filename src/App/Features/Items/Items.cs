using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Items;

/// <summary>The addresses of the items.</summary>
internal static class ItemEndpoints
{
    public static readonly IReadOnlyList<ItemStep> Steps =
    [
        TableItem.Step, HearItem.Step, IssueItem.Step, PostponeItem.Step, PlaceItem.Step, TimeItem.Step, DisposeItem.Step, AdjustItem.Step, ReassignItem.Step,
        MoveItem.Step, MergeItem.Step, SplitItem.Step, WithdrawItem.Step, SetNeedToKnow.Step,
    ];

    public static void MapItems(this CommitteePages committee)
    {
        committee.MapGet("/{year:int}/lines", ListItems.GetAsync).Needs(Permission.Read);
        committee.MapGet("/{year:int}/lines/add", AddItem.GetAsync).Needs(Permission.Record);
        committee.MapPost("/{year:int}/lines/add", AddItem.PostAsync).Needs(Permission.Record);
        committee.MapGet("/{year:int}/changes", CompareProgramme.GetAsync).Needs(Permission.Read);
        foreach (var format in (string[])["docx", "xlsx"])
            committee.MapGet($"/{{year:int}}/changes.{format}",
                (HttpContext http, string committee, int year, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
                    CompareProgramme.GetFileAsync(http, committee, year, format, desk, l, stop)).Needs(Permission.Read);
        committee.MapGet("/lines/{item:guid}", ShowItem.GetAsync).Needs(Permission.Read);
        committee.MapGet("/{year:int}/views/save", SaveView.GetSaveAsync).Needs(Permission.Record);
        committee.MapPost("/{year:int}/views/save", SaveView.PostSaveAsync).Needs(Permission.Record);
        committee.MapGet("/{year:int}/views/remove", SaveView.GetRemoveAsync).Needs(Permission.Record);
        committee.MapPost("/{year:int}/views/remove", SaveView.PostRemoveAsync).Needs(Permission.Record);
        foreach (var step in Steps)
            step.Map(committee);
    }
}
