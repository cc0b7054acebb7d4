using System.Text.Json.Nodes;

namespace NghiTrinh.App.Shell.Api;

/// <summary>Examples in the description of the API, by name of the member or parameter.</summary>
public static class Examples
{
    /// <summary>An identifier.</summary>
    public const string Id = "0190a1b2c3d47e8f9012a3b4c5d6e7f8";

    /// <summary>A date.</summary>
    public const string Date = "2023-11-23";

    /// <summary>A moment.</summary>
    public const string Moment = "2023-11-23T08:00:00.000Z";

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["title"] = "Kế hoạch thực hiện Chương trình số 06-CTr/TU",
        ["due"] = "2023-12",
        ["firstDue"] = "2023-11",
        ["section"] = "III",
        ["code"] = "III",
        ["why"] = "Theo đề nghị của cơ quan chủ trì",
        ["name"] = "Ban Tổ chức Thành ủy",
        ["shortName"] = "Ban Tổ chức",
        ["by"] = "Nguyễn Văn An",
        ["slug"] = "thanh-uy-ha-noi",
        ["kind"] = "item.tabled",
        ["entry"] = "carried-in",
        ["language"] = "vi",
        ["next"] = "MjAyMy0xMS0yM3wyMDIzLTExLTIzVDEzOjAwOjAwLjAwMFp8MDE5MA",
        ["type"] = "urn:nghi-trinh:problem:stale",
    };

    /// <summary>The example of a text; null where none says more than the description.</summary>
    public static JsonNode? Of(string member) => Texts.TryGetValue(member, out var text) ? JsonValue.Create(text) : null;
}
