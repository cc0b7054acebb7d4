using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>What a lead agency proposes to become of an unfinished item.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Disposition">What it proposes.</param>
/// <param name="On">The date of the proposal.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Why">The reason it gives, or null.</param>
public sealed record Proposal(AgencyId Agency, Disposition Disposition, DateOnly On, string By, string? Why);

/// <summary>What lead agencies propose.</summary>
public static class Proposals
{
    /// <summary>Proposes what becomes of an item, for one of its lead agencies.</summary>
    /// <param name="item">The item.</param>
    /// <param name="agency">The agency that proposes.</param>
    /// <param name="disposition">What it proposes.</param>
    /// <param name="admissible">Which dispositions the rules of the committee admit.</param>
    /// <param name="on">The date of the proposal.</param>
    public static Result<ItemChange> Propose(
        this Item item, AgencyId agency, Disposition disposition, IReadOnlyList<DispositionKind> admissible, DateOnly on) =>
        !item.Content.Leads.Contains(agency) ? new AgencyDoesNotLead(agency)
        // What may be decided may be proposed, and nothing else.
        : item.Dispose(disposition, admissible, on).Refusal is { } refusal ? refusal
        : item.ProposalOf(agency)?.Disposition.IsSameAs(disposition) == true ? new NothingChanges()
        : new ItemChange.DispositionProposed(agency, disposition);

    extension(Item item)
    {
        /// <summary>What an agency proposes, or null.</summary>
        public Proposal? ProposalOf(AgencyId agency) => item.Proposals.FirstOrDefault(p => p.Agency == agency);

        /// <summary>The lead agencies that have not proposed anything yet.</summary>
        public IEnumerable<AgencyId> SilentLeads => item.Content.Leads.Where(a => item.ProposalOf(a) is null);

        /// <summary>What all proposals of lead agencies say alike; null where there is none or they differ.</summary>
        public Disposition? ProposedAlike =>
            item.Proposals is [var first, ..] && item.Proposals.All(p => p.Disposition.IsSameAs(first.Disposition)) ? first.Disposition : null;
    }
}
