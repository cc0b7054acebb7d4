using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>The addresses of the document register.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegisters(this CommitteePages committee)
    {
        committee.MapGet("documents", ListDocuments.GetAsync).Needs(Permission.Read);
        foreach (var format in (string[])["xlsx", "csv"])
            committee.MapGet($"documents.{format}", (HttpContext http, string committee, Desk desk, CancellationToken stop) =>
                ExportDocuments.GetAsync(http, committee, format, desk, stop)).Needs(Permission.Read);
        committee.MapGet("documents/{document:guid}", ShowDocument.GetAsync).Needs(Permission.Read);
        committee.MapGet("documents/series", ListSeries.GetAsync).Needs(Permission.Read);
        committee.MapGet("documents/series/{series:guid}", ShowSeries.GetAsync).Needs(Permission.Read);
        RegisterDocument.Step.Map(committee);
        RegisterOther.Step.Map(committee);
        ReserveNumber.Step.Map(committee);
        UseReservation.Step.Map(committee);
        ExplainNumbers.Step.Map(committee);
        CorrectDocument.Step.Map(committee);
        VoidDocument.Step.Map(committee);
        SetBases.Step.Map(committee);
        SetNeedToKnow.Step.Map(committee);
        TakeInIssued.OfItem.Map(committee);
        TakeInIssued.OfProgramme.Map(committee);
        SetRegisterRules.Step.Map(committee);
    }

    /// <summary>The document of the address.</summary>
    public static StepTarget<Document>? Find(StepSearch search) =>
        search.Reading.At.Register.Find(new DocumentId(search.Id("document"))) is { } document
            ? new(document, document.Subject, DocumentText.NameOf(document, search.Reading), $"documents/{document.Id}")
            : null;

    /// <summary>Something new that is recorded under a subject which only the decision knows.</summary>
    public static StepTarget<Committee> New(StepSearch search) =>
        new(search.Reading.Committee, new(SubjectKind.Document, search.NewId()), "", "documents");

    /// <summary>Records a decided entry of the register and shows it.</summary>
    public static Result<IReadOnlyList<Change>> Enter<T>(this StepInput<T> input, Subject subject, DateOnly on, Result<DocumentChange> decided)
    {
        if (decided.Refusal is { } refusal)
            return refusal;
        var sequence = input.Reading.Ledger.Next(subject);
        input.Others.Add(new(subject, sequence, on, input.Form.Text("why"), decided.Value!));
        if (decided.Value is DocumentChange.Registered { Entry: var entry } && WriterNeedsToKnow(input.Reading, entry, []) is { } known)
            input.Others.Add(new(subject, sequence + 1, on, null, known));
        input.Done = $"documents/{subject.Id:N}";
        return Array.Empty<Change>();
    }

    /// <summary>Whoever writes down a classified document knows of it, and goes on seeing it; null where that needs no saying.</summary>
    public static DocumentChange? WriterNeedsToKnow(Reading reading, DocumentEntry entry, IReadOnlyList<PersonId> present) =>
        reading.Actor.StaysKnowing(entry.Classification, present) is { } known ? new DocumentChange.NeedToKnowSet(known.People) : null;
}
