using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell.Api;

/// <summary>What a step asks for as things stand.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="About">The name of what it is about; null for something new.</param>
/// <param name="Note">What to know before recording.</param>
/// <param name="Members">The members of its body. One that is not sent keeps the value that stands here.</param>
public sealed record StepAnswer(string Title, string? About, string? Note, IReadOnlyList<StepMemberAnswer> Members);

/// <summary>A member of the body of a step.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it is called on the page.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Value">What stands in it: a text, or an array.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Columns">Of rows, the members of each.</param>
/// <param name="Help">What to know about it.</param>
public sealed record StepMemberAnswer(
    string Name, string Label, StepMemberKind Kind, bool Required, JsonNode? Value, IReadOnlyList<StepOptionAnswer>? Options,
    IReadOnlyList<StepColumnAnswer>? Columns, string? Help)
{
    internal static StepMemberAnswer Of(AskedField f) => new(
        f.Name, f.First.Label, f.Kind, f.First.Required, f.Value, StepOptionAnswer.Of(f.First),
        f.Kind == StepMemberKind.Rows ? [.. f.First.Columns.Select(c => new StepColumnAnswer(c.Name, c.Label, c.Type == "words", StepOptionAnswer.Of(c)))] : null,
        f.First.Help);
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What it means.</param>
public sealed record StepOptionAnswer(string Value, string Text)
{
    internal static IReadOnlyList<StepOptionAnswer>? Of(StepField field) =>
        field.Options is { } options ? [.. options.Select(o => new StepOptionAnswer(o.Value, o.Text))] : null;
}

/// <summary>A column of rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it is called on the page.</param>
/// <param name="IsRead">Whether it is only read, not sent.</param>
/// <param name="Options">What can be chosen.</param>
public sealed record StepColumnAnswer(string Name, string Label, bool IsRead, IReadOnlyList<StepOptionAnswer>? Options);

/// <summary>The body of a step: its members are those that reading the same address names.</summary>
public sealed record StepBody
{
    /// <summary>The date from which it holds, where the step asks for one.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }

    /// <summary>The identifier of what is made, chosen by the sender: sent twice it is made once.</summary>
    public string? Id { get; init; }

    /// <summary>The members of this step.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Members { get; init; }
}

/// <summary>What was recorded.</summary>
/// <param name="Address">Where what it is about can be read; null where nothing but its history tells of it.</param>
/// <param name="Changes">The changes, in the order they were recorded.</param>
public sealed record RecordedAnswer(string? Address, IReadOnlyList<RecordedChangeAnswer> Changes);

/// <summary>A change that was recorded.</summary>
/// <param name="Subject">What kind of thing it is about.</param>
/// <param name="Id">Which.</param>
/// <param name="Address">Where that can be read.</param>
/// <param name="Sequence">Its place in the history.</param>
/// <param name="Kind">What kind of change, as item.tabled.</param>
/// <param name="EffectiveOn">The day from which it holds.</param>
/// <param name="Text">It in words, in the language asked for.</param>
public sealed record RecordedChangeAnswer(SubjectKind Subject, string Id, string? Address, int Sequence, string Kind, DateOnly EffectiveOn, string Text)
{
    internal static RecordedChangeAnswer Of(Recorded r, Reading reading) => new(
        r.Subject.Kind, r.Subject.Id.ToString("N"), SubjectAddress.Of(r.Subject, reading), r.Sequence, ChangeCodec.Kind(r.Change), r.EffectiveOn,
        ChangeText.Of(r.Change, reading));
}

/// <summary>Where the API tells of a subject.</summary>
internal static class SubjectAddress
{
    public static string? Of(Subject subject, Reading reading)
    {
        var newest = reading.Ledger.At(new(DateOnly.MaxValue));
        var path = subject.Kind switch
        {
            SubjectKind.Item => $"items/{subject.Id:N}",
            SubjectKind.Meeting => $"meetings/{subject.Id:N}",
            SubjectKind.Agency => $"agencies/{subject.Id:N}",
            SubjectKind.Body => $"bodies/{subject.Id:N}",
            SubjectKind.Term => $"terms/{subject.Id:N}",
            SubjectKind.Document => $"documents/{subject.Id:N}",
            SubjectKind.Registration => $"registrations/{subject.Id:N}",
            SubjectKind.Report => $"reports/{subject.Id:N}",
            SubjectKind.Programme when newest.Find(new ProgrammeId(subject.Id)) is { } programme => $"programmes/{programme.Year}",
            SubjectKind.Call when newest.Find(new CallId(subject.Id)) is { } call && newest.Find(call.Programme) is { } of =>
                $"programmes/{of.Year}/call",
            SubjectKind.Committee => "",
            _ => null,
        };
        return path is null ? null : $"{ApiAddress.V1}/committees/{reading.Committee.Slug}{(path.Length > 0 ? $"/{path}" : "")}";
    }
}
