using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>A corpus laid out for the storage under test, here literals. <c>EmbeddedCorpus.ResourceStorage.Tests</c> puts another in its place and runs the same tests.</summary>
internal sealed class TestImage(string name, InMemoryStorage.Window[] windows)
{
    /// <summary>The most that the first touch may allocate: one object with a header, two references and the places of the tables that are read at every step.</summary>
    public const int FirstTouchBytes = 176;

    public static TestImage Of(CorpusModel model) => new(model.Name, InMemoryStorage.Windows(ImageBuilder.Build(model)));

    /// <summary>Opens the corpus, as its first touch does.</summary>
    public CorpusStorage Open() => new InMemoryStorage(name, windows);
}
