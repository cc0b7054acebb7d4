namespace NghiTrinh.Documents.Lists;

/// <summary>Why a file as a whole cannot be read as a list, with the facts a person needs to mend it.</summary>
public abstract record UnreadableList
{
    private UnreadableList() { }

    /// <summary>No bytes, or nothing but blanks.</summary>
    public sealed record Empty : UnreadableList;

    /// <summary>Protected by a password.</summary>
    public sealed record Encrypted : UnreadableList;

    /// <summary>The binary format of Excel before 2007.</summary>
    public sealed record OldExcel : UnreadableList;

    /// <summary>The binary format of Word before 2007.</summary>
    public sealed record OldWord : UnreadableList;

    /// <summary>Carries macros (.xlsm, .docm, or a macro project inside).</summary>
    public sealed record MacroEnabled : UnreadableList;

    /// <summary>Another kind of file, named by what its content is: pdf, html, rtf, image, zip, ods, …</summary>
    public sealed record WrongKind(string Found) : UnreadableList;

    /// <summary>Broken off or contradictory at the place named (a part of the package, a sheet).</summary>
    public sealed record Damaged(string Place) : UnreadableList;

    /// <summary>The file has more bytes than allowed.</summary>
    public sealed record FileTooLarge(long LimitBytes) : UnreadableList;

    /// <summary>Unpacked, the part named has more bytes than allowed, or swells suspiciously.</summary>
    public sealed record PartTooLarge(string Place, long LimitBytes) : UnreadableList;

    /// <summary>More filled rows than allowed.</summary>
    public sealed record TooManyRows(string Place, int Limit) : UnreadableList;

    /// <summary>A filled cell further to the right than allowed.</summary>
    public sealed record TooManyColumns(string Place, int Limit) : UnreadableList;

    /// <summary>No row was found that names the columns of a list.</summary>
    public sealed record NoTable : UnreadableList;
}
