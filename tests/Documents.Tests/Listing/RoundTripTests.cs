using CsCheck;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Tests.Reporting;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Documents.Tests.Listing;

/// <summary>Own exports are understood again, nothing lost.</summary>
public sealed class RoundTripTests
{
    private static readonly Snapshot At = FoundingReport.Ledger.At(new(new(2023, 11, 23)));
    private static readonly ProgrammeId Programme = FoundingCase.Programme(2023);

    private static readonly Gen<string> Text = OneOf(
        "Đề án phát triển đô thị (giai đoạn 2)", "=SUM(A1:A9)", "-1 và +2", "@ai đó", "'nháy đơn", "Kế hoạch; báo cáo, \"trích dẫn\"",
        "Tổng kết 10 năm thực hiện Nghị quyết số 15", "Báo cáo tháng 6 của Ban Thường vụ", "x < y & z > 0", "Xây dựng Đảng – chính quyền", "1234", "Chủ tịch UBND");

    private static readonly Gen<DuePeriod?> Due = Gen.OneOf<DuePeriod?>(
        Gen.Const(default(DuePeriod)),
        Gen.Int[0, 364].Select(d => (DuePeriod?)new DuePeriod.OnDate(new DateOnly(2023, 1, 1).AddDays(d))),
        Gen.Int[1, 12].Select(m => (DuePeriod?)new DuePeriod.InMonth(2023, m)),
        Gen.Int[1, 12].Select(m => (DuePeriod?)new DuePeriod.InMonth(2024, m)),
        Gen.Int[1, 4].Select(q => (DuePeriod?)new DuePeriod.InQuarter(2023, q)),
        Gen.Const((DuePeriod?)new DuePeriod.InYear(2023)), Gen.Const((DuePeriod?)new DuePeriod.Recurring()), Gen.Const((DuePeriod?)new DuePeriod.AwaitingDecision()));

    private static readonly Gen<Item> Item =
        from title in Text
        from printed in OneOf<string?>(null, "II.3", "5a", "A-2")
        from leads in Some(At.Agencies.Select(a => a.Id), 1, 3)
        from coordinating in Some(At.Agencies.Select(a => a.Id), 0, 3)
        from bodies in Some(At.Bodies.Select(b => b.Id), 1, 2)
        from due in Due
        from product in Gen.Enum<ProductKind>()
        from classification in Gen.Enum<SecurityClassification>()
        from texts in Gen.Select(Maybe, Maybe, Maybe, Maybe)
        from kept in Gen.Select(Maybe, Maybe)
        from number in Gen.Int[1, 500]
        select new Item(
            new(Guid.Empty),
            new(Programme, "I", number, title, product, leads, coordinating, bodies, due)
            {
                PrintedNumber = printed,
                SupervisingLeader = texts.Item1,
                MonitoringOfficer = texts.Item2,
                LegalBasis = texts.Item3,
                Note = texts.Item4,
                Classification = classification,
                Kept = new[] { ("Kinh phí (triệu đồng)", kept.Item1), ("Mã hồ sơ", kept.Item2) }
                    .Where(k => k.Item2 is not null).ToDictionary(k => k.Item1, k => k.Item2!),
            },
            Entry.Planned, new(2023, 1, 1));

