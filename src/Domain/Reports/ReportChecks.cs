using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Reports;

/// <summary>Sums that must agree, each added up from its own rows.</summary>
internal static class ReportChecks
{
    internal static IEnumerable<Disagreement> Of(ReportPart part, WorkProgramme programme)
    {
        var (at, body, of) = (part.At, part.Body?.Id, part.Total.Rows);
        Disagreement? Check(DisagreementKind kind, int left, int right, ItemFilter? rows = null) =>
            left == right ? null : new(kind, body, left, right, rows, at.Point);

        var jointCountedAgain = part.Items.Sum(i => Math.Max(0, i.Content.Leads.Count - 1));
        Item[] notHeld = [.. part.Items.Where(i => i.Hearings.Any(h => (body is null || h.Body == body) && h.Reports && !WasHeld(at, h)))];
        Item[] overdue = [.. part.Items.Where(i => i.StandingFor(body) == Standing.WillBeDone && i.ExpectedDue?.LastDay < at.Point.On)];
        IEnumerable<Disagreement?> all =
        [
            Check(DisagreementKind.ReportedAgainstTotal, part.Reported.Count + part.NotReported.Count, part.Total.Count),
            Check(DisagreementKind.LeadsAgainstTotal, part.ByLeads.Sum(r => r.Total.Count), part.Total.Count, of with { Leads = [] }),
            Check(DisagreementKind.AgenciesAgainstTotal, part.ByAgency.Sum(r => r.Total.Count) - jointCountedAgain, part.Total.Count, of with { Leads = [] }),
            Check(DisagreementKind.MonthsAgainstTotal, part.ByMonth.Sum(r => r.Total.Count), part.Total.Count),
            Check(DisagreementKind.DispositionsAgainstNotReported, part.Dispositions.Sum(d => d.Count.Count), part.NotReported.Count),
            Check(DisagreementKind.BalanceAgainstTotal, part.Balance.Entered, part.Balance.Accounted),
            Check(DisagreementKind.BalanceAgainstTotal, part.Balance.Entered, part.Total.Count),
            body is null
                ? Check(DisagreementKind.BodiesAgainstTotal, WithBody(part), part.Total.Count)
                : Check(DisagreementKind.HearingsAgainstMeetings, part.Reported.Count - notHeld.Length, part.Reported.Count),
            Check(DisagreementKind.DispositionIsOverdue, overdue.Length, 0, of with { Standing = Standing.WillBeDone }),
        ];
        return all.OfType<Disagreement>();
    }

    // A list that names no body at all has no figures by body that could fall short.
    private static int WithBody(ReportPart whole) =>
        whole.Items.Count(i => i.Content.Bodies.Count > 0) is > 0 and var heard ? heard : whole.Total.Count;

    private static bool WasHeld(Snapshot at, Hearing hearing) =>
        hearing.Meeting is not { } id
        || at.Find(id) is { State: MeetingState.Held } meeting && meeting.HeldOn <= at.Point.On;
}
