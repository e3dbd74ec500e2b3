using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Loading;

/// <summary>The same texts compiled for each storage, to be loaded as often as a test wants them fresh.</summary>
internal static class StoredApp
{
    /// <summary>The text that is read while nothing else holds its assembly.</summary>
    public const string Text = "date 2022-10-03 'We will stay'\n\nAnna Berg, mayor of Linz, said “We will stay” on Monday.\n\n“No entry” says a sign – naïve 𝒜 words.\n";

    private static readonly Lazy<byte[]> s_literals = new(() => LoadedApp.Emit(GeneratorRun.Of(TestProject.With(("visit.txt", Text), ("rivers.txt", Rivers))).Compiles().Output));

    private static readonly Lazy<byte[]> s_resource = new(() =>
    {
        using ResourceProject project = new ResourceProject().Add("visit.txt", Text).Add("rivers.txt", Rivers);
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        return LoadedApp.Emit(project.Run(corpora).Compiles().Output, [.. corpora.Select(static corpus => (corpus.Resource, File.ReadAllBytes(corpus.Image)))]);
    });

    private static string Rivers => "On rivers\n\nRivers are long.\n\nGuides say “bring water”.\n" + string.Concat(Enumerable.Repeat("\n\nMore of it, and over a page.", 4_000));

    /// <summary>The assembly.</summary>
    public static byte[] Assembly(bool inResource) => (inResource ? s_resource : s_literals).Value;
}
