using NghiTrinh.App.Features.Accounts;
using NghiTrinh.App.Features.Agencies;
using NghiTrinh.App.Features.Amendments;
using NghiTrinh.App.Features.Balancing;
using NghiTrinh.App.Features.Bodies;
using NghiTrinh.App.Features.Calendars;
using NghiTrinh.App.Features.Checks;
using NghiTrinh.App.Features.Closing;
using NghiTrinh.App.Features.Committees;
using NghiTrinh.App.Features.Confidence;
using NghiTrinh.App.Features.Corrections;
using NghiTrinh.App.Features.Drafts;
using NghiTrinh.App.Features.Exports;
using NghiTrinh.App.Features.Extracts;
using NghiTrinh.App.Features.Help;
using NghiTrinh.App.Features.Imports;
using NghiTrinh.App.Features.Items;
using NghiTrinh.App.Features.Meetings;
using NghiTrinh.App.Features.People;
using NghiTrinh.App.Features.Programmes;
using NghiTrinh.App.Features.Registers;
using NghiTrinh.App.Features.Registrations;
using NghiTrinh.App.Features.Reports;
using NghiTrinh.App.Features.Terms;
using NghiTrinh.App.Features.Tokens;
using NghiTrinh.App.Features.Year;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;

namespace NghiTrinh.App.Features;

/// <summary>All addresses of the application, a line a feature.</summary>
public static class Endpoints
{
    /// <summary>What features need beside the shell's.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services.AddImports().AddExtracts().AddConfidenceVotes();

    /// <summary>Maps them.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        var committee = new CommitteePages(app.MapGroup("/{committee}"));
        committee.MapItems();
        committee.MapYear();
        committee.MapAgencies();
        committee.MapBodies();
        committee.MapPeople();
        committee.MapMeetings();
        committee.MapProgrammes();
        committee.MapBalancing();
        committee.MapChecks();
        committee.MapClosing();
        committee.MapAmendments();
        committee.MapDrafts();
        committee.MapRegistrations();
        committee.MapConfidenceVotes();
        committee.MapTerms();
        committee.MapCalendars();
        committee.MapCorrections();
        committee.MapRegisters();
        committee.MapReports();
        committee.MapExports();
        committee.MapExtracts();
        committee.MapConfidenceRules();
        committee.MapHelp();
        app.MapAccounts();
        app.MapCommittees(committee);
        committee.MapImports();
        committee.MapTokens();
        app.MapApi(committee);
    }

    private static void MapApi(this IEndpointRouteBuilder app, CommitteePages pages)
    {
        app.MapApiDocument();
        var root = app.MapGroup(ApiAddress.V1);
        var api = new CommitteeApi(root.MapGroup("committees/{committee}"));
        root.MapCommitteesApi(api);
        api.MapProgrammesApi();
        api.MapItemsApi();
        api.MapViewsApi();
        api.MapMeetingsApi();
        api.MapAgenciesApi();
        api.MapBodiesApi();
        api.MapTermsApi();
        api.MapReportsApi();
        api.MapRegistrationsApi();
        api.MapDraftsApi();
        api.MapClosingApi();
        api.MapRegistersApi();
        api.MapExportsApi();
        // What no line above maps by hand is mapped as the page has it.
        api.MapSteps(pages.Steps);
    }
}
