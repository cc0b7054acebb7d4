using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Rights;

/// <summary>
/// The founding committee with lines of every classification and of a draft, and another committee beside it. Each hidden thing
/// carries a word that stands nowhere else: whoever meets the word has seen the thing.
/// </summary>
internal static class TwoOffices
{
    public const string Other = "/uy-ban-khac";

    /// <summary>The word of everything of the other committee.</summary>
    public const string OtherWord = "zzkhac";

    /// <summary>The word of the line of a draft programme, led by the police alone.</summary>
    public const string DraftWord = "zznhap";

    /// <summary>The word of a classified document of the register.</summary>
    public const string DocumentWord = "zzvanban";

    /// <summary>The word of what the police prepares and has not submitted.</summary>
    public const string RegistrationWord = "zzdangky";

    /// <summary>The word of a comment made for the police.</summary>
    public const string CommentWord = "zzgopy";

    public static readonly SecurityClassification[] Classified =
        [SecurityClassification.Confidential, SecurityClassification.Secret, SecurityClassification.TopSecret];

    public static readonly CommitteeId OtherCommittee = new(SampleId.Of("walk/other-committee"));
    public static readonly ItemId DraftLine = new(SampleId.Of("walk/draft"));
    public static readonly DocumentId Document = new(SampleId.Of("walk/document"));
    public static readonly RegistrationId Registration = new(SampleId.Of("walk/registration"));
    public static readonly CommentId Comment = new(SampleId.Of("walk/comment"));
    public static readonly ItemId OtherLine = new(SampleId.Of("walk/other"));

    public static string Word(SecurityClassification classification) => $"zzmat{(int)classification}";

    public static ItemId Line(SecurityClassification classification) => new(SampleId.Of($"walk/{classification}"));

    /// <summary>Puts somebody of the founding committee on the list of every classified line, and somebody else into the other committee.</summary>
    public static async Task PeopleAsync(TestOffice office, PersonId knowing, AccountId outsider)
    {
        var on = new DateOnly(2023, 2, 1);
        await using var db = office.Database.Open();
        Assert.Null((await db.RecordAsync(
            FoundingCase.Committee, [.. Classified.Select(c => new Draft(new(SubjectKind.Item, Line(c).Value), 2, on, null, new ItemChange.NeedToKnowSet([knowing])))],
            "Chuyên viên (mẫu)", office.Clock, default)).Refusal);
        await using var other = office.Database.Open();
        var person = new Subject(SubjectKind.Person, SampleId.Of("walk/outsider"));
        Assert.Null((await other.RecordAsync(
            OtherCommittee,
            [new(person, 1, on, null, new PersonChange.Entered("Người ngoài 01", outsider)), new(person, 2, on, null, new PersonChange.RoleGiven(Role.ChiefOfOffice, null, null, null))],
            "Chuyên viên (mẫu)", office.Clock, default)).Refusal);
    }

    public static async Task FillAsync(Database database, TimeProvider clock)
    {
        await App.Samples.FoundingSample.LoadIfEmptyAsync(database, default);
        var on = new DateOnly(2023, 2, 1);
        var btv = FoundingCase.Body("btv");
        var hidden = Classified.Select(c => new Draft(
            new(SubjectKind.Item, Line(c).Value), 1, on, $"Lý do {Word(c)}", new ItemChange.Added(Content(FoundingCase.Programme(2023), Word(c), FoundingCase.Agency("van-phong"), btv) with { Classification = c })));
        var draft = YearSubject.Of(FoundingCase.Committee, SubjectKind.Programme, 2025);
        var call = new CallId(SampleId.Of("walk/call"));
        Draft[] drafts =
        [
            new(new(SubjectKind.Document, Document.Value), 1, on, null, new DocumentChange.Registered(
                null, new("12-CV/X", on, null, $"Văn bản {DocumentWord}", "Cơ quan khác") { Classification = SecurityClassification.Secret })),
            new(new(SubjectKind.Call, call.Value), 1, on, null, new CallChange.Opened(new(draft.Id), "Đăng ký nội dung", new(2023, 12, 31), [FoundingCase.Agency("cong-an"), FoundingCase.Agency("van-phong")])),
            new(new(SubjectKind.Registration, Registration.Value), 1, on, null, new RegistrationChange.Entered(
                call, FoundingCase.Agency("cong-an"), new($"Nội dung {RegistrationWord}", ProductKind.Plan, [], [btv], null))),
            new(new(SubjectKind.Comment, Comment.Value), 1, on, null, new CommentChange.Made(new(draft.Id), 1, null, FoundingCase.Agency("cong-an"), $"Góp ý {CommentWord}")),
            .. hidden,
            new(draft, 1, on, null, new ProgrammeChange.Drafted(2025, "Chương trình năm 2025 (mẫu)", null, [new("I", "Nội dung", btv)])),
            new(new(SubjectKind.Item, DraftLine.Value), 1, on, null, new ItemChange.Planned(Content(new(draft.Id), DraftWord, FoundingCase.Agency("cong-an"), btv))),
        ];
        await using (var db = database.Open())
            Assert.Null((await db.RecordAsync(FoundingCase.Committee, drafts, "Chuyên viên (mẫu)", clock, default)).Refusal);

        var other = OtherCommittee;
        var (programme, agency, body) = (new ProgrammeId(SampleId.Of("walk/other-programme")), new AgencyId(SampleId.Of("walk/other-agency")), new BodyId(SampleId.Of("walk/other-body")));
        await using var second = database.Open();
        Assert.Null((await second.FoundAsync(other,
        [
            new(new(SubjectKind.Committee, other.Value), 1, on, null, new CommitteeChange.Founded("uy-ban-khac", "Ủy ban khác", CommitteeKind.Party, "TU", "Nơi khác", "Asia/Ho_Chi_Minh")),
            new(new(SubjectKind.Body, body.Value), 1, on, null, new BodyChange.Formed("Ban Thường vụ khác", "BTV", BodyKind.StandingCommittee, "hội nghị")),
            new(new(SubjectKind.Agency, agency.Value), 1, on, null, new AgencyChange.Established("Cơ quan khác")),
            new(new(SubjectKind.Programme, programme.Value), 1, on, null, new ProgrammeChange.Drafted(2023, $"Chương trình {OtherWord}", null, [new("I", OtherWord, body)])),
            new(new(SubjectKind.Item, OtherLine.Value), 1, on, null, new ItemChange.Planned(Content(programme, OtherWord, agency, body) with { Section = "I" })),
        ], "Chuyên viên (mẫu)", clock, default)).Refusal);
    }

    private static ItemContent Content(ProgrammeId programme, string word, AgencyId lead, BodyId body) =>
        new(programme, programme == FoundingCase.Programme(2023) ? "III" : "I", 90, $"Nội dung {word}", ProductKind.Scheme, [lead], [], [body], new DuePeriod.InMonth(2023, 12))
        {
            Note = $"Ghi chú {word}",
            LegalBasis = $"Căn cứ {word}",
            SupervisingLeader = $"Lãnh đạo {word}",
            MonitoringOfficer = $"Chuyên viên {word}",
        };
}
