namespace EmbeddedCorpus.Tool.Exports;

/// <summary>The names of values in exports: in lower case.</summary>
internal static class ValueNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(static value => value, static value => value.ToString().ToLowerInvariant());
    }
}
