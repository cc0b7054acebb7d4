using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace NghiTrinh.App.Shell.Api;

/// <summary>The description of the API as it is sent: it depends on nothing in a request, so it is made once, however often anybody asks.</summary>
public sealed class ApiDescription(IServiceProvider services)
{
    private readonly Lazy<Task<byte[]>> _made = new(() => MakeAsync(services));

    /// <summary>Its bytes.</summary>
    public Task<byte[]> BytesAsync() => _made.Value;

    /// <summary>Answers with it, or says that whoever asks has it already.</summary>
    internal static async Task<IResult> GetAsync(HttpContext http, ApiDescription description)
    {
        var bytes = await description.BytesAsync();
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue(new StringSegment(tag)));
    }

    private static async Task<byte[]> MakeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync();
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
    }
}
