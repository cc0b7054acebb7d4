using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.People;

/// <summary>A role in a form: which, of which agency or body, until when.</summary>
internal static class RoleFields
{
    public static IEnumerable<StepField> Of(Reading reading, Form form, bool isOptional)
    {
        var l = form.L;
        yield return new("role", l["Role"])
        {
            Options = [.. isOptional ? [("", l["none yet"])] : Array.Empty<(string, string)>(), .. All.Select(r => (r.ToString(), RoleText.Of(r, reading.Words)))],
        };
        yield return new("agency", l["Agency"])
        {
            Options = [("", "–"), .. reading.At.Agencies.Where(a => a.IsActive).Select(a => (a.Id.ToString(), a.Name))],
            Help = l["For a clerk or head of an agency."],
        };
        yield return new("body", l["Body"])
        {
            Options = [("", "–"), .. reading.At.Bodies.Where(b => !b.IsDissolved).Select(b => (b.Id.ToString(), b.Name))],
            Help = l["For a member."],
        };
        yield return new("roleTo", l["Last day of the role"]) { Type = "date", Help = l["Empty while it is open."] };
    }

    /// <summary>Gives the role of the form to a person.</summary>
    public static Result<PersonChange> Give(Form form, Person person, DateOnly from, Snapshot at)
    {
        var role = form.Choice<Role>("role");
        AgencyId? agency = form.Text("agency") is not null && form.Ids("agency", g => new AgencyId(g)) is [var a] ? a : null;
        BodyId? body = form.Text("body") is not null && form.Ids("body", g => new BodyId(g)) is [var b] ? b : null;
        DateOnly? to = form.Text("roleTo") is null ? null : form.Date("roleTo");
        return form.IsValid ? person.GiveRole(role, agency, body, from, to, at) : new PersonChange.RoleGiven(role, agency, body, to);
    }

    private static IEnumerable<Role> All => Enum.GetValues<Role>().Where(r => r != Role.Administrator);
}
