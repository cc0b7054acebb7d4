using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Documents.Confidence;

/// <summary>From the ledger to what the papers need.</summary>
public static class PaperVotes
{
    /// <summary>The vote as its papers say it.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="at">The ledger as the reader sees it.</param>
    /// <param name="rules">The rules it is held by.</param>
    public static PaperVote Of(ConfidenceVote vote, Snapshot at, RuleSet rules)
    {
        var committee = at.Committee ?? throw new ArgumentException("There is no committee at this point.", nameof(at));
        var (sitting, words) = (vote.SittingIn(at), Words.Vietnamese);
        var form = vote.Kind == ConfidenceVoteKind.Rating ? VoteForm.Rating : VoteForm.Motion;
        var (by, decimals) = rules.Motion is { } motion && form == VoteForm.Motion ? (motion.Base, motion.Decimals.Value) : (rules.Rating.Base, rules.Rating.Decimals.Value);
        var head = Letterhead.Of(committee, sitting?.On ?? at.Point.On, words);
        return new()
        {
            Profile = head.Profile,
            SuperiorBody = head.SuperiorBody,
            IssuingBody = head.IssuingBody,
            Sign = committee.Sign,
            Place = committee.Place,
            Form = form,
            Title = vote.Basis.Title,
            Sitting = SittingOf(sitting, committee, at),
            SittingOn = sitting is { HeldOn: null, PlannedOn: null } ? null : sitting?.On,
            HeldOn = HeldOn(vote),
            Venue = vote.Basis.Venue,
            Act = $"{rules.Act.Named} ngày {words.Date(rules.Act.On)} của {rules.Act.Author}",
            Plan = vote.Basis.Plan is { } plan && at.Register.Find(plan)?.Entry is { } entry ? $"Kế hoạch số {entry.Number}" : null,
            Levels = vote.Labels(rules),
            Base = PaperRules.Base(by),
            IsOfAllDelegates = by.Value == PercentageBase.AllDelegates,
            Decimals = decimals,
            Ballots = [.. vote.BallotKinds.Where(kind => vote.OfficialsOn(kind.Code).Count > 0).Select(kind => BallotOf(vote, kind))],
            Voters = PaperVoters.Of(vote, at),
            Summoned = PaperVoters.SummonedOf(vote),
            Tellers = TellersOf(vote, at),
            Exemptions = [.. vote.Officials.Where(o => o.Exemption is not null).Select(o => ExemptionOf(o, rules))],
            Validity = [.. PaperRules.Validity(rules, vote.Kind)],
            Signing = PaperRules.Marked(rules.Ballots.Signature, rules.Ballots.Signature.Value),
            BallotNote = rules.Ballots.Signature.ToBeConfirmed ? null : rules.Ballots.Signature.Value,
            Quorum = PaperRules.Quorum(rules),
            Deadlines = [.. rules.Deadlines.Select(d => new PaperDeadline(
                d.Value.What, sitting?.On is { } on ? d.Value.LastDay(on, new WorkingDays(at.Calendars.Values)) : null, PaperRules.Article(d, rules)))],
            Signature = Letterhead.Signature(committee, at),
            Security = vote.Basis.Line is { } line && at.Find(line) is { } item ? ProgrammeDocument.SecurityOf([item]) : default,
            FooterNote = Letterhead.SampleMark(committee, words) is { Length: > 0 } mark ? mark.TrimEnd(' ', '·') : null,
        };
    }

    /// <summary>What was agreed, as its papers say it.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="result">What both tellers confirmed.</param>
    /// <param name="at">The ledger as the reader sees it.</param>
    /// <param name="rules">The rules it is held by.</param>
    public static PaperResult Of(ConfidenceVote vote, ConfidenceResult result, Snapshot at, RuleSet rules)
    {
        var paper = Of(vote, at, rules);
        var outcomes = vote.OutcomesOf(result, rules);
        return new(
            paper,
            [.. vote.Attendance.Select(came => new PaperAttendance(vote.Electorates.FirstOrDefault(e => e.Code == came.Electorate)?.Name ?? came.Electorate, came.Summoned, came.Present))],
            [
                .. vote.BallotKinds.Where(kind => vote.OfficialsOn(kind.Code).Count > 0).Zip(paper.Ballots, (kind, ballot) => new PaperKindCount(
                    ballot, vote.IssuedOf(kind.Code) ?? 0, vote.CollectedOf(kind.Code) ?? 0, result.NotIssuedOf(kind.Code),
                    [.. outcomes.Where(o => o.Kind == kind).Select(o => CountOf(o, rules))])
                {
                    Destroyed = vote.Destroyed.FirstOrDefault(d => d.Ballot == kind.Code)?.Count,
                }),
            ])
        {
            Settled =
            [
                .. result.Agreed.Settled.Select(s => new PaperSettled(
                    vote.BallotKind(s.Ballot)?.Name ?? s.Ballot, vote.Officials.FirstOrDefault(o => o.Id == s.Official) is { } whose ? Of(whose) : null, s.Reason)),
            ],
            Package = vote.Package,
            SealedOn = vote.ReachedOn.TryGetValue(ConfidenceVoteState.Sealed, out var on) ? on : null,
        };
    }

