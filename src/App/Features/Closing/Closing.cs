using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Closing;

/// <summary>The addresses of the end of the year.</summary>
internal static class ClosingEndpoints
{
    public static void MapClosing(this CommitteePages committee)
    {
        committee.MapGet("{year:int}/year-end", ShowYearEnd.GetAsync).Needs(Permission.Read);
        ProposeDispositions.Step.Map(committee);
        DecideDispositions.Step.Map(committee);
    }
}
