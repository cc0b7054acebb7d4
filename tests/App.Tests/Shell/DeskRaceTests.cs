using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Shell;

/// <summary>What is recorded between the reading of the ledger and the recording of a decision meets the decision.</summary>
public sealed class DeskRaceTests
{
    private static readonly DateOnly On = new(2023, 11, 23);
    private static readonly Subject Year = new(SubjectKind.Programme, FoundingCase.Programme(2023).Value);
    private static readonly Subject Line = new(SubjectKind.Item, FoundingCase.Item(1).Value);
    private static readonly Subject Call = new(SubjectKind.Call, SampleId.Of("call"));
    private static readonly Subject Registration = new(SubjectKind.Registration, SampleId.Of("registration"));
    private static readonly Change Entered = new RegistrationChange.Entered(
        new(Call.Id), FoundingCase.Agency("ubnd"), new("Nội dung", ProductKind.Report, [], [FoundingCase.Body("btv")], null));

    [Fact]
    public async Task A_year_is_not_closed_over_what_came_in_since_it_was_read()
    {
        await using var office = await TestOffice.StartAsync();
        var (desk, reading) = await ReadAsync(office);

        await MeanwhileAsync(office, Line, new ItemChange.Adjusted(new() { Note = "Muộn" }));

        Assert.IsType<SomebodyWasFaster>((await desk.RecordAsync(reading, [], [Next(reading.Ledger, Year, new ProgrammeChange.Closed())], default)).Refusal);
    }

    [Fact]
    public async Task A_line_does_not_change_in_a_year_that_was_closed_since_it_was_read()
    {
        await using var office = await TestOffice.StartAsync();
        var (desk, reading) = await ReadAsync(office);

        await MeanwhileAsync(office, Year, new ProgrammeChange.Closed());

        Assert.IsType<SomebodyWasFaster>(
            (await desk.RecordAsync(reading, [], [Next(reading.Ledger, Line, new ItemChange.Adjusted(new() { Note = "Muộn" }))], default)).Refusal);
    }

    [Fact]
    public async Task A_call_is_not_closed_over_a_registration_that_came_in_since_it_was_read()
    {
        await using var office = await TestOffice.StartAsync();
        await MeanwhileAsync(office, Call, new CallChange.Opened(FoundingCase.Programme(2024), "Đăng ký", new(2023, 12, 4), [FoundingCase.Agency("ubnd")]));
        var (desk, reading) = await ReadAsync(office);

        await MeanwhileAsync(office, Registration, Entered);

        Assert.IsType<SomebodyWasFaster>((await desk.RecordAsync(reading, [], [Next(reading.Ledger, Call, new CallChange.Closed())], default)).Refusal);
    }

    [Fact]
    public async Task Nothing_is_registered_or_submitted_in_a_call_that_was_closed_since_it_was_read()
    {
        await using var office = await TestOffice.StartAsync();
        await MeanwhileAsync(office, Call, new CallChange.Opened(FoundingCase.Programme(2024), "Đăng ký", new(2023, 12, 4), [FoundingCase.Agency("ubnd")]));
        var (desk, before) = await ReadAsync(office);
        await MeanwhileAsync(office, Registration, Entered);
        var (_, after) = await ReadAsync(office, new(Role.HeadOfAgency, FoundingCase.Agency("ubnd"), null, DateOnly.MinValue, null));
        var another = new Subject(SubjectKind.Registration, SampleId.Of("another"));

        await MeanwhileAsync(office, Call, new CallChange.Closed());

        Assert.IsType<SomebodyWasFaster>((await desk.RecordAsync(before, default, Next(before.Ledger, another, Entered))).Refusal);
        Assert.IsType<SomebodyWasFaster>(
            (await desk.RecordAsync(after, [], [Next(after.Ledger, Registration, new RegistrationChange.Submitted())], default)).Refusal);
    }

    [Fact]
    public async Task Of_two_lines_that_enter_at_once_one_waits_for_its_number()
    {
        await using var office = await TestOffice.StartAsync();
        var (desk, reading) = await ReadAsync(office);
        var (first, second) = (new Subject(SubjectKind.Item, SampleId.Of("first")), new Subject(SubjectKind.Item, SampleId.Of("second")));
        var entered = new ItemChange.Planned(new(
            FoundingCase.Programme(2024), "I", 1, "Nội dung", ProductKind.Report, [FoundingCase.Agency("ubnd")], [], [FoundingCase.Body("btv")], null));

        var done = await desk.RecordAsync(reading, default, Next(reading.Ledger, first, entered));
        var late = await desk.RecordAsync(reading, default, Next(reading.Ledger, second, entered));

        Assert.Null(done.Refusal);
        Assert.IsType<SomebodyWasFaster>(late.Refusal);
    }

    private static Draft Next(Ledger ledger, Subject subject, Change change) => new(subject, ledger.Next(subject), On, null, change);

    private static async Task<(Desk Desk, Reading Reading)> ReadAsync(TestOffice office, HeldRole? role = null)
    {
        var desk = office.Services.GetRequiredService<Desk>();
        var actor = new Actor(null, "Người ghi", [role ?? new(Role.ChiefOfOffice, null, null, DateOnly.MinValue, null)]);
        return (desk, (await desk.OpenAsync(new DefaultHttpContext(), TestOffice.Hanoi.Trim('/'), actor, default))!);
    }

    private static async Task MeanwhileAsync(TestOffice office, Subject subject, Change change)
    {
        var ledger = await office.Database.ReadAsync();
        await using var db = office.Database.Open();
        Assert.Null((await db.RecordAsync(ledger.Committee, [Next(ledger, subject, change)], "Người khác", office.Clock, default)).Refusal);
    }
}