    public static TheoryData<string, string> Files => new() { { "vi", "xlsx" }, { "vi", "csv" }, { "en", "xlsx" }, { "en", "csv" } };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_random_programme_comes_back_as_it_was(string language, string format)
    {
        var words = Words.Of(language);
        Item.Array[1, 12].Sample(items => Assert.Equal(items.Select(i => Said(i, words)), Read(items, words, format)), iter: 300);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_founding_programme_comes_back_as_it_was_under_any_grouping(string language, string format)
    {
        var words = Words.Of(language);
        Item[] items = [.. At.ItemsOf(Programme).Where(i => i.Exit is null)];
        var expected = items.Select(i => Said(i, words)).Order(StringComparer.Ordinal).ToList();

        foreach (var grouping in Enum.GetValues<ListGrouping>())
            Assert.Equal(expected, Read(items, words, format, grouping).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_due_text_that_says_more_than_the_month_is_kept()
    {
        var item = At.ItemsOf(Programme)[0];
        item = item with
        {
            Content = item.Content with
            {
                Due = new DuePeriod.InMonth(2023, 6),
                Kept = new Dictionary<string, string> { ["Thời gian trình"] = "cuối tháng 6" },
            },
        };

        var row = Rows([item], Words.Vietnamese, "xlsx", ListGrouping.None).Single();

        Assert.Equal((item.Content.Due, "cuối tháng 6"), (row.Due, row.Kept["Thời gian trình"]));
    }

    private static Gen<T> OneOf<T>(params T[] some) => Gen.Int[0, some.Length - 1].Select(at => some[at]);

    private static Gen<string?> Maybe => Gen.OneOf(Gen.Const((string?)null), Text.Select(t => (string?)t));

    private static Gen<TId[]> Some<TId>(IEnumerable<TId> of, int from, int to)
    {
        var all = of.ToArray();
        return Gen.Int[0, all.Length - 1].Array[from, to].Select(at => at.Distinct().Select(i => all[i]).ToArray());
    }

    private static IEnumerable<string> Read(IReadOnlyList<Item> items, Words words, string format, ListGrouping grouping = ListGrouping.None) =>
        Rows(items, words, format, grouping).Select(r => Said(
            r.Number, r.Title, r.Product, r.Leads, r.Coordinating, r.Bodies.Select(BodyOf), r.Due, r.SupervisingLeader, r.MonitoringOfficer,
            r.LegalBasis, r.Classification, r.Note, r.Kept.Where(k => k.Key != words.Of(ItemField.Due))));

    private static IReadOnlyList<AcceptedRow> Rows(IReadOnlyList<Item> items, Words words, string format, ListGrouping grouping)
    {
        var sheet = ProgrammeSheet.Of(items, At, words, grouping: grouping);
        var file = ListFile.Open(format == "xlsx" ? XlsxFile.Write(sheet) : CsvFile.Write(sheet), $"list.{format}");
        var reading = ListReader.Read(file.Workbook!, new()
        {
            Year = 2023,
            Agencies = [.. At.Agencies.Select(a => a.Name)],
            Bodies = [.. At.Bodies.Select(b => new KnownBody(b.Name, b.ShortName))],
        });
        Assert.Empty(reading.Refused);
        return reading.Accepted;
    }

    private static string Said(Item item, Words words)
    {
        var c = item.Content;
        return Said(
            words.ItemNumber(item), c.Title, words.Of(c.Product), c.Leads.Select(a => At.Find(a)!.Name), c.Coordinating.Select(a => At.Find(a)!.Name),
            c.Bodies.Select(b => At.Find(b)!.Name), c.Due, c.SupervisingLeader, c.MonitoringOfficer, c.LegalBasis,
            c.Classification == SecurityClassification.Unclassified ? null : words.Of(c.Classification), c.Note, c.Kept);
    }

    private static string Said(
        string? number, string title, string? product, IEnumerable<string> leads, IEnumerable<string> coordinating, IEnumerable<string> bodies,
        DuePeriod? due, string? leader, string? officer, string? basis, string? classification, string? note, IEnumerable<KeyValuePair<string, string>> kept) =>
        string.Join(" | ", [
            number, title, product, string.Join("; ", leads), string.Join("; ", coordinating), string.Join("; ", bodies),
            due is null ? "" : DueCode.Of(due), leader, officer, basis, classification, note,
            string.Join("; ", kept.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key}={k.Value}")),
        ]);

    private static string BodyOf(string name) =>
        At.Bodies.FirstOrDefault(b => b.Name == name || b.ShortName == name)?.Name ?? name;
}
