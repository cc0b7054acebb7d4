namespace NghiTrinh.Documents.Official;

/// <summary>Fixed names of relationships: made-up ones would differ from one writing to the next.</summary>
internal static class PartIds
{
    public const string Main = "rId1";
    public const string Core = "rId2";
    public const string Styles = "rId1";
    public const string Numbering = "rId2";
    public const string Settings = "rId3";
    public const string Header = "rId4";
    public const string FirstHeader = "rId5";
    public const string Footer = "rId6";
    public const string FirstFooter = "rId7";
}
