using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus;

public readonly partial struct TextCorpus
{
    /// <summary>Opens the file of a corpus, and maps the file into memory.</summary>
    /// <remarks>
    /// <para>The method reads and checks only the headers of the file, so its time does not depend on the size of the file. The operating system loads a part
    /// of the file when the program reads this part.</para>
    /// <para>The file stays mapped until the process ends, so a corpus has no <c>Dispose</c>. A second call with the same file returns the same corpus.
    /// To replace the file, write another file, and rename the other file. Never change or shorten a file while a program has it open.</para>
    /// <para>If the switch <c>EmbeddedCorpus.VerifyImages</c> of <see cref="AppContext"/> is set, the method checks every byte.</para>
    /// </remarks>
    /// <param name="path">The path of the file. The file name without the extension is the <see cref="Name"/> of the corpus.</param>
    /// <exception cref="CorpusFormatException">The file is not a corpus, is damaged, or has a format that this version of the package cannot read.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The process has no permission to read the file, or the path is a folder.</exception>
    public static TextCorpus Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new TextCorpus(ImageFiles.Open(path));
    }

    /// <summary>Opens a corpus from the bytes of its file, such as a download.</summary>
    /// <remarks>
    /// The corpus reads <paramref name="image"/> in place. The memory stays pinned while the program holds the corpus, or any value of the corpus. Do not
    /// change the memory. Use <see cref="Open"/> for a file on disk.
    /// </remarks>
    /// <param name="image">The bytes of the file.</param>
    /// <param name="name">The <see cref="Name"/> of the corpus.</param>
    /// <exception cref="CorpusFormatException">The bytes are not a corpus, are damaged, or have a format that this version of the package cannot
    /// read.</exception>
    public static TextCorpus Load(ReadOnlyMemory<byte> image, string name = "Corpus")
    {
        ArgumentNullException.ThrowIfNull(name);
        return new TextCorpus(PinnedImage.Open(image, name, name));
    }
}
