namespace NghiTrinh.App.Shell;

/// <summary>The addresses of a committee's pages, and the steps among them: each step is an operation of the API too.</summary>
public sealed class CommitteePages(IEndpointRouteBuilder routes) : IEndpointRouteBuilder
{
    private readonly List<IStep> _steps = [];

    /// <summary>The steps that were mapped.</summary>
    public IReadOnlyList<IStep> Steps => _steps;

    /// <inheritdoc />
    public IServiceProvider ServiceProvider => routes.ServiceProvider;

    /// <inheritdoc />
    public ICollection<EndpointDataSource> DataSources => routes.DataSources;

    /// <inheritdoc />
    public IApplicationBuilder CreateApplicationBuilder() => routes.CreateApplicationBuilder();

    /// <summary>Remembers a step that is mapped here.</summary>
    public void Add(IStep step) => _steps.Add(step);
}
