namespace NghiTrinh.Documents.Listing;

/// <summary>By what the items of a list stand together under group rows.</summary>
public enum ListGrouping { None, Month, Section, Lead, Standing }
