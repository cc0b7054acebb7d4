using NghiTrinh.Voting.Archives;

namespace NghiTrinh.Voting.Tests.Attacks;

/// <summary>Events in other forms, in another order, or of another chain.</summary>
internal static class EventAttacks
{
    public static IEnumerable<Attack> All =>
    [
        Form("a blank", e => e.Replace(":", ": ", StringComparison.Ordinal)),
        Form("a line's end", e => e + "\n"),
        Form("one field more", e => e[..^1] + ",\"x\":1}"),
        Form("a field twice", e => e[..^1] + $",{e[1..e.IndexOf(',', StringComparison.Ordinal)]}}}"),
        Form("fields exchanged", e => "{" + string.Join(',', e[1..^1].Split(',').Reverse()) + "}"),
        Form("an unknown type", e => Attack.Replace(e, "Result", "result")),
        Form("an escaped letter", e => Attack.Replace(e, "Result", "\\u0052esult")),
        Form("a height that is text", e => Height(e, "\"8\"")),
        Form("a height with a leading zero", e => Height(e, "08")),
        Form("a height with a point", e => Height(e, "8.0")),
        Form("a height with an exponent", e => Height(e, "8e0")),
        Form("a negative height", e => Height(e, "-8")),
        Form("a height beyond 2^31", e => Height(e, "2147483656")),
        Form("a height beyond 2^64", e => Height(e, "18446744073709551624")),
        Form("an upper-case hash", e => e.Replace("\"payload\":\"", "\"payload\":\"A", StringComparison.Ordinal)),
        Form("a hash in upper case", e => string.Concat(e.Select((c, i) => i > 12 && i < 76 ? char.ToUpperInvariant(c) : c))),
        Form("a parent of nothing", e => e[..11] + "null" + e[77..]),
        Form("no payload", e => e[..e.IndexOf(",\"payload\"", StringComparison.Ordinal)] + "}"),
        Form("no type", e => Attack.Replace(e, "\"type\":\"Result\",", "")),
        new("event: empty", "event.form", () => Corruption.Fresh().Written(eventText: (height, e) => height == 8 ? "" : e)),
        new("event: the end of ballots with a payload", "event.form", () => Corruption.Fresh().Until(EventType.EndBallots).Written(
            eventText: (height, e) => height == 3 ? e[..^1] + $",\"payload\":\"{Rebuilt.Hash("")}\"}}" : e)),
        Link("a height too high", "event.height", e => e with { Height = 9 }),
        Link("the height before", "event.height", e => e with { Height = 7 }),
        Link("no parent", "event.parent", e => e with { Parent = null }),
        Link("its own payload as parent", "event.parent", e => e with { Parent = e.Payload }),
        Link("a payload that is not there", "archive.order", e => e with { Payload = new string('0', 64) }),
        new("event: a parent of the first", "event.parent", () => Corruption.Fresh().Written(
            changeEvent: e => e.Height == 0 ? e with { Parent = new string('0', 64) } : e)),
        Order("a ballot after the end", "event.order", parts => parts.Insert(4, parts[1])),
        Order("two ends of ballots", "event.order", parts => parts.Insert(4, parts[3])),
        Order("no end of ballots", "event.order", parts => parts.RemoveAt(3)),
        Order("two tallies", "event.order", parts => parts.Insert(5, parts[4])),
        Order("a decryption before the tally", "event.order result.shares", parts => parts.Reverse(4, 2)),
        Order("a decryption after the result", "event.order", parts => parts.Add(parts[5])),
        Order("two results", "event.order", parts => parts.Add(parts[8])),
        Order("a ballot after the result", "event.order", parts => parts.Add(parts[1])),
        Order("two set-ups", "event.order", parts => parts.Insert(1, parts[0])),
        Order("set-up at the end", "event.order", parts => parts.Add(parts[0])),
        Order("no decryption", "result.shares", parts => parts.RemoveRange(5, 3)),
        Order("no tally", "event.order", parts => parts.RemoveAt(4)),
        new("order: no set-up", "event.order", () =>
        {
            var fresh = Corruption.Fresh().Until(EventType.Ballot);
            fresh.Parts.RemoveAt(0);
            return fresh.Written();
        }),
        Data("twice the same", 1, data => data.Insert(0, data[0])),
        Data("of another event", 1, data => data.Insert(0, Corruption.Made.Uuid())),
        Data("set-up in another order", 0, data => data.Reverse(0, 2)),
        Data("payload before what it refers to", 0, data => data.Reverse(2, 2)),
        Data("nine entries too many", 1, data => data.InsertRange(0, Enumerable.Range(0, 9).Select(i => $"{i}"))),
    ];

    private static string Uuid(this MadeElection made) => made.Election.Uuid;

    private static string Height(string e, string by) => Attack.Replace(e, "\"height\":8", "\"height\":" + by);

    private static Attack Form(string name, Func<string, string> change) =>
        new($"event: {name}", "event.form", () => Corruption.Fresh().Written(eventText: (height, e) => height == 8 ? change(e) : e));

    private static Attack Link(string name, string rule, Func<Event, Event> change) =>
        new($"event: {name}", rule, () => Corruption.Fresh().Written(changeEvent: e => e.Height == 8 ? change(e) : e));

    private static Attack Order(string name, string rules, Action<List<Rebuilt.Part>> change) => new($"order: {name}", rules, () =>
    {
        var fresh = Corruption.Fresh();
        change(fresh.Parts);
        return fresh.Written();
    });

    private static Attack Data(string name, int part, Action<List<string>> change) => new($"data: {name}", "archive.order", () =>
    {
        var fresh = Corruption.Fresh().Until(part == 0 ? EventType.Setup : EventType.Ballot);
        // The event goes on naming the payload, wherever that stands now.
        var payload = Rebuilt.Hash(fresh.Parts[part].Data[^1]);
        change(fresh.Parts[part].Data);
        return fresh.Written(changeEvent: e => e.Height == part ? e with { Payload = payload } : e);
    });
}
