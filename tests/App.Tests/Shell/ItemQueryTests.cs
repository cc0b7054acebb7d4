using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NghiTrinh.App.Samples;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Shell;

public sealed class ItemQueryTests
{
    [Fact]
    public void A_filter_comes_back_from_its_address()
    {
        var ids = Gen.Guid;
        var filters =
            from text in Gen.OneOf("", "dai hoi", "Đại hội")
            from body in ids.Nullable()
            from leads in ids.Array[0, 3].Null()
            from reported in Gen.Bool.Nullable()
            from standing in Gen.Enum<Standing>().Nullable()
            from state in Gen.Enum<ItemState>().Nullable()
            from entry in Gen.Enum<Entry>().Nullable()
            from month in Gen.Int[0, 12].Nullable()
            from kind in Gen.Enum<DispositionKind>().Nullable()
            from year in Gen.Int[2000, 2100].Nullable()
            from bodies in ids.Array[0, 2]
            select new ItemFilter
            {
                Text = text.Length == 0 ? null : text,
                Body = body is { } b ? new BodyId(b) : null,
                Leads = leads?.Select(l => new AgencyId(l)).ToList(),
                Reported = reported,
                Standing = standing,
                State = state,
                Entry = entry,
                Month = month,
                DisposedTo = kind is { } k ? new(k, year, month, [.. bodies.Select(x => new BodyId(x))]) : null,
            };

        filters.Sample(filter => ItemQuery.Write(Through(filter)).SequenceEqual(ItemQuery.Write(filter)));
    }

    [Fact]
    public void What_cannot_be_read_does_not_filter()
    {
        var query = Parse("?body=x&lead=..&leads=a.b&month=13&state=on-fire&standing=1&disposed=x.y&reported=maybe&entry=");

        Assert.Empty(ItemQuery.Write(ItemQuery.Read(query)));
    }

    [Fact]
    public void Every_parameter_is_named()
    {
        var filter = new ItemFilter
        {
            Text = "a",
            Body = default(BodyId),
            Lead = default(AgencyId),
            Leads = [],
            Reported = true,
            Issued = true,
            Joint = true,
            Standing = default(Standing),
            DisposedTo = new(default, null, null, []),
            State = default(ItemState),
            Entry = default(Entry),
            Month = 1,
            Section = "I",
            Goal = default(GoalId),
            Serving = true,
            Meeting = default(MeetingId),
            Classification = default(SecurityClassification),
        };

        Assert.Equal(ItemQuery.Names, ItemQuery.Write(filter).Select(p => p.Name));
        Assert.Equal(ItemQuery.Names.Count, typeof(ItemFilter).GetProperties().Count(p => p.CanWrite));
    }

    [Fact]
    public void A_disposition_in_an_address_finds_the_items_that_have_it()
    {
        var at = FoundingSample.Ledger().At(new(new(2023, 11, 17)));
        var filter = Through(new() { DisposedTo = new(DispositionKind.CarriedOver, 2024, null, []) });

        Assert.Equal(9, at.ItemsOf(FoundingCase.Programme(2023)).Count(i => filter.Matches(i, at)));
    }

    private static ItemFilter Through(ItemFilter filter) => ItemQuery.Read(Parse(QueryHelpers.AddQueryString(
        "", ItemQuery.Write(filter).Select(p => new KeyValuePair<string, string?>(p.Name, p.Value)))));

    private static QueryCollection Parse(string query) => new(QueryHelpers.ParseQuery(query));
}
