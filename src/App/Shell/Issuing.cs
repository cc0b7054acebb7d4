using System.Globalization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Shell;

/// <summary>What issuing a line or a programme enters in the register: under the number printed, or the next of a series.</summary>
internal static class Issuing
{
    /// <summary>The number and sign, and what enters them in the register; null where they stand there already, or no term tells the series.</summary>
    internal sealed record Outcome(string Number, Draft? Entry);

    /// <summary>The kinds whose next number can be taken, each with that number; first none.</summary>
    public static IReadOnlyList<(string Value, string Text)> NextNumbers(Reading r, DateOnly on, SecurityClassification classification)
    {
        IReadOnlyList<(string, string)> next =
        [
            .. r.Committee.DocumentKinds.Select(k => (Kind: k, Series: r.At.Register.Series(k.Key, classification, on))).Where(x => x.Series.Refusal is null)
                .Select(x => (x.Kind.Key, Offer(x.Kind, x.Series.Value!, r, on))),
        ];
        // A committee of the Party numbers by term: without one there is nothing to offer, and it is said why.
        var none = next.Count > 0
            ? r.Words.Say("– ghi số, ký hiệu đã có –", "– write the number it has –")
            : r.Words.Say("– chưa mở nhiệm kỳ của ngày này: chỉ ghi được số, ký hiệu đã có –", "– no term covers this day: only the number it has can be written –");
        return [("", none), .. next];
    }

    /// <summary>Decides the number of what is issued.</summary>
    /// <param name="at">The ledger.</param>
    /// <param name="form">Its fields "kind" and "number" say which number.</param>
    /// <param name="entry">What the register says but for kind and number.</param>
    /// <param name="id">The identifier for a document of others.</param>
    public static Result<Outcome> Decide(Snapshot at, Form form, DocumentEntry entry, DocumentId id)
    {
        if (form.Text("number") is { } printed)
        {
            var issued = at.RegisterIssued(entry with { Number = printed }, id);
            // Without a term the line is issued all the same; its document is taken into the register once there is one.
            return issued.Refusal is { } refusal and not NoTermOnDay ? refusal : new Outcome(printed, issued.Value);
        }
        if (form.Text("kind") is not { } kind)
            return new DocumentNumberIsMissing();
        var next = at.RegisterNext(entry with { Kind = kind });
        return next.Refusal is { } no ? no : new Outcome(((DocumentChange.Registered)next.Value!.Change).Entry.Number, next.Value);
    }

    private static string Offer(DocumentKind kind, DocumentSeries series, Reading r, DateOnly on) => string.Create(
        CultureInfo.InvariantCulture, $"{r.Words.Of(kind)} – {r.Words.Say("số tiếp theo", "next")}: {r.At.Compose(series.Key, series.Next, null, on)}");
}
