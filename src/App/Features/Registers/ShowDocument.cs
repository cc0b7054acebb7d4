using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>One entry of the register: what it says, what it is based on, what is based on it, its history.</summary>
public static class ShowDocument
{
    /// <summary>What the page shows.</summary>
    /// <param name="Document">The entry.</param>
    /// <param name="IsLater">Whether it holds only from a later date than the one shown.</param>
    /// <param name="Citing">The documents based on it.</param>
    public sealed record Model(Document Document, bool IsLater, IReadOnlyList<Document> Citing);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid document, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var id = new DocumentId(document);
        var standing = reading.At.Register.Find(id);
        var shown = standing ?? reading.Ledger.At(new(DateOnly.MaxValue)).Register.Find(id);
        return shown is null
            ? Problems.NoSuchPage(http)
            : Pages.Show<ShowDocumentPage, Model>(reading, new(shown, standing is null, reading.At.Register.Citing(id)));
    }
}
