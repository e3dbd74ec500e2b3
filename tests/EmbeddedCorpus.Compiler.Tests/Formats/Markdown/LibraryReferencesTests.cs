using System.Reflection;
using EmbeddedCorpus.Markdown;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

/// <summary>The library gets the assemblies of the build, in whatever version they are, and nobody else gets any.</summary>
public sealed class LibraryReferencesTests
{
    private static readonly Assembly s_library = Assembly.Load("Markdig.Signed");

    [Fact]
    public void The_library_gets_the_version_that_is_loaded()
    {
        Assembly loaded = Assembly.Load("System.Memory");
        Assert.Same(loaded, LibraryReferences.Resolve(new ResolveEventArgs("System.Memory, Version=99.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51", s_library)));
    }

    [Fact]
    public void Whatever_the_library_refers_to_is_answered_for_or_a_part_of_the_framework() =>
        Assert.Empty(s_library.GetReferencedAssemblies().Select(static name => name.Name).Except(["netstandard", "System.Buffers", "System.Memory", "System.Runtime.CompilerServices.Unsafe"]));

    [Fact]
    public void Others_get_nothing()
    {
        Assert.Null(LibraryReferences.Resolve(new ResolveEventArgs("System.Memory", typeof(LibraryReferencesTests).Assembly)));
        Assert.Null(LibraryReferences.Resolve(new ResolveEventArgs("System.Xml", s_library)));
        Assert.Null(LibraryReferences.Resolve(new ResolveEventArgs("System.Memory")));
    }
}
