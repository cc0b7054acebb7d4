namespace NghiTrinh.Documents.Lists;

/// <summary>What a column of a list says about a line. What is none of these is kept as printed.</summary>
public enum ListField
{
    Number, Title, Lead, Coordinating, Due, Month, Quarter, Body, SupervisingLeader, MonitoringOfficer,
    Product, LegalBasis, Classification, Note, Status,

    /// <summary>Known, and known to be nothing of the above: kept under its header.</summary>
    Keep,
}