    /// <summary>Every paper that was recorded, and of what the rules ask of each official, what is not there yet.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="at">The ledger as the reader sees it.</param>
    /// <param name="rules">The rules it is held by.</param>
    public static IReadOnlyList<PaperDossier> Dossiers(ConfidenceVote vote, Snapshot at, RuleSet rules)
    {
        var days = new WorkingDays(at.Calendars.Values);
        var on = vote.SittingIn(at)?.On;
        var moved = vote.Papers.Select(p => (p.Official, Paper: new PaperDossier(
            vote.Officials.FirstOrDefault(o => o.Id == p.Official) is { } whose ? Of(whose) : null, p.What, LastDay(Deadline(p.Deadline)), p.On, p.Document)));
        var missing =
            from official in vote.Officials.Where(o => o.Exemption is null)
            from deadline in rules.Deadlines.Select(d => d.Value)
            where !vote.Papers.Any(p => p.Deadline == deadline.Key && (p.Official is null || p.Official == official.Id))
            select (Official: (OfficialId?)official.Id, Paper: new PaperDossier(Of(official), deadline.What, LastDay(deadline), null));
        var order = vote.Officials.Select((o, i) => (o.Id, i)).ToDictionary(o => o.Id, o => o.i);
        return [.. moved.Concat(missing).OrderBy(p => p.Official is { } id ? order.GetValueOrDefault(id, -1) : -1).ThenBy(p => p.Paper.LastDay).Select(p => p.Paper)];

        Deadline? Deadline(string? key) => rules.Deadlines.FirstOrDefault(d => d.Value.Key == key)?.Value;
        DateOnly? LastDay(Deadline? deadline) => on is { } sitting ? deadline?.LastDay(sitting, days) : null;
    }

    /// <summary>An official as the papers name him or her.</summary>
    public static PaperOfficial Of(RatedOfficial official) => new(official.Name, string.Join(", ", official.Positions));

    /// <summary>What an official was asked to make clear, as it was recorded; dots where nothing was.</summary>
    public static string AskedOf(ConfidenceVote vote, RuleSet rules, PaperOfficial official)
    {
        var questions = rules.Deadlines.Where(d => d.Value.Purpose == DeadlinePurpose.Question).ToDictionary(d => d.Value.Key, d => d.Value.What);
        // A paper without words of its own bears those of its deadline: that says nothing of what was asked.
        var asked = vote.Papers.Where(p => p.Deadline is { } key && questions.TryGetValue(key, out var what) && p.What != what
            && vote.Officials.Any(o => o.Id == p.Official && Of(o) == official)).Select(p => p.What).ToList();
        return string.Join("\n", asked.Count > 0 ? asked : Enumerable.Repeat(VoteWords.Dots(110), 4));
    }

    /// <summary>The last day of what a letter is about; null where the rules name none or the sitting has no date.</summary>
    public static DateOnly? LastDay(ConfidenceVote vote, Snapshot at, RuleSet rules, DeadlinePurpose purpose) =>
        vote.SittingIn(at)?.On is { } on && rules.Deadlines.FirstOrDefault(d => d.Value.Purpose == purpose)?.Value is { } deadline
            ? deadline.LastDay(on, new WorkingDays(at.Calendars.Values)) : null;

    /// <summary>A kind of ballot as it is printed.</summary>
    public static PaperBallot BallotOf(ConfidenceVote vote, BallotKind kind)
    {
        var electorate = vote.ElectorateOf(kind);
        return new(kind.Name, electorate?.Name ?? "", electorate?.Members ?? 0, [.. vote.OfficialsOn(kind.Code).Select(Of)], kind.Colour);
    }

    private static PaperTeller[] TellersOf(ConfidenceVote vote, Snapshot at) => vote.Tellers is not { } tellers ? [] :
    [
        new(NameOf(tellers.Head, at), "Trưởng ban"), new(NameOf(tellers.First, at), "Thành viên"), new(NameOf(tellers.Second, at), "Thành viên"),
    ];

    private static string NameOf(PersonId person, Snapshot at) => at.Find(person)?.Name ?? VoteWords.Dots();

    private static PaperExemption ExemptionOf(RatedOfficial official, RuleSet rules)
    {
        var ground = rules.Exemptions.FirstOrDefault(e => e.Value.Key == official.Exemption!.Ground); // asked for only where there is one
        return new(Of(official), ground?.Value.Text ?? official.Exemption!.Note ?? "", ground is null ? "" : PaperRules.Article(ground, rules), ground is null ? null : official.Exemption!.Note); // likewise
    }

    // The box is opened and counted on one day; a session may have begun days before.
    private static DateOnly? HeldOn(ConfidenceVote vote) =>
        new[] { ConfidenceVoteState.Counting, ConfidenceVoteState.Collected, ConfidenceVoteState.Issued, ConfidenceVoteState.QuorumEstablished }
            .Where(vote.ReachedOn.ContainsKey).Select(state => (DateOnly?)vote.ReachedOn[state]).FirstOrDefault();

    private static PaperOfficialCount CountOf(OfficialOutcome outcome, RuleSet rules) => new(
        Of(outcome.Official), outcome.Count.Marks, outcome.Count.Invalid, outcome.Shares,
        outcome.Band is { } band ? new(band.Value.Name, band.Value.Consequence.TrimEnd('.'), PaperRules.Article(band, rules)) : null);

    private static string SittingOf(Meeting? sitting, Committee committee, Snapshot at)
    {
        if (sitting is null) return VoteWords.Dots(40);
        var body = at.Find(sitting.Body)?.Name ?? committee.Name;
        return committee.Kind == CommitteeKind.PeoplesCouncil
            ? $"Kỳ họp {(sitting.Ordinal is { } number ? $"thứ {number} " : "")}{body}"
            : $"Hội nghị {body}{(sitting.Ordinal is { } ordinal ? $" lần thứ {ordinal}" : "")}";
    }
}
