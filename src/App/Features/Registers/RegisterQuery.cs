using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Whose documents a list shows.</summary>
public enum Ownership { Own, Others, Unregistered }

/// <summary>A line of the register: a document, or what was issued without an entry in it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Issued">What was issued.</param>
/// <param name="Kind">Key of its kind, as far as that is known.</param>
/// <param name="Author">Who issued it, as far as that is known.</param>
public sealed record RegisterLine(Document? Document, UnregisteredDocument? Issued, string? Kind, string? Author)
{
    /// <summary>Its number and sign.</summary>
    public string Number => Document?.Entry!.Number ?? Issued!.Issued.Number;

    /// <summary>The date it bears.</summary>
    public DateOnly On => Document?.Entry!.On ?? Issued!.Issued.On;

    /// <summary>What it is about.</summary>
    public string Subject => Document?.Entry!.Subject ?? Issued!.Subject;

    /// <summary>Whose it is.</summary>
    public Ownership Ownership => Document is null ? Ownership.Unregistered : Document.IsOwn ? Ownership.Own : Ownership.Others;
}

/// <summary>What a list of documents is asked for.</summary>
public sealed record RegisterQuery
{
    public string? Text { get; private init; }
    public string? Kind { get; private init; }
    public Guid? Series { get; private init; }
    public int? Year { get; private init; }
    public Guid? Term { get; private init; }
    public Ownership? Of { get; private init; }
    public SecurityClassification? Classification { get; private init; }
    public bool? IsVoid { get; private init; }
    public DateOnly? From { get; private init; }
    public DateOnly? To { get; private init; }

    /// <summary>Whether nothing is filtered.</summary>
    public bool IsAll => this == new RegisterQuery();

    /// <summary>Reads an address; what cannot be read filters nothing.</summary>
    public static RegisterQuery Read(IQueryCollection query)
    {
        string? Said(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        Guid? Id(string name) => Guid.TryParse(Said(name), out var id) ? id : null;
        DateOnly? Day(string name) => Reading.TryDate(Said(name), out var day) ? day : null;
        return new()
        {
            Text = Said("q"),
            Kind = Said("kind"),
            Series = Id("series"),
            Term = Id("term"),
            Year = int.TryParse(Said("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Of = Kebab.Parse<Ownership>(Said("of") ?? ""),
            Classification = Kebab.Parse<SecurityClassification>(Said("class") ?? ""),
            IsVoid = Said("state") switch { "void" => true, "standing" => false, _ => null },
            From = Day("from"),
            To = Day("to"),
        };
    }

    /// <summary>The lines it asks for, newest first.</summary>
    public IReadOnlyList<RegisterLine> Lines(Reading r)
    {
        var search = Text is null ? null : new DocumentSearch(Text, r.Committee.DocumentKinds.Select(k => k.Code));
        var term = r.At.Terms.FirstOrDefault(t => t.Id.Value == Term);
        var documents = r.At.Register.Documents.Where(d => d.Entry is not null).Select(d => new RegisterLine(d, null, d.Entry!.Kind, d.Entry.Author))
            .Concat(r.At.Register.Unregistered.Select(u => r.At.Register.OwnKind(u.Issued.Number) is { } own
                ? new RegisterLine(null, u, own.Key, r.Committee.Name)
                : new RegisterLine(null, u, null, null)));
        return [.. documents.Where(Matches).OrderByDescending(l => l.On).ThenByDescending(l => l.Document?.Place?.Number).ThenBy(l => l.Number, StringComparer.Ordinal)];

        bool Matches(RegisterLine line) =>
            (Kind is null || line.Kind == Kind)
            && (Series is null || line.Document?.Place?.Series.Id(r.Id) == Series)
            && (Year is null || line.On.Year == Year)
            && (Term is null || (term is not null && term.FromOn <= line.On && line.On <= term.ToOn))
            && (Of is null || line.Ownership == Of)
            && (Classification is null || (line.Document?.Classification ?? line.Issued?.Item?.Content.Classification ?? SecurityClassification.Unclassified) == Classification)
            && (IsVoid is null || (line.Document?.IsVoid ?? false) == IsVoid)
            && !(line.On < From) && !(line.On > To)
            && search?.Finds(line.Number, line.On, line.Subject, line.Author, line.Document?.Entry?.Signer, line.Document?.Entry?.Recipients, line.Document?.Entry?.Note) != false;
    }

    /// <summary>What is filtered, in words, each with the part of the address that says it.</summary>
    public IEnumerable<(string Name, string Text)> InWords(Reading r)
    {
        var w = r.Words;
        if (Text is not null)
            yield return ("q", $"“{Text}”");
        if (Kind is not null)
            yield return ("kind", w.Kind(Kind, r.At));
        if (Series is { } id)
            yield return ("series", r.At.Register.AllSeries.FirstOrDefault(s => s.Key.Id(r.Id) == id) is { } series ? w.Of(series.Key, r.At) : "?");
        if (Year is { } year)
            yield return ("year", w.Say($"năm {year}", $"year {year}"));
        if (Term is { } term)
            yield return ("term", r.At.Terms.FirstOrDefault(t => t.Id.Value == term)?.Name ?? "?");
        if (Of is { } of)
            yield return ("of", RegisterWords.Of(w, of));
        if (Classification is { } classification)
            yield return ("class", w.Of(classification));
        if (IsVoid is { } isVoid)
            yield return ("state", isVoid ? w.Of(DocumentState.Voided) : w.Say("Còn hiệu lực đăng ký", "Not void"));
        if (From is { } from)
            yield return ("from", w.Say($"từ {w.Date(from)}", $"from {w.Date(from)}"));
        if (To is { } to)
            yield return ("to", w.Say($"đến {w.Date(to)}", $"to {w.Date(to)}"));
    }
}

/// <summary>Words of the register's own pages.</summary>
internal static class RegisterWords
{
    public static string Of(Words w, Ownership ownership) => ownership switch
    {
        Ownership.Own => w.Say("Văn bản của cơ quan", "Own documents"),
        Ownership.Others => w.Say("Văn bản của nơi khác", "Documents of others"),
        Ownership.Unregistered => w.Say("Đã ban hành, chưa vào sổ", "Issued, not registered"),
    };
}
