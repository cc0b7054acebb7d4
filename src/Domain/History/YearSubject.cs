using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Domain.History;

/// <summary>The subjects of which a committee has one a year: its programme and its working calendar.</summary>
public static class YearSubject
{
    /// <summary>
    /// The subject of a year, named by committee, kind and year: two who begin the same year at once meet in the first
    /// sequence number, and only one of them begins it.
    /// </summary>
    public static Subject Of(CommitteeId committee, SubjectKind kind, int year) =>
        new(kind, SampleId.Of($"{committee}/{kind}/{year}"));
}
