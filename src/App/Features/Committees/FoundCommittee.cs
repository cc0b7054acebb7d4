using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Committees;

/// <summary>Lập sổ của một cơ quan: tên, nhiệm kỳ, các cơ quan họp, chương trình của năm.</summary>
public static class FoundCommittee
{
    private const string Zone = "Asia/Ho_Chi_Minh";

    /// <summary>What the page shows: first only name and kind are asked, then the rest with what they lead one to expect.</summary>
    public sealed record Model(Form Form, bool IsSecond, IReadOnlyList<StepField> Fields, Guid Id);

    public static async Task<IResult> GetAsync(HttpContext http, Desk desk, Db db, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        var query = http.Request.Query;
        var name = query["name"].ToString().Trim().Normalize();
        var form = Form.Empty(l);
        return await ShowAsync(http, desk, db, form, name.Length is > 0 and <= 300 && KindOf(query["kind"]) is { } kind ? (name, kind) : null, stop);
    }

    public static async Task<IResult> PostAsync(HttpContext http, Desk desk, Db db, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var words = Words.Of(CultureInfo.CurrentUICulture.Name);
        var kind = form.Choice<CommitteeKind>("kind");
        var name = form.Required("name", 300);
        var id = new CommitteeId(Guid.TryParse(form.Text("id"), out var given) ? given : Guid.CreateVersion7(desk.Clock.GetUtcNow()));
        var drafts = Beginning.Of(form, id, name, kind, desk.Clock);
        if (drafts.Refusal is { } refusal)
            form.Wrong("", RefusalText.Of(refusal, words, form.L));
        IReadOnlyList<Draft> chief = form.IsValid ? await FirstChief.ReadAsync(http, db, form, id, drafts.Value!.Drafts[0].EffectiveOn, stop) : [];
        if (!form.IsValid)
            return await ShowAsync(http, desk, db, form, (name, kind), stop, StatusCodes.Status422UnprocessableEntity);

        var founded = await db.FoundAsync(id, [.. drafts.Value!.Drafts, .. chief], Caller.Of(http)!.Name, desk.Clock, stop);
        if (founded.Refusal is { } taken)
        {
            form.Wrong(taken is SlugIsTaken ? "slug" : "", RefusalText.Of(taken, words, form.L));
            return await ShowAsync(http, desk, db, form, (name, kind), stop, StatusCodes.Status409Conflict);
        }
        return Results.Redirect($"/{drafts.Value.Slug}/{drafts.Value.Year}/import");
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, Desk desk, Db db, Form form, (string Name, CommitteeKind Kind)? chosen, CancellationToken stop, int status = StatusCodes.Status200OK)
    {
        var words = Words.Of(CultureInfo.CurrentUICulture.Name);
        var model = new Model(
            form, chosen is not null, chosen is var (name, kind) ? [.. Fields(name, kind, words, form.L, desk.Clock), .. await FirstChief.FieldsAsync(http, db, form.L, stop)] : First(words, form.L),
            Guid.CreateVersion7(desk.Clock.GetUtcNow()));
        return new RazorComponentResult<FoundCommitteePage>(new { Model = model, Words = words, http.Request }) { StatusCode = status };
    }

    private static StepField[] First(Words words, IStringLocalizer<Texts> l) =>
    [
        new("name", l["Official name"]) { Required = true, Help = l["As it stands on its documents, like “Huyện ủy Ba Vì”."] },
        new("kind", l["Kind"])
        {
            Options = [.. Enum.GetValues<CommitteeKind>().Select(k => (k.ToString(), words.Of(k)))],
            Help = l["It decides the form of documents and which bodies are proposed."],
        },
    ];

    private static StepField[] Fields(string name, CommitteeKind kind, Words words, IStringLocalizer<Texts> l, TimeProvider clock)
    {
        var bodies = UsualBodies.For(kind, name);
        var year = clock.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture);
        var (name1, kind1) = (First(words, l)[0], First(words, l)[1]);
        return
        [
            name1 with { Values = [name] },
            kind1 with { Values = [kind.ToString()] },
            new("slug", l["Address"]) { Required = true, Values = [CommitteeRules.SlugOf(name)], Help = l["The first part of its addresses: lower-case letters without marks, digits, hyphens."] },
            new("sign", l["Sign in document numbers"]) { Required = true, Help = l["As “TU” in 17-CTr/TU."] },
            new("place", l["Place"]) { Required = true, Help = l["As it stands before the date of a document."] },
            new("superior", l["Superior body"]) { Help = l["Printed over its name, if there is one."] },
            new("timeZone", l["Time zone"])
            {
                Options = [.. Zones().Select(z => (z, z))], Values = [Zone], Help = l["It decides what “today” is."],
            },
            new("termName", l["Term"]) { Help = l["As in “khóa XVII, nhiệm kỳ 2020-2025”."] + " " + l["May stay empty and be opened later."] },
            new("termFrom", l["First day"]) { Type = "date" },
            new("termTo", l["Last day"]) { Type = "date" },
            new("bodies", l["Bodies"])
            {
                Type = "checkboxes", Help = l["The usual ones of its kind; others are formed later."],
                Options = [.. bodies.Select((b, i) => ($"{i}", b.Name))], Values = [.. bodies.Select((_, i) => $"{i}")],
            },
            new("year", l["Year of the first programme"]) { Type = "number", Required = true, Values = [year] },
        ];
    }

    private static IEnumerable<string> Zones() => TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)
        .Where(z => TimeZoneInfo.TryConvertIanaIdToWindowsId(z, out _)).Append(Zone).Distinct().Order(StringComparer.Ordinal);

    private static CommitteeKind? KindOf(string? text) =>
        Enum.TryParse<CommitteeKind>(text, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
