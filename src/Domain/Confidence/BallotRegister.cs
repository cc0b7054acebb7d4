namespace NghiTrinh.Domain.Confidence;

/// <summary>The ballots of one kind from the printer to the seal. What is not known yet is null.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Printed">In.</param>
/// <param name="Stamped">Đóng dấu treo.</param>
/// <param name="Spoiled">Hỏng.</param>
/// <param name="Issued">Phát ra.</param>
/// <param name="Returned">Thu về.</param>
/// <param name="Destroyed">Chưa dùng, đã hủy.</param>
public sealed record BallotLine(BallotKind Kind, int? Printed, int? Stamped, int? Spoiled, int? Issued, int? Returned, int? Destroyed)
{
    /// <summary>Issued and not put into the box.</summary>
    public int? NotReturned => Issued - Returned;

    /// <summary>Printed and neither spoiled nor issued: what is to be destroyed in the end.</summary>
    public int? Unused => Printed - Spoiled - Issued;

    /// <summary>Whether every figure is known and every sheet accounted for.</summary>
    public bool IsBalanced => Returned is not null && Destroyed is not null && Destroyed == Unused;
}

/// <summary>Sổ theo dõi phiếu: every sheet that was printed is issued, spoiled or destroyed.</summary>
public static class BallotRegister
{
    /// <summary>A line for each kind of ballot.</summary>
    public static IReadOnlyList<BallotLine> Of(ConfidenceVote vote) =>
    [
        .. vote.BallotKinds.Select(kind =>
        {
            var stock = vote.Stock.FirstOrDefault(s => s.Ballot == kind.Code);
            return new BallotLine(
                kind, stock?.Printed, stock?.Stamped, stock?.Spoiled, vote.IssuedOf(kind.Code), vote.CollectedOf(kind.Code),
                vote.Destroyed.FirstOrDefault(d => d.Ballot == kind.Code)?.Count);
        }),
    ];

    /// <summary>Every figure that cannot be, as far as figures are known.</summary>
    public static IReadOnlyList<FigureFault> Faults(ConfidenceVote vote) => [.. Of(vote).SelectMany(line => Faults(vote, line))];

    /// <summary>The kinds of ballot for which a step says nothing.</summary>
    public static IEnumerable<FigureFault> Missing(ConfidenceVote vote, IReadOnlyList<BallotCount> said) =>
        vote.BallotKinds.Where(k => said.All(s => s.Ballot != k.Code)).Select(k => new FigureFault(FigureRule.IsMissing, k.Name, 0, 0));

    /// <summary>The kinds of ballot of which no stamped sheet is recorded.</summary>
    public static IEnumerable<FigureFault> NotStamped(ConfidenceVote vote, IReadOnlyList<BallotCount> issued) =>
        from line in Of(vote)
        from count in issued
        where count.Ballot == line.Kind.Code && line.Stamped is null && count.Count > 0
        select new FigureFault(FigureRule.IssuedAboveStamped, line.Kind.Name, count.Count, 0);

    // A figure that is not known makes a comparison false, and so no fault.
    private static IEnumerable<FigureFault> Faults(ConfidenceVote vote, BallotLine l)
    {
        foreach (var figure in new[] { l.Printed, l.Stamped, l.Spoiled, l.Issued, l.Returned, l.Destroyed })
            if (figure < 0)
                yield return Fault(FigureRule.IsNegative, figure, 0);
        if (l.Stamped > l.Printed)
            yield return Fault(FigureRule.StampedAbovePrinted, l.Stamped, l.Printed);
        if (l.Spoiled > l.Printed)
            yield return Fault(FigureRule.SpoiledAbovePrinted, l.Spoiled, l.Printed);
        if (l.Issued > vote.PresentFor(l.Kind))
            yield return Fault(FigureRule.IssuedAbovePresent, l.Issued, vote.PresentFor(l.Kind));
        if (l.Issued > l.Stamped)
            yield return Fault(FigureRule.IssuedAboveStamped, l.Issued, l.Stamped);
        if (l.Issued + l.Spoiled > l.Printed)
            yield return Fault(FigureRule.UsedAbovePrinted, l.Issued + l.Spoiled, l.Printed);
        if (l.Returned > l.Issued)
            yield return Fault(FigureRule.CollectedAboveIssued, l.Returned, l.Issued);
        if (l.Destroyed is not null && l.Destroyed != l.Unused && vote.Difference is null)
            yield return Fault(FigureRule.DestroyedIsNotTheRest, l.Destroyed, l.Unused);

        FigureFault Fault(FigureRule rule, int? value, int? limit) => new(rule, l.Kind.Name, value ?? 0, limit ?? 0);
    }
}
