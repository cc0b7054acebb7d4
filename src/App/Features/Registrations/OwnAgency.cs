using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>The agency a step of agencies is about.</summary>
internal static class OwnAgency
{
    /// <summary>The agency the address names, or the reader's only one; null where it was not asked or the reader may not.</summary>
    public static Agency? Of(StepSearch search, Call call, Permission permission)
    {
        var (at, actor) = (search.Reading.At, search.Reading.Actor);
        var asked = call.Agencies.Select(at.Current).ToHashSet();
        var own = actor.Agencies.Select(at.Current).Where(a => asked.Contains(a) && actor.May(permission, a)).Distinct().ToList();
        var named = Guid.TryParseExact(search.Reading.Query["agency"], "N", out var id) ? own.Where(a => a.Value == id).ToList() : own;
        return named is [var one] ? at.Find(one) : null;
    }
}
