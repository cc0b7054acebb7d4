using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class RuleBookTests
{
    private static readonly string Later = BuiltInRules.Texts[1]
        .Replace("NQ-96-2023", "NQ-01-2026", StringComparison.Ordinal).Replace("\"2023-07-01\"", "\"2026-03-01\"", StringComparison.Ordinal);

    private readonly Book _book = new();

    private Committee Committee => _book.At("2026-06-01").Committee!;

    private void Record(Result<CommitteeChange> decided, string on) => _book.Record(SubjectKind.Committee, "committee", decided.Value!, on);

    [Theory]
    [InlineData(BodyKind.PeoplesCouncil, "2013-06-10", "NQ-35-2012")]
    [InlineData(BodyKind.PeoplesCouncil, "2014-11-15", "NQ-35-2012")]
    [InlineData(BodyKind.PeoplesCouncil, "2018-10-25", "NQ-85-2014")]
    [InlineData(BodyKind.PeoplesCouncil, "2023-06-30", "NQ-85-2014")]
    [InlineData(BodyKind.PeoplesCouncil, "2023-07-01", "NQ-96-2023")]
    [InlineData(BodyKind.ExecutiveCommittee, "2023-12-28", "96-QD-TW-2023")]
    [InlineData(BodyKind.ExecutiveCommittee, "2022-12-28", null)]
    [InlineData(BodyKind.Briefing, "2023-12-28", null)]
    public void A_vote_follows_the_rules_of_its_body_and_day(BodyKind body, string on, string? id) =>
        Assert.Equal(id, RuleBook.BuiltIn.For(body, A.On(on))?.Id);

    [Fact]
    public void A_committee_adds_the_rules_of_a_later_act_without_code()
    {
        Record(Committee.AddRuleSet(Later), "2026-03-01");

        Assert.Equal("NQ-01-2026", Committee.ConfidenceRules.For(BodyKind.PeoplesCouncil, A.On("2026-03-01"))?.Id);
        Assert.Equal("NQ-96-2023", Committee.ConfidenceRules.For(BodyKind.PeoplesCouncil, A.On("2026-02-28"))?.Id);
        Assert.Null(_book.At("2026-02-28").Committee!.ConfidenceRules.Find("NQ-01-2026"));
        Assert.Equal(new NothingChanges(), Committee.AddRuleSet(Later).Refusal);
        Assert.Equal(new RuleSetIsBuiltIn("NQ-96-2023"), Committee.AddRuleSet(BuiltInRules.Texts[1]).Refusal);
        Assert.IsType<RuleSetIsUnreadable>(Committee.AddRuleSet("{}").Refusal);
    }

    [Fact]
    public void A_file_of_the_same_id_takes_the_place_of_the_one_before()
    {
        Record(Committee.AddRuleSet(Later), "2026-03-01");
        Record(Committee.SetRuleValue("NQ-01-2026", "rating.decimals", new("1", "Điều 9")), "2026-03-02");
        Record(Committee.AddRuleSet(Later.Replace("\"Điều 22\"", "\"Điều 23\"", StringComparison.Ordinal)), "2026-03-03");

        var known = Committee.ConfidenceRules.FindKnown("NQ-01-2026")!;
        Assert.Equal((2, "Điều 23"), (known.Rules.Rating.Decimals.Value, known.Rules.ValidFrom.Article));
        Assert.Empty(known.Changed);
    }

    [Fact]
    public void A_file_that_begins_with_a_mark_of_its_editor_is_kept_without_it_and_can_be_changed()
    {
        Record(Committee.AddRuleSet("\uFEFF" + Later), "2026-03-01");

        Record(Committee.SetRuleValue("NQ-01-2026", "rating.decimals", new("1", "Điều 9")), "2026-03-02");

        Assert.Equal(1, Committee.ConfidenceRules.Find("NQ-01-2026")!.Rating.Decimals.Value);
        Assert.Equal(new NothingChanges(), AfterBom().Refusal);

        Result<CommitteeChange> AfterBom() => new Book().Record(SubjectKind.Committee, "committee", new CommitteeChange.RuleSetAdded(Later), "2026-03-01")
            .At("2026-06-01").Committee!.AddRuleSet("\uFEFF" + Later);
    }

    [Fact]
    public void A_value_is_confirmed_or_changed_from_a_day_on()
    {
        const string place = "exemptions.long-absence";
        var before = RuleText.ValueAt(BuiltInRules.Texts[0], place)!;
        Record(Committee.SetRuleValue("96-qd-tw-2023", place, before with { Article = "Điều 5", ToBeConfirmed = false }), "2026-05-01");

        var known = Committee.ConfidenceRules.FindKnown("96-QD-TW-2023")!;
        var value = known.Rules.Exemptions.Single(e => e.Value.Key == "long-absence");
        Assert.Equal(("Điều 5", false), (value.Article, value.ToBeConfirmed));
        Assert.Equal([place], known.Changed);
        Assert.True(_book.At("2026-04-30").Committee!.ConfidenceRules.Find("96-QD-TW-2023")!.Exemptions[2].ToBeConfirmed);
    }

    [Fact]
    public void A_change_of_a_value_is_struck_out_like_any_other()
    {
        Record(Committee.SetRuleValue("NQ-96-2023", "rating.decimals", new("1", "Quyết định của Thường trực")), "2026-05-01");
        Assert.Equal(1, Committee.ConfidenceRules.Find("NQ-96-2023")!.Rating.Decimals.Value);

        _book.Record(SubjectKind.Committee, "committee", new Struck(_book.Ledger.HistoryOf(new Subject(SubjectKind.Committee, A.Committee.Value))[^1].Sequence), "2026-05-02");

        Assert.Equal(2, Committee.ConfidenceRules.Find("NQ-96-2023")!.Rating.Decimals.Value);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_refused()
    {
        Refusal? Set(string id, string place, string value) => Committee.SetRuleValue(id, place, new(value, "Điều 1")).Refusal;

        Assert.Equal(new RuleSetIsUnknown("X"), Set("X", "rating.decimals", "1"));
        Assert.Equal(new RuleValueIsUnknown("rating"), Set("NQ-96-2023", "rating", "1"));
        Assert.Equal(new RuleValueIsUnknown("id"), Set("NQ-96-2023", "id", "1"));
        Assert.Equal("rating.decimals.value", Assert.IsType<RuleSetIsUnreadable>(Set("NQ-96-2023", "rating.decimals", "12")).Faults[0].Place);
        Assert.IsType<RuleSetIsUnreadable>(Set("NQ-96-2023", "rating.decimals", "{"));
        Assert.IsType<RuleSetIsUnreadable>(Set("NQ-96-2023", "rating.bands.low", "{\"key\":\"dismissal\",\"name\":\"x\",\"threshold\":\"> 1/2\",\"consequence\":\"y\"}"));
    }

    [Fact]
    public void The_office_chooses_the_rules_of_a_kind_of_body_and_takes_the_choice_back()
    {
        Record(Committee.ChooseRuleSet(BodyKind.PeoplesCouncil, "nq-85-2014"), "2026-04-01");
        Assert.Equal("NQ-85-2014", Committee.ConfidenceRules.For(BodyKind.PeoplesCouncil, A.On("2026-06-01"))?.Id);
        Assert.Equal("NQ-96-2023", Committee.ConfidenceRules.InForce(BodyKind.PeoplesCouncil, A.On("2026-06-01"))?.Id);
        Assert.Equal(new NothingChanges(), Committee.ChooseRuleSet(BodyKind.PeoplesCouncil, "NQ-85-2014").Refusal);
        Assert.Equal(new RuleSetIsUnknown("NQ-1"), Committee.ChooseRuleSet(BodyKind.PeoplesCouncil, "NQ-1").Refusal);

        Record(Committee.ChooseRuleSet(BodyKind.PeoplesCouncil, null), "2026-05-01");
        Assert.Equal("NQ-96-2023", Committee.ConfidenceRules.For(BodyKind.PeoplesCouncil, A.On("2026-06-01"))?.Id);
    }

    [Fact]
    public void Deadlines_are_counted_back_from_the_sitting_in_calendar_or_working_days()
    {
        var days = new WorkingDays([]);
        var deadline = new Deadline("x", "x", 15);

        Assert.Equal(A.On("2023-12-13"), deadline.LastDay(A.On("2023-12-28"), days));
        Assert.Equal(A.On("2023-12-07"), (deadline with { Count = DayKind.Working }).LastDay(A.On("2023-12-28"), days));
        Assert.Equal(A.On("2023-12-22"), (deadline with { Days = 4 }).LastDay(A.On("2023-12-28"), days));
    }
}
