using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Extracts;

/// <summary>Kế hoạch của cơ quan để thực hiện phần việc của mình, made from its extract, to be filled in.</summary>
public static class MakeAgencyPlan
{
    public static async Task<IResult> GetAsync(
        HttpContext http, string committee, Guid agency, int year, string format, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme
            || reading.At.Find(new AgencyId(agency)) is not { } found)
            return Problems.NoSuchPage(http);
        var bytes = format == "docx"
            ? OfficialDocx.Write(AgencyPlan.Document(reading.At, programme, found, reading.Words))
            : XlsxFile.Write(AgencyPlan.Sheet(reading.At, programme, found, reading.Words));
        return FileAnswer.Of(http, bytes, string.Create(CultureInfo.InvariantCulture, $"{reading.Words.Say("ke-hoach", "plan")}-{year}-{found.Name}.{format}"));
    }
}
