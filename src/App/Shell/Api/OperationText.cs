using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Shell.Api;

/// <summary>What the description of the API says about each operation.</summary>
internal static class OperationText
{
    /// <summary>The name of the one way to say who asks.</summary>
    public const string Scheme = "token";

    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["200"] = "As asked for.",
        ["201"] = "Recorded; Location says where it is.",
        ["304"] = "Nothing else than what If-None-Match names.",
        ["400"] = "The body is no JSON object.",
        ["401"] = "No token, or one that does not work any more.",
        ["403"] = "The token, or its person, may not.",
        ["404"] = "No such thing, or not at that point, or not for this reader.",
        ["409"] = "The identifier is in use already.",
        ["412"] = "Somebody else recorded a change first; it says which.",
        ["415"] = "Only application/json is read.",
        ["422"] = "A member or parameter is wrong, or a rule says no.",
        ["428"] = "If-Match is missing.",
        ["429"] = "Too many requests with this token; Retry-After says when to go on.",
    };

    public static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var said = metadata.OfType<Operation>().Last();
        var access = metadata.OfType<Access>().Last();
        var document = context.Document!;
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        if (access.Permission is { } permission)
            operation.Description += $" Scope: `{Kebab.Of<Permission>(permission)}`.";
        var parameters = operation.Parameters ??= [];
        // A step finds what it is about by itself, so its handler does not name all parts of the address.
        foreach (var part in context.Description.RelativePath!.Split('/').Where(p => p.StartsWith('{')).Select(p => p.Trim('{', '}').Split(':')[0]))
            if (parameters.All(p => p.Name != part))
                parameters.Add(new OpenApiParameter { Name = part, In = ParameterLocation.Path, Required = true });
        foreach (var parameter in parameters.OfType<OpenApiParameter>())
            Describe(parameter);
        foreach (var parameter in said.Query)
            parameters.Add(Query(parameter));
        if (said.HasPoint)
        {
            parameters.Add(Query(new("on", "As of this date; without it today where the committee sits.", "date", Examples.Date)));
            parameters.Add(Query(new("known", "As known at this moment; without it everything that is recorded.", "moment", Examples.Moment)));
        }
        if (said.IsPaged)
        {
            parameters.Add(Query(new("limit", "Rows of a page: 1 to 200, 50 unless told otherwise.", "integer", "50")));
            parameters.Add(Query(new("cursor", "The page after another one: its `next`. It keeps the point of the first page.", "text", Examples.Of("next")!.ToString())));
        }
        parameters.Add(Header("Accept-Language", "vi or en: the language of problems and of changes in words.", "vi", false));
        if (said.NeedsMatch)
            parameters.Add(Header("If-Match", "The ETag of what was read last.", "\"12-0123456789abcdef\"", true));
        else if (said.MayNeedMatch)
            parameters.Add(Header(
                "If-Match", "The ETag of what was read last: of what it is about, or of what this step asks. Not asked where something new is made.",
                "\"12-0123456789abcdef\"", false));
        else if (said.Body is null && said.Files.Count == 0)
            parameters.Add(Header("If-None-Match", "The ETag of what is known already.", "\"12-0123456789abcdef\"", false));
        if (said.Body is not null)
            operation.RequestBody = await BodyAsync(said, document, context, stop);
        foreach (var (status, response) in operation.Responses ?? [])
            if (response is OpenApiResponse answer)
                Describe(status, answer, said);
    }

    private static void Describe(OpenApiParameter parameter)
    {
        (string Description, OpenApiSchema Schema, JsonNode Example) said = parameter.Name switch
        {
            "committee" => ("The committee's name in addresses.", Text(null), JsonValue.Create("thanh-uy-ha-noi")),
            "kind" => ("What the history is of.", Choice(Enum.GetValues<Domain.History.SubjectKind>().Select(k => Kebab.Of<Domain.History.SubjectKind>(k)!)), JsonValue.Create("item")),
            "sequence" or "draft" => ("Its number, from 1.", new() { Type = JsonSchemaType.Integer, Format = "int32" }, JsonValue.Create(1)),
            "ruleSet" => ("Its id, as NQ-96-2023.", Text(null), JsonValue.Create("NQ-96-2023")),
            "place" => ("The place of the value in the rule set.", Text(null), JsonValue.Create("rating.decimals")),
            "table" => ("Which table of the working calendar.", Text(null), JsonValue.Create("holidays")),
            "date" => ("The day.", new() { Type = JsonSchemaType.String, Format = "date" }, JsonValue.Create("2023-01-02")),
            "year" => ("The year of the programme.", new() { Type = JsonSchemaType.Integer, Format = "int32" }, JsonValue.Create(2023)),
            _ => ($"Which {parameter.Name}: 32 hexadecimal digits.", Text("^[0-9a-f]{32}$"), JsonValue.Create(Examples.Id)),
        };
        (parameter.Description, parameter.Schema, parameter.Example) = said;
    }

    private static void Describe(string status, OpenApiResponse response, Operation said)
    {
        response.Description = Meanings.GetValueOrDefault(status, response.Description ?? "");
        var headers = response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        if (status is "200" or "201" or "304" && said.Files.Count == 0)
            headers["ETag"] = Header("What was answered; for what has a history, the number of its changes stands before the hyphen.", "\"12-0123456789abcdef\"");
        if (status == "201")
            headers["Location"] = Header("The address of what was made.", $"/api/v1/committees/thanh-uy-ha-noi/items/{Examples.Id}");
        if (status == "200" && said.IsPaged)
            headers["Link"] = Header("The next page, as rel=\"next\".", "</api/v1/committees/thanh-uy-ha-noi/items?cursor=…>; rel=\"next\"");
        if (status == "200" && said.Files.Count > 0)
            headers["Content-Disposition"] = Header("The name of the file.", "attachment; filename=\"bao-cao-2023-11-23.docx\"");
        if (status == "429")
            headers["Retry-After"] = Header("In how many seconds to ask again.", "60");
        if (status is "401" or "403")
            headers["WWW-Authenticate"] = Header("What is missing.", "Bearer realm=\"nghi-trinh\"");
        if (response.Content?.TryGetValue(ApiProblem.Json, out var content) == true)
            content.Example = new JsonObject
            {
                ["type"] = $"urn:nghi-trinh:problem:{TypeOf(status)}",
                ["title"] = "Đã có thay đổi mới hơn",
                ["status"] = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture),
                ["detail"] = Meanings.GetValueOrDefault(status, ""),
            };
    }

    private static string TypeOf(string status) => status switch
    {
        "400" => "bad-request",
        "401" => "sign-in",
        "403" => "not-allowed",
        "404" => "not-found",
        "409" => "exists",
        "412" => "stale",
        "415" => "media-type",
        "428" => "precondition-required",
        "429" => "too-many",
        _ => "invalid",
    };

    private static async Task<OpenApiRequestBody> BodyAsync(
        Operation said, OpenApiDocument document, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var name = said.Body!.Name;
        if (document.Components?.Schemas?.ContainsKey(name) != true)
            document.AddComponent(name, await context.GetOrCreateSchemaAsync(said.Body, null, stop));
        return new()
        {
            Required = true,
            Description = "What is recorded.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = new OpenApiSchemaReference(name, document), Example = JsonNode.Parse(said.Example!) },
            },
        };
    }

    private static OpenApiParameter Query(QueryParameter parameter)
    {
        var (schema, example) = parameter.Format switch
        {
            "integer" => (new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" }, JsonNode.Parse(parameter.Example)),
            "date" => (new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }, JsonValue.Create(parameter.Example)),
            "id" => (Text("^[0-9a-f]{32}$"), JsonValue.Create(parameter.Example)),
            "flag" => (Choice(["1", "0"]), JsonValue.Create(parameter.Example)),
            "text" or "moment" => (Text(null), JsonValue.Create(parameter.Example)),
            var values => (Choice(values.Split('|')), JsonValue.Create(parameter.Example)),
        };
        return new() { Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.Description, Schema = schema, Example = example };
    }

    private static OpenApiParameter Header(string name, string description, string example, bool required) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = required,
        Schema = Text(null),
        Example = example,
    };

    private static OpenApiHeader Header(string description, string example) => new() { Description = description, Schema = Text(null), Example = example };

    private static OpenApiSchema Text(string? pattern) => new() { Type = JsonSchemaType.String, Pattern = pattern };

    private static OpenApiSchema Choice(IEnumerable<string> values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => (JsonNode)JsonValue.Create(v))] };
}
