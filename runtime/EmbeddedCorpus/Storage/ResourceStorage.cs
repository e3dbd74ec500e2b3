using System.ComponentModel;
using System.Reflection;

namespace EmbeddedCorpus.Storage;

/// <summary>
/// The contract between generated code and this package for a corpus that lies in its assembly as a resource. Not meant to be used by hand.
/// </summary>
/// <remarks>
/// At the first touch the image's header and the places of its tables are checked, whatever the size of the corpus; the switch
/// <c>EmbeddedCorpus.VerifyImages</c> of <see cref="AppContext"/> checks every byte. What a damaged row says leads to an
/// exception and never outside the image: all reads go through spans.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResourceStorage : CorpusStorage
{
    private readonly ResourceImage _image;

    /// <summary>Opens a corpus.</summary>
    /// <param name="name">The name of the generated class.</param>
    /// <param name="formatVersion">The version of the image that the build wrote.</param>
    /// <param name="generatorVersion">The package version that wrote it, for messages.</param>
    /// <param name="assembly">The assembly that holds the resource.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <param name="content">The hash of paths and texts that the code was generated from.</param>
    /// <exception cref="CorpusFormatException">The image is missing, damaged, of other texts, or of a version that this package cannot read.</exception>
    protected ResourceStorage(string name, int formatVersion, string generatorVersion, Assembly assembly, string resource, ulong content)
        : this(name, formatVersion, generatorVersion, ResourceImage.Open(assembly, resource, name, content))
    {
    }

    private ResourceStorage(string name, int formatVersion, string generatorVersion, ResourceImage image)
        : base(name, formatVersion, generatorVersion, image.From(0)) => _image = image;

    /// <inheritdoc/>
    protected sealed override ReadOnlySpan<byte> GetPage(int page) => _image.From(page);
}
