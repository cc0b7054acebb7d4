using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>The addresses of the items.</summary>
internal static class ItemEndpoints
{
    public static readonly IReadOnlyList<ItemStep> Steps = [PostponeItem.Step];

    public static void MapItems(this IEndpointRouteBuilder committee)
    {
        foreach (var step in Steps)
            step.Map(committee);
    }

    /// <summary>One decided change, or the refusal.</summary>
    public static Result<IReadOnlyList<Change>> AsChanges(this Result<ItemChange> decided) =>
        decided.Refusal is { } refusal ? refusal : new Change[] { decided.Value! };
}
