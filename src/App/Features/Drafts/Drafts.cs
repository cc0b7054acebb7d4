using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>The addresses of the drafts of a programme and the comments on them.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this CommitteePages committee)
    {
        committee.MapGet("{year:int}/drafts", ShowDrafts.GetAsync).Needs(Permission.Read);
        committee.MapGet("{year:int}/drafts/{draft:int}.docx", ShowDrafts.GetDocumentAsync).Needs(Permission.Read);
        CirculateDraft.Step.Map(committee);
        ReviewDraft.Step.Map(committee);
        SetReviewPath.Step.Map(committee);
        committee.MapGet("{year:int}/comments", ListComments.GetAsync).Needs(Permission.Read);
        foreach (var format in (string[])["docx", "xlsx"])
            committee.MapGet($"{{year:int}}/comments.{format}", (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
                ListComments.GetFileAsync(http, committee, year, format, desk, stop)).Needs(Permission.Read);
        MakeComment.Step.Map(committee);
        AnswerComment.Step.Map(committee);
        WithdrawComment.Step.Map(committee);
    }

    public static StepTarget<WorkProgramme>? Find(StepSearch search) =>
        search.Reading.Programme(search.Number("year")) is { } programme
            ? new(programme, new(SubjectKind.Programme, programme.Id.Value), programme.Title, $"{programme.Year}/drafts")
            : null;

    public static StepTarget<Comment>? FindComment(StepSearch search) =>
        search.Reading.At.Find(new CommentId(search.Id("comment"))) is { } comment
        && search.Reading.At.Find(comment.Made.Programme) is { } programme
            ? new(comment, new(SubjectKind.Comment, comment.Id.Value), comment.Made.Text, $"{programme.Year}/comments")
            : null;
}
