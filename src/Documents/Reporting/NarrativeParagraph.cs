using System.Text;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>A piece of a sentence: words alone, or words that state a figure or a count of meetings.</summary>
/// <param name="Text">The words.</param>
/// <param name="Figure">The figure they state; a screen links its rows, a document its annex.</param>
/// <param name="Meetings">The count of meetings they state.</param>
public sealed record NarrativeSpan(string Text, Figure? Figure = null, MeetingCount? Meetings = null);

/// <summary>A paragraph of a report.</summary>
public sealed record NarrativeParagraph(IReadOnlyList<NarrativeSpan> Spans)
{
    /// <summary>Its words without references.</summary>
    public string Text => string.Concat(Spans.Select(s => s.Text));
}

/// <summary>Writes one paragraph, words and figures in the order they are read.</summary>
internal sealed class NarrativeWriter
{
    private readonly List<NarrativeSpan> _spans = [];
    private readonly StringBuilder _words = new();

    internal NarrativeWriter Say(string words)
    {
        _words.Append(words);
        return this;
    }

    internal NarrativeWriter State(string words, Figure figure) => Add(new(words, figure));

    internal NarrativeWriter State(string words, MeetingCount meetings) => Add(new(words, null, meetings));

    /// <summary>Several things with a mark between them.</summary>
    internal NarrativeWriter Join<T>(IReadOnlyList<T> things, string mark, Action<T> write)
    {
        foreach (var (index, thing) in things.Index())
        {
            if (index > 0)
                Say(mark);
            write(thing);
        }
        return this;
    }

    internal NarrativeParagraph End()
    {
        Flush();
        return new(_spans);
    }

    private NarrativeWriter Add(NarrativeSpan span)
    {
        Flush();
        _spans.Add(span);
        return this;
    }

    private void Flush()
    {
        if (_words.Length == 0)
            return;
        _spans.Add(new(_words.ToString()));
        _words.Clear();
    }
}
