using System.Collections.Concurrent;
using System.Globalization;

namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>The servers that the builds of one test run share: one that compiles, and one of MSBuild for each build at a time.</summary>
/// <remarks>
/// A cold build compiles MSBuild, the compiler, the generator and the task to machine code before it does anything, which takes most of its time.
/// The names of the servers are drawn for each run. So no other build reaches them, and they load no package of another run.
/// </remarks>
internal sealed class BuildServers
{
    private readonly string _name = $"embedded-corpus-{Guid.NewGuid():N}";
    private readonly ConcurrentStack<string> _idle = [];
    private int _count;

    /// <summary>Takes an MSBuild server for one build: the one that was used last, or a new one.</summary>
    public string Take() => _idle.TryPop(out string? server) ? server : $"{_name}-{Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Gives it back when the build has ended.</summary>
    public void Return(string server) => _idle.Push(server);

    /// <summary>Makes the builds of a process use the servers.</summary>
    /// <param name="environment">The environment of the process.</param>
    /// <param name="server">The MSBuild server; without one MSBuild runs in the process.</param>
    public void Enter(IDictionary<string, string?> environment, string? server)
    {
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = _name;
        if (server is not null)
        {
            environment["MSBUILDNODEHANDSHAKESALT"] = server;
            environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1";
            environment.Remove("MSBUILDDISABLENODEREUSE");
        }
    }

    /// <summary>Ends all of them.</summary>
    /// <param name="directory">A folder for the commands.</param>
    /// <param name="packages">A package cache for the commands.</param>
    public async Task Stop(string directory, string packages)
    {
        while (_idle.TryPop(out string? server))
        {
            await DotNet.Start("dotnet", directory, packages, environment => Enter(environment, server), "build-server", "shutdown", "--msbuild");
        }

        // The command above knows the compiler server of the default name only.
        string probe = Path.Combine(directory, "probe.proj");
        File.WriteAllText(probe, "<Project />");
        ProcessResult roslyn = await DotNet.Run(directory, packages, "msbuild", probe, "-nologo", "-getProperty:RoslynTargetsPath");
        await DotNet.Run(directory, packages, "exec", Path.Combine(roslyn.Output.Trim(), "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{_name}");
    }
}
