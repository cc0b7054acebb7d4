using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>The filter of a list of lines as parameters of the API.</summary>
internal static class ItemParameters
{
    public static readonly IReadOnlyList<QueryParameter> All =
    [
        new("q", "Words that all occur in the title or number, compared without marks.", "text", "an ninh"),
        new("body", "Heard by this body; state, standing and reported are then those for the body.", "id", Examples.Id),
        new("lead", "Led by this agency, alone or jointly.", "id", Examples.Id),
        new("leads", "Led by exactly these agencies together, a full stop between; none for no lead agency.", "text", Examples.Id),
        new("reported", "1 reported, 0 not.", "flag", "0"),
        new("issued", "1 with an issued document, 0 without.", "flag", "1"),
        new("joint", "1 led jointly, 0 by one agency.", "flag", "1"),
        new("standing", "Where it stands in the reconciliation of the year.", Values<Standing>(), "carried-over"),
        new("disposed", "Disposition as kind.year.month.body…, empty where there is none.", "text", "will-be-reported.2023.12"),
        new("state", "What the office needs to know of it on the date.", Values<ItemState>(), "overdue"),
        new("entry", "How it came into the programme; lines that have left are then included.", Values<Entry>(), "added"),
        new("month", "Shown under this month; 0 for none.", "integer", "11"),
        new("section", "Code of the section.", "text", "III"),
        new("goal", "Serving this goal of the term.", "id", Examples.Id),
        new("meeting", "Tabled for or heard at this meeting.", "id", Examples.Id),
        new("classification", "With this security classification.", Values<SecurityClassification>(), "unclassified"),
    ];

    /// <summary>What was asked for and could not be read: a page passes it over, a program is told.</summary>
    public static IReadOnlyDictionary<string, string> Wrong(HttpContext http, ItemFilter filter)
    {
        var read = ItemQuery.Write(filter).Select(p => p.Name).ToHashSet();
        var l = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        return http.Request.Query.Where(q => ItemQuery.Names.Contains(q.Key) && q.Value.ToString().Trim().Length > 0 && !read.Contains(q.Key))
            .ToDictionary(q => q.Key, _ => l["This value cannot be read; the description of the API says which there are."].Value);
    }

    private static string Values<TEnum>()
        where TEnum : struct, Enum => string.Join('|', Enum.GetValues<TEnum>().Select(v => Kebab.Of<TEnum>(v)));
}
