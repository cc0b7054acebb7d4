namespace NghiTrinh.Domain.History;

/// <summary>An identifier: a UUID whose text form is its 32 hex digits.</summary>
public interface IId
{
    /// <summary>The UUID.</summary>
    Guid Value { get; }
}

/// <summary>Identifies a committee (tenant).</summary>
public readonly record struct CommitteeId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies a term of office.</summary>
public readonly record struct TermId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies a goal of a term programme.</summary>
public readonly record struct GoalId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies a body that meets.</summary>
public readonly record struct BodyId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies an agency.</summary>
public readonly record struct AgencyId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies the work programme of one year.</summary>
public readonly record struct ProgrammeId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies one line of a programme.</summary>
public readonly record struct ItemId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies a meeting.</summary>
public readonly record struct MeetingId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies a person who works with a committee.</summary>
public readonly record struct PersonId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies an account of the installation: who signs in, in whatever committees.</summary>
public readonly record struct AccountId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies an entry of the document register.</summary>
public readonly record struct DocumentId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies a call for registrations.</summary>
public readonly record struct CallId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies a comment on a draft.</summary>
public readonly record struct CommentId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies a line that an agency registers.</summary>
public readonly record struct RegistrationId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies a vote on the confidence in officials.</summary>
public readonly record struct ConfidenceVoteId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies an official on the list of one vote.</summary>
public readonly record struct OfficialId(Guid Value) : IId
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
