using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NghiTrinh.Documents.Wording;

namespace NghiTrinh.App.Shell.Api;

/// <summary>What went wrong, as RFC 9457 has it said.</summary>
/// <param name="Type">Which kind of problem: a name that stays the same in every language.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What is so this time, and what to do.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail)
{
    /// <summary>What is wrong, by member of the body or parameter of the address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    /// <summary>The rule that says no, by name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Refusal { get; init; }

    /// <summary>What was recorded since the state that was named in If-Match.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChangeAnswer>? Changes { get; init; }
}

/// <summary>Answering a program with a problem, in the language it asks for.</summary>
public static class ApiProblem
{
    /// <summary>The MIME type.</summary>
    public const string Json = "application/problem+json";

    private const string Realm = "Bearer realm=\"nghi-trinh\"";

    /// <summary>The problem of a status.</summary>
    public static IResult Of(HttpContext http, int status) => Of(http, About(http, status));

    /// <summary>What is wrong with a body or an address, by field; "" is the whole.</summary>
    public static IResult Invalid(HttpContext http, IReadOnlyDictionary<string, string> errors, Domain.History.Refusal? refusal = null)
    {
        var problem = About(http, StatusCodes.Status422UnprocessableEntity);
        var fields = errors.Where(e => e.Key.Length > 0).ToDictionary();
        return Of(http, problem with
        {
            Type = refusal is null ? problem.Type : NameOf("refused"),
            Title = refusal is null ? problem.Title : WordsOf().Say("Quy tắc không cho phép", "A rule says no"),
            Detail = errors.GetValueOrDefault("") ?? problem.Detail,
            Errors = fields.Count > 0 ? fields : null,
            Refusal = refusal is null ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.GetType().Name),
        });
    }

    /// <summary>A problem that is said already.</summary>
    public static IResult Of(HttpContext http, Problem problem)
    {
        if (problem.Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = http.Request.Headers.Authorization.Count > 0 ? $"{Realm}, error=\"invalid_token\"" : Realm;
        if (problem.Status == StatusCodes.Status403Forbidden && http.GetEndpoint()?.Metadata.GetMetadata<Access>()?.Permission is { } permission)
            http.Response.Headers.WWWAuthenticate = $"{Realm}, error=\"insufficient_scope\", scope=\"{Kebab.Of<Domain.Committees.Permission>(permission)}\"";
        return Results.Json(problem, ApiJson.Options, Json, problem.Status);
    }

    /// <summary>What a status means here.</summary>
    public static Problem About(HttpContext http, int status)
    {
        var w = WordsOf();
        var (name, title, detail) = status switch
        {
            StatusCodes.Status401Unauthorized => ("sign-in", w.Say("Chưa xác thực", "Not signed in"),
                w.Say("Gửi kèm mã truy cập còn hiệu lực: Authorization: Bearer …", "Send a token that still works: Authorization: Bearer …")),
            StatusCodes.Status403Forbidden => ("not-allowed", w.Say("Không có quyền", "Not allowed"),
                w.Say($"Mã truy cập hoặc người của nó không có quyền “{Right(http, w)}”.", $"The token or its person may not: {Right(http, w)}.")),
            StatusCodes.Status404NotFound => ("not-found", w.Say("Không tìm thấy", "Not found"),
                w.Say("Không có gì ở địa chỉ này, hoặc chưa có tại thời điểm được hỏi.", "Nothing is at this address, or not yet at the point asked for.")),
            StatusCodes.Status412PreconditionFailed => ("stale", w.Say("Đã có thay đổi mới hơn", "Changed since"),
                w.Say("Người khác vừa ghi thay đổi; xem “changes”, đọc lại rồi gửi lại.", "Somebody else has recorded a change; look at “changes”, read again and send again.")),
            StatusCodes.Status415UnsupportedMediaType => ("media-type", w.Say("Sai kiểu nội dung", "Wrong media type"),
                w.Say("Gửi nội dung kiểu application/json.", "Send application/json.")),
            StatusCodes.Status422UnprocessableEntity => ("invalid", w.Say("Chưa đúng", "Invalid"),
                w.Say("Có chỗ chưa đúng; xem “errors” hoặc các tham số on, known.", "Something is wrong; see “errors”, or the parameters on and known.")),
            StatusCodes.Status428PreconditionRequired => ("precondition-required", w.Say("Thiếu If-Match", "If-Match is missing"),
                w.Say("Gửi kèm If-Match với ETag của lần đọc gần nhất.", "Send If-Match with the ETag of your last read.")),
            StatusCodes.Status409Conflict => ("exists", w.Say("Đã có", "It is there already"),
                w.Say("Mã định danh này đã được dùng; không ghi gì thêm.", "This identifier is in use already; nothing was recorded.")),
            StatusCodes.Status429TooManyRequests => ("too-many", w.Say("Quá nhiều yêu cầu", "Too many requests"),
                w.Say("Mã truy cập này gửi quá nhiều yêu cầu; chờ số giây nêu trong Retry-After.", "This token sends too many requests; wait for the seconds of Retry-After.")),
            StatusCodes.Status413PayloadTooLarge => ("too-large", w.Say("Quá lớn", "Too large"), w.Say("Nội dung quá lớn.", "The body is too large.")),
            >= 500 => ("fault", w.Say("Lỗi của hệ thống", "A fault of ours"),
                w.Say("Chưa ghi gì. Thử lại; nếu vẫn lỗi, báo người quản trị.", "Nothing was recorded. Try again; if it stays, tell the administrator.")),
            _ => ("bad-request", w.Say("Yêu cầu không đọc được", "The request cannot be read"),
                w.Say("Nội dung phải là một đối tượng JSON.", "The body must be a JSON object.")),
        };
        return new(NameOf(name), title, status, detail);
    }

    private static string NameOf(string name) => $"urn:nghi-trinh:problem:{name}";

    private static Words WordsOf() => Words.Of(CultureInfo.CurrentUICulture.Name);

    private static string Right(HttpContext http, Words w) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Access>()?.Permission is { } permission ? RoleText.Of(permission, w) : "";
}
