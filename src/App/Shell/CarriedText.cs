using NghiTrinh.Documents.Wording;

namespace NghiTrinh.App.Shell;

/// <summary>For how many years an item has been carried on.</summary>
internal static class CarriedText
{
    public static string Of(int years, Words w) =>
        w.Say($"chuyển tiếp {years} năm", years == 1 ? "carried over 1 year" : $"carried over {years} years");
}
