namespace NghiTrinh.Documents.Lists;

/// <summary>
/// What a file may cost before it is refused; a list of a large province stays far below all of them.
/// </summary>
public sealed record ListLimits
{
    public static ListLimits Default { get; } = new();

    /// <summary>Bytes of the file as sent; 20 MiB.</summary>
    public long FileBytes { get; init; } = 20 << 20;

    /// <summary>Bytes of one unpacked part of the file, and of all parts read together; 128 MiB.</summary>
    public long PartBytes { get; init; } = 128 << 20;

    /// <summary>
    /// Times a part may grow when unpacked, looked at once it is beyond <see cref="RatioFromBytes"/>.
    /// </summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Unpacked bytes from which the ratio counts; small parts may compress as well as they like.</summary>
    public long RatioFromBytes { get; init; } = 8 << 20;

    /// <summary>Filled rows over all sheets.</summary>
    public int Rows { get; init; } = 50_000;

    /// <summary>Columns of a sheet.</summary>
    public int Columns { get; init; } = 256;

    /// <summary>Characters of a cell; Excel's own limit.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Characters over all cells.</summary>
    public int Characters { get; init; } = 48 << 20;
}
