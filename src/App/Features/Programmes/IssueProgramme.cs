using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;
using SigningCapacity = NghiTrinh.Domain.Registers.SigningCapacity;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>Ban hành chương trình dưới một số, ký hiệu; nó cũng vào sổ văn bản.</summary>
internal static class IssueProgramme
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/programme/issue", "Issue the programme", "Record the issue", Permission.DecideProgramme, ProgrammeEndpoints.Find, Fields, Decide)
    {
        EffectiveField = "issuedOn",
        Note = input => input.L["The document is made from what stands now, kept with its hash and entered in the register."],
        Freeze = FreezeAsync,
    };

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input) =>
    [
        new("number", input.L["Number and sign"])
        {
            Help = input.L["As printed, for example 17-CTr/TU; leave it empty to take the next number of a kind below."],
        },
        new("kind", input.L["Take the next number"])
        {
            Options = Issuing.NextNumbers(input.Reading, input.EffectiveOn, ClassificationOf(input.At, input.Value.Id)),
            Help = input.L["The document is entered in the register of documents either way."],
        },
        new("issuedOn", input.L["Issued on"]) { Type = "date", Required = true, Values = [Reading.Iso(input.Reading.Point.On)] },
        new("capacity", input.L["Signing capacity"])
        {
            Options = [.. Enum.GetValues<SigningCapacity>().Select(c => (c.ToString(), input.Reading.Words.Of(c, input.Reading.Committee.IsParty)))],
            Values = [nameof(SigningCapacity.OnBehalf)],
        },
        new("authority", input.L["Signed for"])
        {
            Values = [IssuedProgramme.UsualAuthority(input.At)], Help = input.L["The body or head in whose name it is signed; leave it empty where one signs in one's own."],
        },
        new("signerTitle", input.L["Post of the signer"]),
        new("signer", input.L["Name of the signer"]) { Help = input.L["Left empty it is written in by hand."] },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var programme = input.Value;
        if (input.Form.Text("number") is null && input.Form.Text("kind") is null)
            input.Form.Required("number");
        if (!input.Form.IsValid)
            return Array.Empty<Change>();
        var signing = new Signing(
            input.Form.Choice<SigningCapacity>("capacity"), input.Form.Text("authority"), input.Form.Text("signerTitle"), input.Form.Text("signer"));
        if (!input.Form.IsValid)
            return Array.Empty<Change>();
        if (programme.Issue(input.Form.Text("number") ?? input.Form.Text("kind")!, input.EffectiveOn).Refusal is { } refusal)
            return refusal;
        var entry = new DocumentEntry("", input.EffectiveOn, null, programme.Title, input.Reading.Committee.Name)
        {
            Programme = programme.Id,
            Signer = signing.Signer,
            Capacity = signing.Capacity,
            Classification = ClassificationOf(input.At, programme.Id),
        };
        var decided = Issuing.Decide(input.At, input.Form, entry, new(SampleId.Of($"{programme.Id}/document/{programme.Sequence}")));
        if (decided.Refusal is { } refused)
            return refused;
        if (decided.Value!.Entry is { } draft)
            input.Others.Add(draft with { Why = input.Form.Text("why") });
        return programme.Issue(decided.Value.Number, input.EffectiveOn, signing).AsChanges();
    }

    // Made from the whole ledger: what is issued does not depend on who presses the button.
    private static async Task<Result<Frozen>> FreezeAsync(StepInput<WorkProgramme> input, IReadOnlyList<Change> decided, Freezing freezing)
    {
        var issued = (ProgrammeChange.Issued)decided[0];
        var (whole, head, known) = await freezing.SealAsync(input.Reading);
        // Lines of a list that was taken in late may hold from a later day than the one it is issued on.
        var on = NamedPoint.AsAdopted(input.Value, whole) is { } adopted && adopted.On > issued.IssuedOn ? adopted.On : issued.IssuedOn;
        var at = whole.At(new(on, known));
        var words = Words.Of("vi");
        var bytes = OfficialDocx.Write(IssuedProgramme.Of(at, at.Find(input.Value.Id) ?? input.Value, issued, words).Under(head, words));
        var hash = FrozenFiles.HashOf(bytes);
        for (var i = 0; i < input.Others.Count; i++)
            if (input.Others[i].Change is DocumentChange.Registered entered)
                input.Others[i] = input.Others[i] with { Change = entered with { Entry = entered.Entry with { FileHash = hash } } };
        return new Frozen([issued with { Document = new(hash, head, on, known) }], [bytes]);
    }

    private static SecurityClassification ClassificationOf(Snapshot at, ProgrammeId programme) =>
        at.ItemsOf(programme).Where(i => i.Exit is null).Select(i => i.Content.Classification).DefaultIfEmpty().Max();

    /// <summary>The document as it was issued, for whoever may know of every line in it.</summary>
    public static async Task<IResult> GetDocumentAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { Document: { } document, Issued: { } issued } programme
        && reading.Actor.MayKnowAll(programme.Id, document.Point, await desk.WholeAsync(reading.Id, stop))
        && await desk.Database.FrozenAsync(reading.Id, document.Hash, stop) is { } bytes
            ? FileAnswer.Of(http, bytes, $"{issued.Number.Replace('/', '-')}.docx")
            : Problems.NoSuchPage(http);
}
