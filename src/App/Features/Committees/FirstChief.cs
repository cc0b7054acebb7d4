using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Committees;

/// <summary>The first chief of office of a committee, who enters everybody else; not asked for while the program is only tried out.</summary>
internal static class FirstChief
{
    public static async Task<IReadOnlyList<StepField>> FieldsAsync(HttpContext http, Db db, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        if (Caller.Of(http) is not { Account: { } own } caller)
            return [];
        var accounts = await db.Users.AsNoTracking().Where(a => a.LockedAt == null).OrderBy(a => a.Email).Select(a => new { a.Id, a.Name, a.Email }).ToListAsync(stop);
        return
        [
            new("chiefName", l["First chief of office"]) { Required = true, Values = [caller.Name], Help = l["Enters everybody else and gives the roles."] },
            new("chiefAccount", l["Account of the chief of office"])
            {
                Options = [.. accounts.Select(a => (a.Id.ToString("N"), $"{a.Name} ({a.Email})"))], Values = [own.ToString()],
                Help = l["Somebody without an account is invited first, under Accounts."],
            },
        ];
    }

    /// <summary>The changes that enter the chief; none while the program is only tried out.</summary>
    public static async Task<IReadOnlyList<Draft>> ReadAsync(HttpContext http, Db db, Form form, CommitteeId committee, DateOnly since, CancellationToken stop)
    {
        if (Caller.Of(http) is not { IsTryingOut: false })
            return [];
        var name = form.Required("chiefName", 200);
        if (form.Ids("chiefAccount", g => new AccountId(g)) is not [var account] || !await db.Users.AnyAsync(a => a.Id == account.Value && a.LockedAt == null, stop))
        {
            form.Wrong("chiefAccount", form.L["Choose one."]);
            return [];
        }
        // After the parts of the form that are bodies and the term: there are never a hundred of them.
        var subject = new Subject(SubjectKind.Person, StepSearch.PartOf(committee.Value, 100));
        return
        [
            new(subject, 1, since, null, new PersonChange.Entered(name, account)),
            new(subject, 2, since, null, new PersonChange.RoleGiven(Role.ChiefOfOffice, null, null, null)),
        ];
    }
}
