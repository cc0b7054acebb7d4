using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>The addresses of the programme of a year.</summary>
internal static class ProgrammeEndpoints
{
    public static void MapProgrammes(this CommitteePages committee)
    {
        committee.MapGet("{year:int}/programme", ShowProgramme.GetAsync).Needs(Permission.Read);
        committee.MapGet("{year:int}/programme/issued.docx", IssueProgramme.GetDocumentAsync).Needs(Permission.Read);
        committee.MapGet("programmes/new", BeginProgramme.ChooseYearAsync).Needs(Permission.Read);
        BeginProgramme.Step.Map(committee);
        SetSections.Step.Map(committee);
        AdoptProgramme.Step.Map(committee);
        IssueProgramme.Step.Map(committee);
        ScheduleReport.Step.Map(committee);
        CloseProgramme.Step.Map(committee);
    }

    public static StepTarget<WorkProgramme>? Find(StepSearch search) =>
        search.Reading.Programme(search.Number("year")) is { } programme
            ? new(programme, SubjectOf(programme.Id), programme.Title, $"{programme.Year}/programme")
            : null;

    public static Subject SubjectOf(ProgrammeId id) => new(SubjectKind.Programme, id.Value);
}
