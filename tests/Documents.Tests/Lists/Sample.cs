using System.Reflection;

namespace NghiTrinh.Documents.Tests.Lists;

/// <summary>Files that lie beside the tests.</summary>
internal static class Sample
{
    public static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"lists/{name}")
            ?? throw new FileNotFoundException(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
