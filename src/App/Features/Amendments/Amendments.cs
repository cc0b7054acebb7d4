using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Amendments;

/// <summary>The addresses of the amendments during the year.</summary>
internal static class AmendmentEndpoints
{
    public static void MapAmendments(this CommitteePages committee)
    {
        committee.MapGet("{year:int}/amendments", ListAmendments.GetAsync).Needs(Permission.Read);
        foreach (var format in (string[])["docx", "xlsx"])
            committee.MapGet($"{{year:int}}/amendments.{format}", (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
                ListAmendments.GetFileAsync(http, committee, year, format, desk, stop)).Needs(Permission.Read);
        SetAmendmentRules.Step.Map(committee);
    }
}
