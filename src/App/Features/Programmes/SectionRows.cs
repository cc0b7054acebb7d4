using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>The sections of a programme as rows of a form, with some to spare.</summary>
internal static class SectionRows
{
    private const int Spare = 3;
    private const int Most = 60;

    public static StepField Field<T>(StepInput<T> input, IReadOnlyList<ProgrammeSection> sections)
    {
        var rows = sections.Select(s => (IReadOnlyList<string>)[s.Code, s.Title, s.Body?.ToString() ?? "", s.Text ?? ""]).ToList();
        while (rows.Count < Math.Max(sections.Count + Spare, Sent(input.Form)))
            rows.Add(["", "", "", ""]);
        return new("sections", input.L["Sections in order; leave a row empty to leave it out"])
        {
            Type = "rows",
            Columns =
            [
                new("code", input.L["Code"]),
                new("title", input.L["Heading"]) { Type = "textarea" },
                new("body", input.L["Body whose meetings it lists"])
                {
                    Options = [("", "–"), .. input.At.Bodies.Where(b => !b.IsDissolved || sections.Any(s => s.Body == b.Id)).Select(b => (b.Id.ToString(), b.ShortName))],
                },
                new("text", input.L["Text under the heading"]) { Type = "textarea" },
            ],
            Rows = rows,
        };
    }

    public static IReadOnlyList<ProgrammeSection> Read<T>(StepInput<T> input)
    {
        var sections = new List<ProgrammeSection>();
        for (var row = 0; row < Sent(input.Form); row++)
            if (input.Form.Text($"code-{row}") is not null || input.Form.Text($"title-{row}") is not null)
                sections.Add(new(
                    input.Form.Required($"code-{row}", 20), input.Form.Required($"title-{row}"),
                    input.Form.Ids($"body-{row}", id => new BodyId(id)) is [var body] && input.At.Find(body) is not null ? body : null,
                    input.Form.Text($"text-{row}", 4000)));
        return sections;
    }

    private static int Sent(Form form)
    {
        var rows = 0;
        for (var row = 0; row < Most; row++)
            if (form.Text($"code-{row}") is not null || form.Text($"title-{row}") is not null)
                rows = row + 1;
        return rows;
    }
}
