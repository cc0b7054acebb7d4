using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Ghi căn cứ: mỗi dòng một văn bản; văn bản có trong sổ được nối với nó.</summary>
internal static class SetBases
{
    private const int Most = 50;

    public static readonly RecordStep<Document> Step = new(
        "documents/{document:guid}/bases", "Set the bases", "Record the bases", Permission.KeepRegister, Find, Fields, Decide)
    {
        EffectiveField = "since",
    };

    private static StepTarget<Document>? Find(StepSearch search) =>
        RegisterEndpoints.Find(search) is { Value.Entry: not null } target ? target : null;

    private static IEnumerable<StepField> Fields(StepInput<Document> input) =>
    [
        new("bases", input.L["Bases, one a line"])
        {
            Type = "textarea",
            Values = [string.Join('\n', input.Value.Bases.Select(b => TextOf(b, input.Reading)).OfType<string>())],
            Help = input.L["As in “số 186-KH/TU, ngày 25/10/2023”; a document that stands in the register is linked."],
        },
        DocumentFields.Since(input.Form, input.Value),
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Document> input)
    {
        var lines = (input.Form.Typed("bases") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > Most || lines.Any(l => l.Length > 500))
        {
            input.Form.Wrong("bases", input.L["At most {0} lines of {1} characters.", Most, 500]);
            return Array.Empty<Change>();
        }
        // What the reader may not see was not in the form, and stays.
        var unseen = input.Value.Bases.Where(b => TextOf(b, input.Reading) is null);
        return input.Value.SetBases([.. lines.Select(l => BasisOf(l, input.At)), .. unseen]).AsChanges();
    }

    private static Basis BasisOf(string line, Snapshot at) => at.Register.Cited(line) is { } cited ? new(cited.Id, null) : new(null, line);

    /// <summary>A basis as it is cited; null where it is a document the reader may not see.</summary>
    public static string? TextOf(Basis basis, Reading r) =>
        basis.Document is not { } id ? basis.Text
        : r.At.Register.Find(id)?.Entry is { } entry ? Citation.Of(entry.Number, entry.On, r.Committee.IsParty)
        : null;
}
