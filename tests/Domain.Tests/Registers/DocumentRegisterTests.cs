using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.Tests.Registers;

public sealed class DocumentRegisterTests
{
    private readonly Office _party = new();
    private readonly Office _state = new(CommitteeKind.PeoplesCommittee);

    [Fact]
    public void The_party_numbers_each_kind_through_the_whole_term_and_begins_again_with_the_next()
    {
        Assert.Equal("01-CTr/TU", _party.Enter(Office.Document("2021-02-01", "một")));
        Assert.Equal("02-CTr/TU", _party.Enter(Office.Document("2023-01-05", "hai")));
        Assert.Equal("01-NQ/TU", _party.Enter(Office.Document("2023-01-05", "ba", "NQ")));
        Assert.Equal("03-CTr/TU", _party.Enter(Office.Document("2025-10-15", "bốn")));
        Assert.Equal("01-CTr/TU", _party.Enter(Office.Document("2025-10-16", "năm")));
    }

    [Fact]
    public void The_state_numbers_by_the_calendar_year_and_classified_documents_apart()
    {
        Assert.Equal("01/CTr-UBND", _state.Enter(Office.Document("2023-12-31", "một")));
        Assert.Equal("01/CTr-UBND", _state.Enter(Office.Document("2024-01-01", "hai")));
        Assert.Equal("01/CTr-UBND", _state.Enter(Office.Document("2024-02-01", "ba") with { Classification = SecurityClassification.Confidential }));
        Assert.Equal("02/CTr-UBND", _state.Enter(Office.Document("2024-02-01", "bốn")));
        Assert.Equal("01/UBND-TH", _state.Enter(Office.Document("2024-02-01", "năm", "CV"), unit: "TH"));
    }

    [Fact]
    public void Classified_documents_of_the_party_take_numbers_of_the_same_series()
    {
        _party.Enter(Office.Document("2023-01-05") with { Classification = SecurityClassification.Secret });

        Assert.Equal("02-CTr/TU", _party.Enter(Office.Document("2023-01-06")));
    }

    [Fact]
    public void Given_a_day_without_term_When_the_party_registers_Then_it_is_refused() =>
        Assert.Equal(new NoTermOnDay(A.On("2031-01-01")), _party.Enter(Office.Document("2031-01-01")));

    [Fact]
    public void Given_a_document_of_a_later_date_When_an_earlier_one_is_registered_Then_its_number_is_not_given_again()
    {
        _party.Enter(Office.Document("2023-06-01", "sau"));

        Assert.Equal("02-CTr/TU", _party.Ledger.At(new(A.On("2023-01-05"))).RegisterNext(Office.Document("2023-01-05", "trước")).Value!.Change is DocumentChange.Registered r
            ? r.Entry.Number : null);
    }

    [Fact]
    public void Given_a_taken_number_When_it_is_named_again_Then_it_is_refused_and_the_next_is_offered()
    {
        _party.Enter(Office.Document("2023-01-05", "một"), 17);

        Assert.Equal(new NumberIsTaken(17, 18), _party.Enter(Office.Document("2023-02-05", "hai"), 17));
        Assert.Equal(16, _party.Series("2023-02-05").Gaps.Count);
    }

    [Fact]
    public void A_reserved_number_is_used_by_its_document_only()
    {
        Assert.Equal(1, _party.Reserve("2023-01-05", "Chương trình năm"));
        Assert.Equal(new NumberIsReserved(1, "Chương trình năm"), _party.Enter(Office.Document("2023-01-06"), 1));
        Assert.Equal("02-CTr/TU", _party.Enter(Office.Document("2023-01-06")));

        var held = _party.Own("2023-01-06", 1);
        var entered = _party.At.Register(_party.Series("2023-01-07"), 1, null, Office.Document("2023-01-07", "khác"), held.Id);

        Assert.Equal(DocumentState.Reserved, held.State);
        Assert.Equal("01-CTr/TU", ((DocumentChange.Registered)entered.Value!).Entry.Number);
    }

    [Fact]
    public void A_form_sent_twice_takes_one_number()
    {
        Assert.Equal(1, _party.Reserve("2023-01-05", "Kế hoạch"));
        Assert.Equal(new NumberIsReserved(1, "Kế hoạch"), _party.Reserve("2023-01-05", "Kế hoạch"));

        _party.Enter(Office.Document("2023-01-06", "như nhau"));
        Assert.Equal(new DocumentLooksAlike("02-CTr/TU"), _party.At.RegisterNext(Office.Document("2023-01-06", "như nhau")).Refusal);
    }

    [Fact]
    public void A_gap_is_explained_with_a_reason_and_may_take_its_document_after_all()
    {
        _party.Enter(Office.Document("2023-01-05"), 3);
        Assert.Equal(new NoGapsToExplain(9, 9), _party.Series("2023-01-05").Explain(9).Refusal);
        Assert.Equal(new NumberIsTaken(3, 4), _party.Series("2023-01-05").Explain(3).Refusal);

        var explained = _party.Series("2023-01-05").Explain(2).Value!;
        _party.Add(new(_party.Series("2023-01-05").Key.SubjectOf(A.Committee, 2), 0, A.On("2023-01-08"), "ghi trong sổ giấy", explained));

        Assert.Equal((DocumentState.Explained, "ghi trong sổ giấy"), (_party.Own("2023-01-08", 2).State, _party.Own("2023-01-08", 2).Reason));
        Assert.Equal([1], _party.Series("2023-01-05").Gaps);
        Assert.Equal("02-CTr/TU", _party.Enter(Office.Document("2023-01-04", "tìm thấy"), 2));
        Assert.Equal(DocumentState.Registered, _party.Own("2023-01-08", 2).State);
    }

