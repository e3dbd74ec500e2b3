namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>The package in other versions, each packed once and when a test asks for it, from copies of its sources.</summary>
internal sealed class OtherVersions
{
    /// <summary>A version before the tested one, of the same image format.</summary>
    public const string Previous = "0.0.9";

    /// <summary>A version after it, which reads and writes the next image format only.</summary>
    public const string Next = "9.2.0";

    private readonly Lazy<SourceCopy> _copy;
    private readonly Lazy<Task<string>> _previous;
    private readonly Lazy<Task<string>> _again;
    private readonly Lazy<Task<string>> _next;

    /// <param name="package">Whose feed gets the packages.</param>
    public OtherVersions(PackageFixture package)
    {
        _copy = new(() => package.CopySources("here"));
        _previous = new(() => _copy.Value.Pack(Previous, package.Feed));
        _again = new(() => package.CopySources("far/away/from it").Pack(Previous, package.CreateFolder("pack")));
        _next = new(async () =>
        {
            // The same copy, which is restored by then.
            await _previous.Value;
            _copy.Value.Set("Version", Format + 1).Set("OldestReadable", Format + 1);
            return await _copy.Value.Pack(Next, package.Feed);
        });
    }

    /// <summary>The image format of the tested version.</summary>
    public int Format { get; } = SourceCopy.Constant(Repository.Root, "Version");

    /// <summary>The oldest image format that the tested version reads.</summary>
    public int OldestReadable { get; } = SourceCopy.Constant(Repository.Root, "OldestReadable");

    /// <summary>Packs the previous version into the feed.</summary>
    /// <returns>The path of the package.</returns>
    public Task<string> PackPrevious() => _previous.Value;

    /// <summary>Packs the previous version once more, from another copy into another folder.</summary>
    /// <returns>The path of the package.</returns>
    public Task<string> PackPreviousAgain() => _again.Value;

    /// <summary>Packs the next version into the feed.</summary>
    /// <returns>The path of the package.</returns>
    public Task<string> PackNext() => _next.Value;
}
