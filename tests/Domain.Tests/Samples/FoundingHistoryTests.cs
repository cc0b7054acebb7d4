using System.Text;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Domain.Tests.Samples;

/// <summary>The sample is a ledger as the office could have kept it.</summary>
public sealed class FoundingHistoryTests
{
    private static readonly Snapshot At = Founding.Ledger.At(new(Founding.ShownOn));

    [Fact]
    public void Sequences_run_from_1_and_follow_the_moments_of_recording()
    {
        foreach (var subject in Founding.Ledger.Subjects)
        {
            var history = Founding.Ledger.HistoryOf(subject);

            Assert.Equal(Enumerable.Range(1, history.Count), history.Select(e => e.Sequence));
            Assert.Equal(history.OrderBy(e => e.RecordedAt).Select(e => e.Sequence), history.Select(e => e.Sequence));
        }
    }

    [Fact]
    public void Moments_are_UTC_cut_to_milliseconds_and_authors_say_it_is_a_sample() =>
        Assert.All(Founding.Changes, e =>
        {
            Assert.Equal(TimeSpan.Zero, e.RecordedAt.Offset);
            Assert.Equal(0, e.RecordedAt.Ticks % TimeSpan.TicksPerMillisecond);
            Assert.Contains("dữ liệu mẫu", e.By);
        });

    [Fact]
    public void Every_id_that_is_named_exists()
    {
        foreach (var item in At.ItemsOf(FoundingCase.Programme(2023)))
        {
            Assert.All(item.Content.Leads.Concat(item.Content.Coordinating), a => Assert.NotNull(At.Find(a)));
            Assert.All(item.Content.Bodies, b => Assert.NotNull(At.Find(b)));
            Assert.All(item.TabledFor, m => Assert.NotNull(At.Find(m)));
            Assert.NotEmpty(item.Content.Goals);
            Assert.All(item.Content.Goals, g => Assert.NotNull(At.Find(g)));
            Assert.True(item.MergedInto is not { } into || At.Find(into) is { Exit: null });
        }
    }

    [Fact]
    public void Nothing_happens_to_an_item_before_it_enters() =>
        Assert.All(
            Founding.Changes.Where(e => e.Subject.Kind == SubjectKind.Item).GroupBy(e => e.Subject),
            history => Assert.All(history, e => Assert.True(e.EffectiveOn >= history.First().EffectiveOn)));

    [Fact]
    public void Every_hearing_is_by_a_body_of_the_item_at_a_meeting_held_that_day()
    {
        foreach (var item in At.ItemsOf(FoundingCase.Programme(2023)))
            foreach (var hearing in item.Hearings)
            {
                Assert.Contains(hearing.Body, item.Content.Bodies);
                if (hearing.Meeting is { } id && At.Find(id) is var meeting)
                    Assert.Equal((MeetingState.Held, hearing.On, hearing.Body),
                        (meeting?.State, meeting?.HeldOn, meeting?.Body));
            }
    }

    [Fact]
    public void Every_regular_conference_of_the_Ban_Thuong_vu_heard_something()
    {
        var heardAt = At.ItemsOf(FoundingCase.Programme(2023)).SelectMany(i => i.Hearings).Select(h => h.Meeting)
            .ToHashSet();

        Assert.All(
            At.MeetingsOf(2023, FoundingCase.Body("btv")).Where(m => m.State == MeetingState.Held),
            m => Assert.Contains(m.Id, heardAt));
    }

    [Fact]
    public void Every_kind_of_change_of_an_ordinary_year_and_of_due_period_occurs()
    {
        Type[] ordinary =
        [
            typeof(ItemChange.Planned), typeof(ItemChange.Added), typeof(ItemChange.CarriedIn), typeof(ItemChange.Adjusted),
            typeof(ItemChange.Postponed), typeof(ItemChange.Reassigned), typeof(ItemChange.Moved), typeof(ItemChange.Withdrawn),
            typeof(ItemChange.Merged), typeof(ItemChange.Split), typeof(ItemChange.Tabled), typeof(ItemChange.Heard),
            typeof(ItemChange.Issued), typeof(ItemChange.DispositionProposed), typeof(ItemChange.Disposed),
        ];
        var kinds = Founding.Changes.Select(e => e.Change.GetType()).ToHashSet();
        var dues = At.ItemsOf(FoundingCase.Programme(2023)).Select(i => i.Content.Due?.GetType()).ToHashSet();

        Assert.All(ordinary, t => Assert.Contains(t, kinds));
        Assert.Contains(typeof(DuePeriod.OnDate), dues);
        Assert.Contains(typeof(DuePeriod.InQuarter), dues);
        Assert.Contains(typeof(DuePeriod.Recurring), dues);
        Assert.Contains(typeof(DuePeriod.AwaitingDecision), dues);
    }

    [Fact]
    public void Numbers_of_items_run_without_gaps()
    {
        var numbers = At.ItemsOf(FoundingCase.Programme(2023)).Select(i => i.Content.Number).Order().ToArray();

        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
    }

    [Fact]
    public void Made_up_titles_say_so() =>
        Assert.All(
            At.ItemsOf(FoundingCase.Programme(2023)).Where(i => !i.Content.Title.StartsWith("Lấy phiếu tín nhiệm")),
            i => Assert.Contains("(nội dung mẫu ", i.Content.Title));

    [Fact]
    public void The_renamed_sample_unit_shows_its_old_name_in_the_report_of_2023()
    {
        var unit = FoundingCase.Agency("to-giup-viec");

        Assert.StartsWith("Tổ Thư ký", At.Find(unit)?.Name);
        Assert.StartsWith("Tổ Giúp việc", Founding.Ledger.At(new(new(2024, 1, 1))).Find(unit)?.Name);
    }

    [Theory]
    [InlineData("founding.json")]
    [InlineData("items.tsv")]
    [InlineData("changes.tsv")]
    public void The_files_are_in_NFC(string file) =>
        Assert.True(Founding.Text(file).IsNormalized(NormalizationForm.FormC));

    [Fact]
    public void Ids_are_the_same_everywhere()
    {
        Assert.Equal(FoundingCase.Item(7).Value, SampleId.Of("nghi-trinh/founding/item/07"));
        Assert.Equal("91296906", FoundingCase.Item(7).ToString()[..8]);
        Assert.Equal(8, FoundingCase.Item(7).Value.Version);
    }
}
