using System.Net;
using System.Security.Cryptography;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Drafts;

/// <summary>Issuing the adopted programme: a number of the register, a signature, a document that stays as it is.</summary>
public sealed class IssueTests
{
    private const string Programme = $"{TestOffice.Hanoi}/2024/programme";

    [Fact]
    public async Task The_issued_document_is_frozen_registered_and_found_under_its_hash()
    {
        await using var office = await AdoptedAsync();

        var page = await office.FollowAsync(await office.PostAsync(
            await office.GetAsync($"{Programme}/issue"), ("number", "18-CTr/TU"), ("signerTitle", "Phó Bí thư"), ("signer", "Nguyễn Văn An (mẫu)")));
        var at = (await office.Database.ReadAsync()).At(new(DateOnly.MaxValue));
        var document = at.Find(FoundingCase.Programme(2024))!.Document!;
        var bytes = await office.Browser.GetByteArrayAsync(new Uri($"{Programme}/issued.docx", UriKind.Relative));

        Assert.Contains("Nguyễn Văn An (mẫu)", page.Text);
        Assert.Contains(document.Hash, page.Text);
        Assert.Equal(document.Hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var entry = at.Register.Find("18-CTr/TU", new(2023, 11, 23))!.Entry!;
        Assert.Equal((document.Hash, "Nguyễn Văn An (mẫu)", SigningCapacity.OnBehalf), (entry.FileHash, entry.Signer, entry.Capacity));
    }

    [Fact]
    public async Task A_later_amendment_does_not_touch_the_issued_document()
    {
        await using var office = await AdoptedAsync();
        await office.PostAsync(await office.GetAsync($"{Programme}/issue"), ("number", "18-CTr/TU"));
        var before = await office.Browser.GetByteArrayAsync(new Uri($"{Programme}/issued.docx", UriKind.Relative));
        office.Clock.Advance(TimeSpan.FromDays(30));

        await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/2024/lines/add"), ("title", "Bổ sung sau"), ("leads", FoundingCase.Agency("ubnd").ToString()),
            ("body-1", FoundingCase.Body("btv").ToString()), ("due", "month"), ("due-month", "6"), ("decider", FoundingCase.Body("btv").ToString()), ("why", "Theo kết luận"));

        Assert.Equal(before, await office.Browser.GetByteArrayAsync(new Uri($"{Programme}/issued.docx", UriKind.Relative)));
        Assert.Equal("1", (await office.GetAsync($"{TestOffice.Hanoi}/2024/amendments")).Rows("Điều chỉnh theo loại").Single(r => r[0] == "Bổ sung")[1]);
    }

    [Fact]
    public async Task Bytes_that_were_tampered_with_are_not_handed_out_and_found_by_the_check_of_the_ledger()
    {
        await using var office = await AdoptedAsync();
        await office.PostAsync(await office.GetAsync($"{Programme}/issue"), ("number", "18-CTr/TU"));
        await using var db = office.Database.Open();
        var (rows, files) = (db.Changes.ToList(), db.FrozenFiles.ToList());
        var hash = (await office.Database.ReadAsync()).At(new(DateOnly.MaxValue)).Find(FoundingCase.Programme(2024))!.Document!.Hash;

        Assert.Null(FrozenCheck.Check(rows, [.. files.Select(f => (Convert.ToHexStringLower(f.Hash), FrozenCheck.IsSound(f.Hash, f.Bytes)))]));
        Assert.Equal(new FrozenFault(hash, true), FrozenCheck.Check(rows, []));
    }

    [Fact]
    public async Task A_programme_is_not_issued_before_the_day_it_was_adopted()
    {
        await using var office = await AdoptedAsync();

        var refused = await office.PostAsync(await office.GetAsync($"{Programme}/issue"), ("number", "18-CTr/TU"), ("issuedOn", "2023-11-22"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("không được trước", refused.Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Programme}/issued.docx")).Status);
    }

    [Fact]
    public async Task Of_two_who_adopt_or_issue_at_once_one_is_told_that_the_other_was_faster()
    {
        await using var office = await TestOffice.StartAsync();
        var adopt = await office.GetAsync($"{Programme}/adopt");
        var adopted = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => office.PostAsync(adopt, ("why", "Đã thông qua"))));
        var issue = await office.GetAsync($"{Programme}/issue");

        var issued = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => office.PostAsync(issue, ("number", ""), ("kind", "CTr"))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], adopted.Select(a => a.Status).Order());
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], issued.Select(a => a.Status).Order());
        var at = (await office.Database.ReadAsync()).At(new(DateOnly.MaxValue));
        Assert.Single(at.Ledger.HistoryOf(new Subject(SubjectKind.Programme, FoundingCase.Programme(2024).Value)), e => e.Change is ProgrammeChange.Issued);
    }

    private static async Task<TestOffice> AdoptedAsync()
    {
        var office = await TestOffice.StartAsync();
        var adopted = await office.PostAsync(await office.GetAsync($"{Programme}/adopt"), ("why", "Lập trước khi dùng sổ"));
        Assert.Equal(HttpStatusCode.Redirect, adopted.Status);
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        return office;
    }
}
