using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Tests;

/// <summary>Somebody with an account and, in the office's one committee, a role.</summary>
/// <param name="Name">The name, also in the ledger.</param>
/// <param name="Role">The role; null for an account that is nobody in the committee.</param>
/// <param name="Agency">The agency of a role that belongs to one.</param>
/// <param name="Body">The body of a role that belongs to one.</param>
public sealed record TestPerson(string Name, Role? Role = null, AgencyId? Agency = null, BodyId? Body = null)
{
    /// <summary>Whether the account keeps the accounts of the installation.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The e-mail address made of the name: chuyen-vien-01@van-phong.example.</summary>
    public string Email => $"{CommitteeRules.SlugOf(Name)}@van-phong.example";
}
