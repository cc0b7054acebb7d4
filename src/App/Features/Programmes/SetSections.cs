using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>Đặt các mục của chương trình.</summary>
internal static class SetSections
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/programme/sections", "Sections of the programme", "Record the sections", Permission.KeepProgramme, ProgrammeEndpoints.Find,
        input => [SectionRows.Field(input, input.Value.Sections)],
        input => input.Value.SetSections(SectionRows.Read(input), input.At.ItemsOf(input.Value.Id)).AsChanges());
}
