using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Who uploads a list: an agency its own, kept as drafts, or the office what an agency sent, submitted at once.</summary>
/// <param name="Path">The last part of the address.</param>
/// <param name="Needs">What whoever uploads must be allowed.</param>
public sealed record UploadWay(string Path, Permission Needs)
{
    public static readonly UploadWay OfAgency = new("upload", Permission.Register);

    public static readonly UploadWay OfOffice = new("receive-list", Permission.CallForRegistrations);

    public bool IsOffice => this == OfOffice;

    /// <summary>The agencies asked whose list the reader may upload.</summary>
    public IReadOnlyList<Agency> Agencies(Reading reading, Call call)
    {
        var asked = call.Agencies.Select(reading.At.Current).ToHashSet();
        return [.. reading.At.Agencies.Where(a => asked.Contains(a.Id) && (IsOffice || reading.Actor.May(Permission.Register, a.Id)))];
    }

    public string Url(Reading reading, int year, Guid? upload = null) => reading.Url($"{year}/registrations/{Path}{(upload is { } id ? $"/{id:N}" : "")}");
}

/// <summary>An uploaded list as it would be kept.</summary>
public sealed record RegistrationUpload(
    UploadRow Upload, string FileName, Agency Agency, Call Call, WorkProgramme Programme, ListWorkbook Workbook, ListReading List, IReadOnlyList<ListedRegistration> Rows)
{
    /// <summary>How many rows cannot be kept.</summary>
    public int Refused => List.Refused.Count + Rows.Count(r => !r.IsFit);

    /// <summary>The name an upload is kept under: its agency stands in it, so that nobody opens another agency's list.</summary>
    public static string KeptName(AgencyId agency, string fileName) => $"{agency}/{fileName}";

    internal static async Task<RegistrationUpload?> OpenAsync(Reading reading, int year, Guid id, UploadWay way, Uploads uploads, CancellationToken stop)
    {
        if (reading.Programme(year) is not { } programme || RegistrationEndpoints.CallOf(reading.At, programme) is not { IsOpen: true } call
            || await uploads.FindAsync(reading.Id, id, reading.Actor, stop) is not { } upload || upload.FileName.Split('/', 2) is not [var owner, var name]
            || way.Agencies(reading, call).FirstOrDefault(a => a.Id.ToString() == owner) is not { } agency
            || ListFile.Open(upload.Bytes, name).Workbook is not { } workbook)
            return null;
        var list = ListReader.Read(workbook, ListOptions.For(reading.At, year));
        var own = reading.At.RegistrationsOf(programme.Id).Where(r => r.Call == call.Id && r.Agency == agency.Id);
        return new(upload, name, agency, call, programme, workbook, list, ListedRegistrations.Of(list, reading.At, agency.Id, own, reading.Actor.Person));
    }
}
