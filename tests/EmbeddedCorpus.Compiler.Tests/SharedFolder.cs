namespace EmbeddedCorpus.Compiler.Tests;

/// <summary>Where the texts lie that are no part of the repository.</summary>
internal static class SharedFolder
{
    /// <summary>The folder, which may be missing.</summary>
    public static string Path => Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_SHARED") is { Length: > 0 } folder
        ? folder
        : System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository(), "..", "shared"));

    /// <summary>The folder of the checkout.</summary>
    public static string Repository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "EmbeddedCorpus.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run from a folder inside the repository.");
    }
}
