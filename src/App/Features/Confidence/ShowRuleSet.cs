using System.Text;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>A rule set, value by value.</summary>
public static class ShowRuleSet
{
    /// <summary>What the page shows.</summary>
    public sealed record Model(KnownRules Known, IReadOnlyList<RuleValueGroup> Groups);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && ConfidenceRuleEndpoints.RulesOf(reading, http) is { } known
            ? Pages.Show<ShowRuleSetPage, Model>(reading, new(known, RuleValues.Of(known.Rules, reading.Words)))
            : Problems.NoSuchPage(http);

    /// <summary>The file of the rule set, with what the office changed in it: to be kept, or to begin a later act from.</summary>
    public static async Task<IResult> FileAsync(HttpContext http, string committee, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && ConfidenceRuleEndpoints.RulesOf(reading, http) is { } known
            ? Results.File(Encoding.UTF8.GetBytes(known.Text), "application/json; charset=utf-8", $"{known.Rules.Id}.json")
            : Problems.NoSuchPage(http);
}
