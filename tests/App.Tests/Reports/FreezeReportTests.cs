using System.Net;
using System.Security.Cryptography;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Reports;

/// <summary>Freezing a report and deriving it again.</summary>
public sealed class FreezeReportTests
{
    private const string Report = $"{TestOffice.Hanoi}/2023/report?on=2023-11-23";

    [Fact]
    public async Task A_frozen_report_keeps_its_bytes_and_is_derived_again_after_later_changes()
    {
        await using var office = await TestOffice.StartAsync();

        var answer = await office.PostAsync(await office.GetAsync(Report));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var frozen = Assert.Single((await office.Database.ReadAsync()).At(new(DateOnly.MaxValue)).Reports);
        var bytes = await office.Browser.GetByteArrayAsync(new Uri($"{TestOffice.Hanoi}/reports/{frozen.Id:N}.docx", UriKind.Relative));
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await WithdrawAsync(office);

        var again = await office.GetAsync($"{TestOffice.Hanoi}/reports/{frozen.Id:N}/derived");

        Assert.Equal(frozen.Frozen.DocumentHash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Contains("Sổ vẫn cho đúng các số liệu đã chốt", again.Text, StringComparison.Ordinal);
        Assert.Contains("giống hệt đến từng byte", again.Text, StringComparison.Ordinal);
        Assert.Contains(frozen.Frozen.Head, again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_does_not_add_up_is_refused_with_the_figures_and_nothing_is_recorded()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync(Report);
        var ledger = await office.Database.ReadAsync();
        var programme = ledger.At(new(new(2023, 11, 23))).ProgrammeOf(2023)!.Id;
        await RecordAsync(office, new(new(SubjectKind.Item, Guid.CreateVersion7(office.Clock.GetUtcNow())), 1, new(2023, 11, 1), null, new ItemChange.Added(
            new(programme, "III", 200, "Nội dung chưa có cơ quan chủ trì (dữ liệu mẫu)", ProductKind.Report, [], [], [ledger.At(new(new(2023, 11, 23))).Bodies[1].Id], null))));
        var before = (await office.Database.ReadAsync()).Count;

        var answer = await office.PostAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("chưa ghi cơ quan chủ trì", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await office.Database.ReadAsync()).Count);
    }

    private static Task WithdrawAsync(TestOffice office) => Task.Run(async () =>
    {
        var ledger = await office.Database.ReadAsync();
        var at = ledger.At(new(new(2023, 11, 23)));
        var item = at.ItemsOf(at.ProgrammeOf(2023)!.Id).First(i => !i.IsReported && i.Exit is null);
        var subject = new Subject(SubjectKind.Item, item.Id.Value);
        await RecordAsync(office, new(subject, ledger.Next(subject), new(2023, 11, 1), null, new ItemChange.Withdrawn()));
    });

    private static async Task RecordAsync(TestOffice office, Draft draft)
    {
        var committee = (await office.Database.ReadAsync()).Committee;
        await using var db = office.Database.Open();
        Assert.Null((await db.RecordAsync(committee, [draft], "Thử nghiệm", office.Clock, CancellationToken.None)).Refusal);
    }
}
