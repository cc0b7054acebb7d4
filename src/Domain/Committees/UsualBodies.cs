namespace NghiTrinh.Domain.Committees;

/// <summary>The bodies a committee of a kind usually has, to be chosen from when it is founded.</summary>
public static class UsualBodies
{
    /// <summary>The bodies of a kind of committee, in order.</summary>
    /// <param name="kind">What the committee is.</param>
    /// <param name="committee">Its official name, as in "Huyện ủy Ba Vì".</param>
    public static IReadOnlyList<BodyChange.Formed> For(CommitteeKind kind, string committee) => kind switch
    {
        CommitteeKind.Party =>
        [
            new($"Ban Chấp hành ({committee})", "Ban Chấp hành", BodyKind.ExecutiveCommittee, $"hội nghị {committee}"),
            new($"Ban Thường vụ {committee}", "Ban Thường vụ", BodyKind.StandingCommittee, $"hội nghị Ban Thường vụ {committee}"),
            new($"Thường trực {committee}", "Thường trực", BodyKind.StandingBoard, $"hội nghị Thường trực {committee}"),
        ],
        CommitteeKind.PeoplesCouncil =>
        [
            new(committee, "HĐND", BodyKind.PeoplesCouncil, "kỳ họp HĐND"),
            new($"Thường trực {committee}", "Thường trực HĐND", BodyKind.StandingBoard, "phiên họp Thường trực HĐND"),
        ],
        CommitteeKind.PeoplesCommittee => [new(committee, "UBND", BodyKind.PeoplesCommittee, "phiên họp UBND")],
        CommitteeKind.Other => [new(committee, committee, BodyKind.Other, $"phiên họp {committee}")],
    };
}
