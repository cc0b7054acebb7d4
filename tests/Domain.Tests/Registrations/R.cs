using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Domain.Tests.Registrations;

/// <summary>Registrations by the names that are read in the test: call "call" of the programme of 2023, opened on 1 November 2022.</summary>
internal static class R
{
    internal static readonly CallId Call = new(A.Id("call"));

    internal static RegistrationId Id(string name) => new(A.Id(name));

    internal static RegistrationContent Content(string title = "Đề án chuyển đổi số", string bodies = "btv") =>
        new(title, ProductKind.Scheme, [], A.Bodies(bodies), A.Due("2023-06"));

    internal static Book Called(this Book book, string agencies = "ubnd + vp", string dueOn = "2023-01-12") => book.Record(
        SubjectKind.Call, "call", new CallChange.Opened(A.Programme, "Đề nghị đăng ký", A.On(dueOn), A.Agencies(agencies)), "2023-01-03");

    internal static Book Registered(this Book book, string name, string agency = "ubnd", string title = "Đề án chuyển đổi số", string on = "2023-01-04") =>
        book.Record(SubjectKind.Registration, name, new RegistrationChange.Entered(Call, A.Agency(agency), Content(title)), on);

    internal static Book Then(this Book book, string name, RegistrationChange change, string on = "2023-01-05") =>
        book.Record(SubjectKind.Registration, name, change, on);

    internal static Snapshot Newest(this Book book) => book.Ledger.At(new(DateOnly.MaxValue));

    internal static Registration Find(this Book book, string name) => book.Newest().Find(Id(name))!;

    internal static Call FindCall(this Book book) => book.Newest().Find(Call)!;

    internal static Actor Somebody(Role role, string? agency = null, PersonId? person = null) =>
        new(person, "Ai đó", [new(role, agency is null ? null : A.Agency(agency), null, DateOnly.MinValue, null)]);
}
