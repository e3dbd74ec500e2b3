namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Find();

    /// <summary>The article it all began with.</summary>
    public static string SeedArticle { get; } = Path.Combine(Root, "corpus", "articles", "000_57d7b6845617c7f7.txt");

    // Walks up from the test assembly; the path of this file is mapped to a neutral one when it is compiled.
    private static string Find()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "EmbeddedCorpus.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException($"EmbeddedCorpus.sln does not lie above {AppContext.BaseDirectory}.");
    }
}
