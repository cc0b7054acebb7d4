using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Documents.Wording;

namespace NghiTrinh.App.Shell;

/// <summary>Pages for what cannot be shown: no such thing, a form that was open too long, a fault of ours.</summary>
public static partial class Problems
{
    /// <summary>Nothing is at this address.</summary>
    public static IResult NoSuchPage(HttpContext http) => Page(http, StatusCodes.Status404NotFound);

    /// <summary>Whoever is signed in may not do this.</summary>
    public static IResult NotAllowed(HttpContext http) => Page(http, StatusCodes.Status403Forbidden);

    /// <summary>Too many forms were sent.</summary>
    public static IResult TooMany(HttpContext http) => Page(http, StatusCodes.Status429TooManyRequests);

    /// <summary>Nobody is signed in: to the page where one does, and back afterwards; a program is told so.</summary>
    public static IResult SignInFirst(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && !ApiAddress.IsOf(http)
            ? Results.Redirect(QueryHelpers.AddQueryString(Gate.SignInPath, "to", http.Request.Path + http.Request.QueryString))
            : Page(http, StatusCodes.Status401Unauthorized);

    /// <summary>Turns an exception into a problem page; it is logged here and nowhere else.</summary>
    public static async Task Guard(HttpContext http, RequestDelegate next)
    {
        var around = http.Response.Headers.ToArray();
        try
        {
            await next(http);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
        {
            var status = (failure as BadHttpRequestException ?? failure.InnerException as BadHttpRequestException) is { } bad ? bad.StatusCode
                : failure is AntiforgeryValidationException ? StatusCodes.Status400BadRequest
                : StatusCodes.Status500InternalServerError;
            if (status >= 500)
                RequestFailed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Problems)), failure, http.Request.Method, http.GetEndpoint()?.DisplayName);
            if (http.Response.HasStarted)
                throw;
            http.Response.Clear();
            // What browsers are told of every page holds for this one as well.
            foreach (var (name, value) in around)
                http.Response.Headers[name] = value;
            http.Response.Headers.CacheControl = "no-cache, no-store";
            await Page(http, status).ExecuteAsync(http);
        }
    }

    /// <summary>Takes only forms that this program has written: another site may not have a browser send one.</summary>
    public static async Task OnlyOwnForms(HttpContext http, RequestDelegate next)
    {
        // The API knows no cookies, so no browser can be made to send one along.
        if (HttpMethods.IsPost(http.Request.Method) && !ApiAddress.IsOf(http))
        {
            await ReadFormAsync(http);
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
        }
        await next(http);
    }

    /// <summary>Reads the form of a request; one that cannot be read is the sender's mistake, one with too much in it is too large.</summary>
    public static async Task ReadFormAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return;
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException unreadable)
        {
            // The framework says which of the two only in words.
            var status = unreadable.Message.Contains("limit", StringComparison.Ordinal) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            throw new BadHttpRequestException("The form cannot be read.", status, unreadable);
        }
    }

    private static IResult Page(HttpContext http, int status) =>
        ApiAddress.IsOf(http) ? ApiProblem.Of(http, status)
        : new RazorComponentResult<ProblemPage>(new { Status = status, Today = TodayOf(http.Request), Words = Words.Of(System.Globalization.CultureInfo.CurrentUICulture.Name) })
        {
            StatusCode = status,
        };

    [LoggerMessage(1001, LogLevel.Error, "A request failed: {Method} {Endpoint}")]
    private static partial void RequestFailed(ILogger log, Exception failure, string method, string? endpoint);

    // The same page as of today, where the address asks for another date.
    private static string? TodayOf(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && (request.Query.ContainsKey("on") || request.Query.ContainsKey("known"))
            ? request.Path + QueryString.Create(request.Query.Where(q => q.Key is not ("on" or "known")))
            : null;
}
