using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Tallying;

// Implements docs/spec/voting.md §7.3. Reference: Shanks 1971 (steps of babies and giants).
/// <summary>Finds counts: one table serves all choices of an election and goes with it.</summary>
internal sealed class Logarithm
{
    private readonly Group _group;
    private readonly long _limit;
    private readonly int _width;
    private readonly Dictionary<string, int> _babies;
    private readonly Element _giant;

    /// <param name="group">The group.</param>
    /// <param name="limit">The largest count there can be; at most <see cref="CredentialRoll.LargestTotalWeight"/>.</param>
    public Logarithm(Group group, long limit)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, CredentialRoll.LargestTotalWeight);
        (_group, _limit, _width) = (group, limit, (int)Math.Ceiling(Math.Sqrt(limit + 1)));
        _babies = new(_width, StringComparer.Ordinal);
        var x = group.Identity;
        for (var i = 0; i < _width; i++, x = group.Multiply(x, group.Generator.Element))
            _babies[x.Text] = i;
        _giant = group.Invert(group.Power(group.Generator.Element, _width));
    }

    /// <summary>The m from 0 to the limit with g^m = x; null where there is none.</summary>
    public long? Of(Element x)
    {
        for (long j = 0; j <= _width; j++, x = _group.Multiply(x, _giant))
            if (_babies.TryGetValue(x.Text, out var i) && j * _width + i <= _limit)
                return j * _width + i;
        return null;
    }
}
