using System.Reflection;
using System.Runtime.CompilerServices;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Domain.Tests.History;

/// <summary>A new kind of change that no fold knows is found here, not by a user.</summary>
public sealed class EveryChangeTests
{
    private static readonly Dictionary<Type, SubjectKind> Families = new()
    {
        [typeof(CommitteeChange)] = SubjectKind.Committee,
        [typeof(TermChange)] = SubjectKind.Term,
        [typeof(BodyChange)] = SubjectKind.Body,
        [typeof(AgencyChange)] = SubjectKind.Agency,
        [typeof(ProgrammeChange)] = SubjectKind.Programme,
        [typeof(ItemChange)] = SubjectKind.Item,
        [typeof(MeetingChange)] = SubjectKind.Meeting,
        [typeof(CalendarChange)] = SubjectKind.Calendar,
        [typeof(ReportChange)] = SubjectKind.Report,
        [typeof(ImportChange)] = SubjectKind.Import,
        [typeof(PersonChange)] = SubjectKind.Person,
        [typeof(DocumentChange)] = SubjectKind.Document,
        [typeof(CommentChange)] = SubjectKind.Comment,
        [typeof(CallChange)] = SubjectKind.Call,
        [typeof(RegistrationChange)] = SubjectKind.Registration,
        [typeof(ConfidenceVoteChange)] = SubjectKind.ConfidenceVote,
        [typeof(ConfidenceResultChange)] = SubjectKind.ConfidenceResult,
    };

    private static readonly Type[] Kinds =
        [.. typeof(Change).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Change)) && !t.IsAbstract && t != typeof(Struck))];

    public static TheoryData<string> Names => [.. Kinds.Select(Name)];

    [Fact]
    public void Every_kind_of_subject_has_its_family_of_changes()
    {
        Assert.Equal(Enum.GetValues<SubjectKind>().Order(), Families.Values.Order());
        Assert.All(Kinds, kind => Assert.Contains(kind.BaseType!, Families.Keys));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_change_is_folded(string name)
    {
        var kind = Kinds.Single(k => Name(k) == name);
        var (family, first) = (Families[kind.BaseType!], Kinds.First(k => k.BaseType == kind.BaseType));
        var book = new Book()
            .Record(family, "subject", (Change)Any(first), "2023-01-01")
            .Record(family, "subject", (Change)Any(kind), "2023-01-02")
            .Record(family, "subject", new Struck(2), "2023-01-03");

        var folded = Record.Exception(() => book.Ledger.At(new(A.On("2023-01-02"), A.Moment("2023-01-02"))));
        var struck = Record.Exception(() => book.At("2023-01-03"));

        Assert.Null(folded);
        Assert.Null(struck);
    }

    private static string Name(Type kind) => $"{kind.DeclaringType!.Name}.{kind.Name}";

    private static object Any(Type type) => Any(type, null)!;

    // Some value of a type, made by its widest constructor.
    private static object? Any(Type type, ParameterInfo? parameter) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is not null => null,
        _ when type == typeof(string) => "chữ",
        _ when type == typeof(int) => parameter?.Name is "Year" or "year" ? 2023 : 1,
        _ when type == typeof(bool) || type.IsEnum => Activator.CreateInstance(type),
        _ when type == typeof(DateOnly) => A.On("2023-06-15"),
        _ when type == typeof(DateTimeOffset) => A.Moment("2023-06-15"),
        _ when type == typeof(Guid) => A.Id("any"),
        _ when type == typeof(DuePeriod) => A.Due("2023-06"),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
            Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ when type.IsGenericType && type.Name.StartsWith("IReadOnlyDictionary") =>
            Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments())),
        _ => Made(type),
    };

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        return constructor?.Invoke([.. constructor.GetParameters().Select(p => Any(p.ParameterType, p))])
            ?? RuntimeHelpers.GetUninitializedObject(type);
    }
}
