using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Hủy văn bản; số của nó không cấp lại.</summary>
internal static class VoidDocument
{
    public static readonly RecordStep<Document> Step = new(
        "documents/{document:guid}/void", "Declare the document void", "Declare it void", Permission.KeepRegister, RegisterEndpoints.Find, _ => [],
        input => input.Value.Void().AsChanges())
    {
        NeedsReason = true,
        Note = input => input.L["The document stays to be read, marked as void; its number is not given again."],
    };
}
