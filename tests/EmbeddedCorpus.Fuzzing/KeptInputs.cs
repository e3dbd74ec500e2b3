namespace EmbeddedCorpus.Fuzzing;

/// <summary>The inputs that lie in the repository, beside the program.</summary>
internal static class KeptInputs
{
    /// <summary>The folder of seeds and of what a fuzzer found to add coverage, by target.</summary>
    public const string Inputs = "Inputs";

    /// <summary>The folder of inputs that once broke a property, by target.</summary>
    public const string Crashes = "Crashes";

    /// <summary>The files of a target, ordered by name.</summary>
    public static IReadOnlyList<string> Of(IFuzzTarget target) =>
        [.. new[] { Inputs, Crashes }
            .Select(folder => Path.Combine(AppContext.BaseDirectory, folder, target.Name))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.GetFiles(folder).Order(StringComparer.Ordinal))];
}
