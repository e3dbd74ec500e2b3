namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>Where the repository lies, found from the test's own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Texts that are no part of the repository: a folder beside it, or where the environment says.</summary>
    public static string Shared => Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_SHARED") is { Length: > 0 } folder
        ? folder
        : Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EmbeddedCorpus.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run from a folder inside the repository.");
    }
}
