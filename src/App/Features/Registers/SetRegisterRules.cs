using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Đặt thể loại văn bản, chữ viết tắt và nơi ban hành của sổ.</summary>
internal static class SetRegisterRules
{
    private const int Spare = 3;
    private const int Most = 80;

    public static readonly RecordStep<Committee> Step = new(
        "documents/rules", "Rules of the register", "Record the rules", Permission.SetRules, Find, Fields, Decide);

    private static StepTarget<Committee>? Find(StepSearch search) =>
        new(search.Reading.Committee, new(SubjectKind.Committee, search.Reading.Id.Value), search.Reading.Committee.Name, "documents");

    private static IEnumerable<StepField> Fields(StepInput<Committee> input)
    {
        yield return new("issuers", input.L["Who numbers documents here; the first one is the committee"])
        {
            Type = "rows",
            Columns = [new("sign", input.L["Sign"]), new("issuer", input.L["Name"])],
            Rows = Rows(input, "sign", [.. input.Value.DocumentIssuers.Select(i => (IReadOnlyList<string>)[i.Sign, i.Name])], 2),
        };
        yield return new("kinds", input.L["Kinds of document and their codes; leave a row empty to leave it out"])
        {
            Type = "rows",
            Columns =
            [
                new("code", input.L["Code"]), new("kind", input.L["Name"]),
                new("year", input.L["Year in the sign"]) { Options = [("", "–"), ("yes", input.L["With the year"])] },
            ],
            Rows = Rows(input, "kind", [.. input.Value.DocumentKinds.Select(k => (IReadOnlyList<string>)[k.Code, k.Name, k.HasYear ? "yes" : ""])], 3),
        };
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Committee> input)
    {
        var (form, issuers, kinds) = (input.Form, new List<DocumentIssuer>(), new List<DocumentKind>());
        for (var row = 0; row < Most; row++)
        {
            if (form.Text($"sign-{row}") is not null || form.Text($"issuer-{row}") is not null)
                issuers.Add(new(form.Required($"sign-{row}", 20), form.Required($"issuer-{row}", 200)));
            if (form.Text($"kind-{row}") is not null || form.Text($"code-{row}") is not null)
                kinds.Add(new(KeyOf(input.Value, row, form), form.Text($"code-{row}") ?? "", form.Required($"kind-{row}", 100), form.Text($"year-{row}") is not null));
        }
        return !form.IsValid ? Array.Empty<Change>() : input.Value.SetRegisterRules(issuers, kinds, input.At.Register).AsChanges();
    }

    // A row keeps the kind it was written for, whatever its code becomes; a new row is named by its code, or its name.
    private static string KeyOf(Committee committee, int row, Form form)
    {
        if (row < committee.DocumentKinds.Count)
            return committee.DocumentKinds[row].Key;
        var key = $"{form.Text($"code-{row}") ?? form.Text($"kind-{row}")}{(form.Text($"year-{row}") is null ? "" : "-year")}";
        return committee.DocumentKinds.Any(k => k.Key == key) ? $"{key}-{row}" : key;
    }

    private static List<IReadOnlyList<string>> Rows(StepInput<Committee> input, string column, List<IReadOnlyList<string>> rows, int width)
    {
        var sent = Enumerable.Range(0, Most).LastOrDefault(row => input.Form.Text($"{column}-{row}") is not null, -1) + 1;
        var wanted = Math.Max(rows.Count + Spare, sent);
        while (rows.Count < wanted)
            rows.Add([.. Enumerable.Repeat("", width)]);
        return rows;
    }
}
