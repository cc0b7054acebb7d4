using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Niêm phong phiếu và biên bản: ở đâu, bao nhiêu gói, ai ký.</summary>
internal static class SealPackages
{
    public static readonly RecordStep<ConfidenceVote> Step = VoteEndpoints.OfDay("seal", "Seal ballots and papers", "Record the seal", Fields, Decide) with
    {
        Note = input => input.L["The register of ballots must balance first: printed = issued + spoiled + destroyed."],
    };

    private static IEnumerable<StepField> Fields(StepInput<ConfidenceVote> input)
    {
        var l = input.L;
        return
        [
            new("packages", l["Packages"]) { Type = "number", Required = true, Values = [(input.Value.BallotKinds.Count + 1).ToString(CultureInfo.InvariantCulture)] },
            new("contents", l["What is in them"]) { Type = "textarea", Required = true },
            new("place", l["Where they are kept"]) { Required = true },
            new("keeper", l["Who keeps them"]) { Required = true },
            new("signedBy", l["Who signed across the seal, one a line"])
            {
                Type = "textarea",
                Required = true,
                Values = [string.Join('\n', (input.Value.Tellers?.All ?? []).Select(t => input.At.Find(t)?.Name).OfType<string>())],
            },
        ];
    }

    private static Result<ConfidenceVoteChange> Decide(StepInput<ConfidenceVote> input)
    {
        var form = input.Form;
        return input.Value.Seal(new(
            form.Number("packages", 1, 1000) ?? 0, form.Required("contents"), form.Required("place", 300), form.Required("keeper", 300),
            [.. form.Required("signedBy").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]));
    }
}
