using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Tests;

/// <summary>Enters people: their accounts, and who they are in the one committee.</summary>
internal static class TestPeople
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "bốn con ngựa gỗ";

    public static async Task EnterAsync(IServiceProvider services, Database database, TimeProvider clock, IReadOnlyList<TestPerson> people)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        var drafts = new List<Draft>();
        foreach (var person in people)
        {
            var account = Account.Of(person.Email, person.Name, clock.GetUtcNow());
            account.IsAdministrator = person.IsAdministrator;
            account.EmailConfirmed = true;
            var made = await accounts.CreateAsync(account, Password);
            Assert.True(made.Succeeded, string.Join(", ", made.Errors.Select(e => e.Description)));
            if (person.Role is not { } role)
                continue;
            // The same identifier as the account's: a test finds the person by it.
            var subject = new Subject(SubjectKind.Person, account.Id);
            drafts.Add(new(subject, 1, new(2020, 1, 1), null, new PersonChange.Entered(person.Name, account.AccountId)));
            drafts.Add(new(subject, 2, new(2020, 1, 1), null, new PersonChange.RoleGiven(role, person.Agency, person.Body, null)));
        }
        if (drafts.Count == 0)
            return;
        await using var db = database.Open();
        // Where there are several, people belong to the founding one.
        var committee = await db.Committees.OrderByDescending(c => c.Slug == "thanh-uy-ha-noi").FirstAsync();
        var recorded = await db.RecordAsync(new(committee.Id), drafts, "Quản trị", clock, CancellationToken.None);
        Assert.Null(recorded.Refusal);
    }
}
