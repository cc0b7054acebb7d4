using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Ban kiểm phiếu: trưởng ban và hai người kiểm độc lập.</summary>
internal static class SetTellers
{
    private static readonly (string Name, string Label)[] Places = [("head", "Head of the tellers"), ("first", "First teller who counts"), ("second", "Second teller who counts")];

    public static readonly RecordStep<ConfidenceVote> Step = VoteEndpoints.Prepare("tellers", "Tellers", "Record the tellers", Fields, Decide) with
    {
        Note = input => input.L["The two who count do so apart, each on a screen of their own, and see nothing of each other's figures."],
    };

    private static IEnumerable<StepField> Fields(StepInput<ConfidenceVote> input)
    {
        var day = input.Value.SittingIn(input.At)?.On ?? input.Reading.Today;
        IReadOnlyList<(string, string)> people = [("", "–"), .. input.At.People.Where(p => p.Roles.Any(r => r.Role == Role.Teller && r.IsHeldOn(day))).Select(p => (p.Id.ToString(), p.Name))];
        var tellers = input.Value.Tellers?.All;
        return Places.Select((place, i) => new StepField(place.Name, input.L[place.Label]) { Options = people, Required = true, Values = [tellers?[i].ToString() ?? ""] });
    }

    private static Result<ConfidenceVoteChange> Decide(StepInput<ConfidenceVote> input)
    {
        var chosen = Places.Select(p => input.Form.Ids(p.Name, id => new PersonId(id)) is [var one, ..] ? one : default).ToList();
        return input.Value.SetTellers(new(chosen[0], chosen[1], chosen[2]), input.At);
    }
}
