using System.Reflection;

namespace EmbeddedCorpus.Markdown;

/// <summary>Gives the library the assemblies that the build has loaded.</summary>
/// <remarks>
/// The library asks for System.Memory 4.0.2.0. MSBuild of the .NET SDK has a newer one. MSBuild of Visual Studio 17.8 has 4.0.1.2, which has the
/// same members, and the .NET Framework does not take it by itself.
/// </remarks>
internal static class LibraryReferences
{
    private const string Library = "Markdig.Signed";

    private static readonly string[] s_names = ["System.Buffers", "System.Memory", "System.Runtime.CompilerServices.Unsafe"];

    static LibraryReferences() => AppDomain.CurrentDomain.AssemblyResolve += static (_, request) => Resolve(request);

    /// <summary>Starts to answer for the library.</summary>
    public static void Provide()
    {
    }

    /// <summary>Finds an assembly that the library asks for in a version that is not there.</summary>
    /// <returns>The assembly in the version of the build; null for what the library does not ask for.</returns>
    internal static Assembly? Resolve(ResolveEventArgs request)
    {
        string name = new AssemblyName(request.Name).Name ?? string.Empty;
        if (request.RequestingAssembly?.GetName().Name != Library || Array.IndexOf(s_names, name) < 0)
        {
            return null;
        }

        return Array.Find(AppDomain.CurrentDomain.GetAssemblies(), loaded => loaded.GetName().Name == name);
    }
}
