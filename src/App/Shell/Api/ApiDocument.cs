using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Shell.Api;

/// <summary>The description of the API: OpenAPI 3.1, made from the endpoints themselves.</summary>
public static class ApiDocument
{
    /// <summary>Where the description is.</summary>
    public const string Path = ApiAddress.Root + "/openapi.json";

    /// <summary>Under which name the framework makes it.</summary>
    internal const string Name = "v1";

    private static readonly (string Name, string Text)[] Tags =
    [
        ("Committees", "The office whose ledger a token opens."), ("Programmes", "Work programmes by year."),
        ("Items", "The lines of a programme and everything that happens to them."), ("Meetings", "Meetings of the bodies."),
        ("Agencies", "Agencies that lead lines."), ("Bodies", "Bodies that meet."), ("Terms", "Terms of office and their goals."),
        ("Reports", "Figures as of a date, and reports that were frozen."), ("Registrations", "Calls for registrations, and what agencies register."),
        ("Drafts", "Drafts of a programme, their reviews and the comments on them."), ("Documents", "The document register and its series of numbers."),
        ("Confidence votes", "Votes on confidence, on paper: their rules, their preparation and their day."),
    ];

    /// <summary>Adds what it needs.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Set(options.SerializerOptions));
        return services.AddSingleton<ApiDescription>().AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<Operation>().Any();
            options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Answer", "", StringComparison.Ordinal);
            options.AddDocumentTransformer(Describe);
            options.AddOperationTransformer(OperationText.DescribeAsync);
            options.AddSchemaTransformer((schema, context, _) =>
            {
                SchemaText.Describe(schema, context);
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Serves it.</summary>
    public static void MapApiDocument(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, ApiDescription.GetAsync).ForAnyone();
        app.MapApiPage();
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new()
        {
            Title = "Nghị Trình",
            Version = "1.0.0",
            Description =
                "Work programmes of committees: lines, meetings, reports. Everything is asked as of a date (`on`) and as known at a moment (`known`). "
                + "Writes name what was seen in `If-Match`. Problems are said in Vietnamese or English, by `Accept-Language`. Texts are Vietnamese.",
            License = new() { Name = "Apache 2.0", Url = new("https://www.apache.org/licenses/LICENSE-2.0") },
        };
        document.Servers = [new() { Url = "/", Description = "This installation." }];
        document.Tags = Tags.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => new OpenApiTag { Name = t.Name, Description = t.Text }).ToHashSet();
        var w = Words.Of("en");
        document.AddComponent<IOpenApiSecurityScheme>(OperationText.Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "ngt_…",
            Description = "A personal token, made in the committee. It opens that committee, for what its person and its scope both allow: "
                + string.Join("; ", Accounts.Tokens.Scopes.Select(p => $"`{Kebab.Of<Permission>(p)}` {RoleText.Of(p, w)}")) + ".",
        });
        return Task.CompletedTask;
    }
}

/// <summary>What schemas say beside their types.</summary>
internal static class SchemaText
{
    public static void Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        // Values of enumerations are texts; without the word for it generators take them for numbers.
        // That there may be none is said where one is named, not by the values.
        if (schema is { Enum.Count: > 0, Type: null })
            (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. schema.Enum.Where(v => v is not null && v.GetValueKind() != System.Text.Json.JsonValueKind.Null)]);
        if (context.JsonPropertyInfo is not { } member)
            return;
        if (schema.Enum is { Count: > 0 } || schema.Type is not { } type || !type.HasFlag(JsonSchemaType.String) || schema.Format is not null)
            return;
        if (member.AttributeProvider?.IsDefined(typeof(DueAttribute), true) == true || member.Name is "due" or "firstDue")
            schema.Description = $"{schema.Description} A day (2023-11-15), month (2023-11), quarter (2023-Q4), year (2023), recurring or awaiting.".Trim();
        if (member.Name is "id" or "meeting" or "body" or "into" or "goal" or "from" or "mergedInto" or "successor" or "term" && IsId(member.DeclaringType, member.Name))
        {
            schema.Pattern = "^[0-9a-f]{32}$";
            schema.Examples = [JsonValue.Create(Examples.Id)];
        }
        else if (Examples.Of(member.Name) is { } example)
            schema.Examples = [example];
    }

    // A report names bodies and terms; everything else names their identifiers.
    private static bool IsId(Type type, string member) => member == "id" || type.Namespace?.EndsWith("Reports", StringComparison.Ordinal) == false;
}
