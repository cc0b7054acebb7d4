using System.Text.Json;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.Domain.Confidence;

/// <summary>Reads a file of rules (docs/spec/rule-sets.md), strictly: a field it does not know is a fault, not a note.</summary>
public static class RuleSetFile
{
    /// <summary>What stands in the first field.</summary>
    public const string Format = "nghi-trinh/rule-set/1";

    /// <summary>How long a file may be, in characters.</summary>
    public const int Longest = 200_000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>A value of a closed set as a file writes it: "ballotsCollected".</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Reads a file; all that is wrong with it is said, not the first only.</summary>
    public static RuleSetReading Read(string json)
    {
        if (json.Length > Longest)
            return new(null, [new("", RuleFaultKind.OutOfRange, $"1–{Longest}")]);
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'), Strict);
            var faults = new List<RuleFault>();
            var rules = Read(new RuleNode(document.RootElement, "", faults));
            return faults.Count > 0 ? new(null, faults) : new(rules, []);
        }
        catch (JsonException wrong)
        {
            return new(null, [new(wrong.Path ?? "", RuleFaultKind.NotJson, wrong.LineNumber is { } line ? $"{line + 1}" : null)]);
        }
    }

    // The key by which an entry of a list is named in places: its own, else its defect's.
    internal static string? KeyOf(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object)
            return null;
        return (value.TryGetProperty("key", out var key) || value.TryGetProperty("defect", out key)) && key.ValueKind == JsonValueKind.String
            ? key.GetString()
            : null;
    }

    private static RuleSet Read(RuleNode file)
    {
        file.Fields(
            "format", "id", "act", "bodies", "validFrom", "validUntil", "rating", "motion", "quorum", "electorates", "exemptions",
            "deadlines", "ballots", "publication", "provisions");
        if (file["format"].Text() is { Length: > 0 } format && format != Format)
            file["format"].Fault(RuleFaultKind.NotOneOf, Format);
        var rules = new RuleSet
        {
            Id = file["id"].Key(),
            Source = file["act"].Sourced(ReadAct),
            Bodies = file["bodies"].Sourced(n => n.List(b => b.OneOf<BodyKind>())),
            ValidFrom = file["validFrom"].Sourced(n => n.Date()),
            ValidUntil = file["validUntil"].Sourced<DateOnly?>(n => n.IsNull ? null : n.Date()),
            Rating = ReadRating(file["rating"]),
            Motion = file.Has("motion") ? ReadMotion(file["motion"]) : null,
            Quorum = file["quorum"].Sourced(n => new QuorumRule(n.Fields("share", "of")["share"].Fraction(), n["of"].OneOf<QuorumBase>())),
            Electorates = file["electorates"].SourcedList(ReadElectorate, e => e.Key),
            Exemptions = ReadExemptions(file["exemptions"]),
            Deadlines = file["deadlines"].SourcedList(ReadDeadline, d => d.Key),
            Ballots = ReadBallots(file["ballots"].Fields("defects", "signature")),
            Publication = file["publication"].Sourced(n => n.Text()),
            Provisions = file["provisions"].SourcedList(
                n => new Provision(n.Fields("key", "title", "text")["key"].Key(), n["title"].Text(), n["text"].Text()), p => p.Key),
        };
        if (rules.ValidUntil.Value < rules.ValidFrom.Value)
            file["validUntil"].Fault(RuleFaultKind.OutOfOrder);
        return rules;
    }

    private static Act ReadAct(RuleNode act) =>
        new(act.Fields("sign", "kind", "title", "on", "author")["sign"].Text(), act["kind"].Text(), act["title"].Text(), act["on"].Date(), act["author"].Text());

    private static RatingRules ReadRating(RuleNode rating)
    {
        rating.Fields("levels", "base", "decimals", "bands");
        var levels = rating["levels"].Sourced(n => AllOnce(n, n.List(
            l => new LevelLabel(l.Fields("level", "label")["level"].OneOf<ConfidenceLevel>(), l["label"].Text())), l => l.Level));
        return new(levels, ReadBase(rating), ReadDecimals(rating), ReadBands(rating["bands"]));
    }

    private static MotionRules ReadMotion(RuleNode motion)
    {
        motion.Fields("choices", "base", "decimals", "bands", "triggers", "deadlines", "exemptions");
        var choices = motion["choices"].Sourced(n => AllOnce(n, n.List(
            c => new ChoiceLabel(c.Fields("choice", "label")["choice"].OneOf<MotionChoice>(), c["label"].Text())), c => c.Choice));
        var triggers = motion["triggers"].SourcedList(
            n => new MotionTrigger(n.Fields("key", "text", "share")["key"].Key(), n["text"].Text(), n.Has("share") ? n["share"].Fraction() : null), t => t.Key);
        return new(choices, ReadBase(motion), ReadDecimals(motion), ReadBands(motion["bands"]), triggers)
        {
            // What the act says of ratings alone is no rule of motions, so these are there only where it names them.
            Deadlines = motion.Has("deadlines") ? motion["deadlines"].SourcedList(ReadDeadline, d => d.Key) : [],
            Exemptions = motion.Has("exemptions") ? ReadExemptions(motion["exemptions"]) : [],
        };
    }

    private static IReadOnlyList<Sourced<ExemptionGround>> ReadExemptions(RuleNode node) =>
        node.SourcedList(n => new ExemptionGround(n.Fields("key", "text")["key"].Key(), n["text"].Text()), e => e.Key);

    private static Sourced<PercentageBase> ReadBase(RuleNode node) => node["base"].Sourced(n => n.OneOf<PercentageBase>());

    private static Sourced<int> ReadDecimals(RuleNode node) => node["decimals"].Sourced(n => n.Number(0, 4));

    private static IReadOnlyList<Sourced<Band>> ReadBands(RuleNode node)
    {
        var bands = node.SourcedList(
            n => new Band(
                n.Fields("key", "name", "threshold", "consequence", "leadsToMotion")["key"].Key(), n["name"].Text(), n["threshold"].Fraction(),
                n["consequence"].Text(), n.Has("leadsToMotion") && n["leadsToMotion"].Flag()),
            b => b.Key);
        var read = bands.Where(b => b.Value.Threshold != default).ToList();
        foreach (var (lower, higher) in read.Zip(read.Skip(1)))
            if (!lower.Value.Threshold.IsBelow(higher.Value.Threshold))
                node.Fault(RuleFaultKind.OutOfOrder, higher.Value.Key);
        return bands;
    }

    private static ElectorateRule ReadElectorate(RuleNode node)
    {
        node.Fields("key", "position", "voterGroups");
        var groups = node["voterGroups"].List(g => g.Text());
        if (groups.Count == 0)
            node["voterGroups"].Fault(RuleFaultKind.Empty);
        return new(node["key"].Key(), node["position"].Text(), groups);
    }

    private static Deadline ReadDeadline(RuleNode node) =>
        new(node.Fields("key", "what", "days", "count", "purpose")["key"].Key(), node["what"].Text(), node["days"].Number(0, 400), node["count"].OneOf<DayKind>())
        {
            Purpose = node.Has("purpose") ? node["purpose"].OneOf<DeadlinePurpose>() : null,
        };

    private static BallotRules ReadBallots(RuleNode node)
    {
        var defects = node["defects"].List(d => d.Sourced(
            n => new BallotRule(n.Fields("defect", "effect")["defect"].OneOf<BallotDefect>(), n["effect"].OneOf<BallotEffect>())));
        AllOnce(node["defects"], defects, d => d.Value.Defect);
        return new(defects, node["signature"].Sourced(n => n.Text()));
    }

    // Each value of a closed set stands exactly once.
    private static IReadOnlyList<TEntry> AllOnce<TEntry, TKey>(RuleNode node, IReadOnlyList<TEntry> entries, Func<TEntry, TKey> keyOf)
        where TKey : struct, Enum
    {
        foreach (var value in node.IsList ? Enum.GetValues<TKey>() : [])
            if (entries.Count(e => keyOf(e).Equals(value)) is not 1 and var count)
                node.Fault(count == 0 ? RuleFaultKind.Lacking : RuleFaultKind.Twice, NameOf(value));
        return entries;
    }
}
