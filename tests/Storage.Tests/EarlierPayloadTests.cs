using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Storage.Tests;

/// <summary>What earlier versions wrote is read for ever, and keeps its bytes and its hash.</summary>
public sealed class EarlierPayloadTests
{
    private const string Planned =
        """{"content":{"programme":"00000000000000000000000000000001","section":"III","number":1,"title":"Đề án","product":"Scheme","leads":[],"coordinating":[],"bodies":[],"due":"2023-06","goal":"00000000000000000000000000000002","classification":"Unclassified","kept":{}}}""";

    private static readonly GoalId Goal = new(new Guid("00000000-0000-0000-0000-000000000002"));

    [Fact]
    public void One_goal_is_read_as_a_list_of_one_and_the_row_keeps_its_bytes_and_hash()
    {
        var row = Row("item.planned", Planned);

        Assert.Equal([Goal], Assert.IsType<ItemChange.Planned>(row.Recorded().Change).Content.Goals);
        Assert.Equal(Planned, row.Payload);
        Assert.Equal(row.Hash, ChangeHash.Of(row));
    }

    [Theory]
    [InlineData("""{"patch":{"goal":"00000000000000000000000000000002"}}""", 1)]
    [InlineData("""{"patch":{"goal":"00000000000000000000000000000000"}}""", 0)]
    [InlineData("""{"patch":{"title":"Mới"}}""", null)]
    public void An_adjustment_of_one_goal_is_read_as_the_goals_it_leaves(string payload, int? goals) =>
        Assert.Equal(goals, ((ItemChange.Adjusted)ChangeCodec.Read("item.adjusted", payload)).Patch.Goals?.Count);

    [Fact]
    public void Goals_are_written_as_a_list_and_read_back()
    {
        var content = ((ItemChange.Planned)ChangeCodec.Read("item.planned", Planned)).Content;
        var payload = ChangeCodec.Payload(new ItemChange.Planned(content with { Goals = [Goal, new(Guid.Empty)] }));

        Assert.Contains("\"goals\":[\"00000000000000000000000000000002\",\"00000000000000000000000000000000\"]", payload);
        Assert.DoesNotContain("\"goal\":", payload);
        Assert.Equal([Goal, new(Guid.Empty)], ((ItemChange.Planned)ChangeCodec.Read("item.planned", payload)).Content.Goals);
    }

    private static ChangeRow Row(string kind, string payload)
    {
        var row = new ChangeRow
        {
            CommitteeId = Guid.Empty,
            SubjectKind = SubjectKind.Item,
            SubjectId = Guid.Empty,
            Sequence = 1,
            EffectiveOn = new(2023, 1, 1),
            RecordedAt = 0,
            By = "Văn phòng",
            Kind = kind,
            Payload = payload,
            Hash = [],
        };
        return row with { Hash = ChangeHash.Of(row) };
    }
}