    [Fact]
    public void A_void_document_keeps_its_number_and_does_not_change_any_more()
    {
        _party.Enter(Office.Document("2023-01-05"));
        var document = _party.Own("2023-01-05", 1);
        _party.Add(new(document.Subject, 0, A.On("2023-01-06"), "ban hành nhầm", document.Void().Value!));

        var voided = _party.Own("2023-01-06", 1);
        Assert.Equal((DocumentState.Voided, "ban hành nhầm"), (voided.State, voided.Reason));
        Assert.Equal(new DocumentIsVoid(), voided.Correct(Office.Document("2023-01-05", "khác"), _party.At).Refusal);
        Assert.Equal(2, _party.Series("2023-01-06").Next);
    }

    [Fact]
    public void A_document_of_others_of_the_same_number_and_date_is_not_entered_twice()
    {
        var quy = Office.Document("2023-02-02", number: "96-QĐ/TƯ", kind: null);
        _party.Record(SubjectKind.Document, "96", _party.At.Register(quy).Value!, "2023-02-02");

        Assert.Equal("96-QĐ/TW", _party.Register.Documents.Single().Entry!.Number);
        Assert.Equal(new DocumentIsRegistered("96-QĐ/TW", A.On("2023-02-02")), _party.At.Register(quy with { Number = "số 96-qđ/tw" }).Refusal);
        // Another year, the same number and sign: another document.
        Assert.Null(_party.At.Register(quy with { On = A.On("2024-02-02") }).Refusal);
        Assert.Null(_party.At.Register(quy with { Number = "" }).Refusal);
    }

    [Fact]
    public void A_correction_says_something_else_but_leaves_the_series()
    {
        _party.Enter(Office.Document("2023-01-05"));
        var document = _party.Own("2023-01-05", 1);

        Assert.Equal(new NothingChanges(), document.Correct(document.Entry!, _party.At).Refusal);
        Assert.Equal(new DocumentLeavesSeries(), document.Correct(document.Entry! with { On = A.On("2026-01-05") }, _party.At).Refusal);
        Assert.Equal("khác", ((DocumentChange.Corrected)document.Correct(document.Entry! with { Subject = "khác" }, _party.At).Value!).Entry.Subject);
        Assert.Equal(new DocumentSubjectIsMissing(), document.Correct(document.Entry! with { Subject = " " }, _party.At).Refusal);
    }

    [Fact]
    public void Bases_are_read_both_ways_and_none_is_its_own()
    {
        _party.Enter(Office.Document("2023-10-25", kind: "KH"));
        _party.Enter(Office.Document("2023-11-01", kind: "TB"));
        var (plan, notice) = (_party.Own("2023-10-25", 1, "KH"), _party.Own("2023-11-01", 1, "TB"));

        Assert.Equal(plan.Id, _party.Register.Cited("Kế hoạch số 01-KH/TU, ngày 25/10/2023")?.Id);
        Assert.Equal(new DocumentIsItsOwnBasis(), plan.SetBases([new(plan.Id, null)]).Refusal);
        _party.Add(new(notice.Subject, 0, A.On("2023-11-02"), null, notice.SetBases([new(plan.Id, null), new(null, "Điều lệ Đảng")]).Value!));

        Assert.Equal([notice.Id], _party.Register.Citing(plan.Id).Select(d => d.Id));
    }

    [Theory]
    [InlineData("17-CTr/TU", 17, null)]
    [InlineData("191/2026/NĐ-CP", null, "191/2026/NĐ-CP")]
    [InlineData("không số", null, "không số")]
    public void What_was_issued_under_a_printed_number_goes_to_its_own_series_or_among_those_of_others(string printed, int? own, string? other)
    {
        var draft = _party.At.RegisterIssued(Office.Document("2023-01-05", number: printed, kind: null), new(A.Id("fresh"))).Value!;
        var change = (DocumentChange.Registered)draft.Change;

        Assert.Equal(own, change.Place?.Number);
        Assert.Equal(other ?? printed, change.Entry.Number);
    }

    [Fact]
    public void What_lines_and_programmes_were_issued_as_stands_beside_the_register_until_it_is_taken_in()
    {
        _party.Record(SubjectKind.Programme, "programme", new ProgrammeChange.Drafted(2023, "Chương trình", null, [new("III", "Nội dung", null)]), "2023-01-01")
            .Record(SubjectKind.Programme, "programme", new ProgrammeChange.Adopted(null, null), "2023-01-02")
            .Record(SubjectKind.Programme, "programme", new ProgrammeChange.Issued("17-CTr/TU", A.On("2023-01-05")), "2023-01-05")
            .Record(SubjectKind.Item, "item", new ItemChange.Planned(A.Content("Đề án")), "2023-01-05")
            .Record(SubjectKind.Item, "item", new ItemChange.Issued("5-NQ/TU", A.On("2023-06-05")), "2023-06-05");
        Assert.Equal(["5-NQ/TU", "17-CTr/TU"], _party.Register.Unregistered.Select(u => u.Issued.Number));
        // Their numbers are given, also before they are taken in.
        Assert.Equal((6, 18), (_party.Series("2023-06-05", "NQ").Next, _party.Series("2023-06-05").Next));
        Assert.Equal(new NumberIsTaken(5, 6), _party.Enter(Office.Document("2023-06-06", "khác", "NQ"), 5));

        _party.Add(_party.At.RegisterIssued(Office.Document("2023-06-05", "Đề án", null, "05-NQ/TU"), new(A.Id("x"))).Value!);

        Assert.Equal(["17-CTr/TU"], _party.Register.Unregistered.Select(u => u.Issued.Number));
    }
}
