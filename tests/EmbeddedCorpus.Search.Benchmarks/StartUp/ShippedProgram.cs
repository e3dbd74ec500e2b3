using System.Diagnostics;
using System.Globalization;
using EmbeddedCorpus.Search.Benchmarks.Engines;

namespace EmbeddedCorpus.Search.Benchmarks.StartUp;

/// <summary>The program that asks one query, made in one of the ways in which programs are shipped.</summary>
internal sealed class ShippedProgram
{
    private const string Name = "EmbeddedCorpus.Search.FirstResult";

    private readonly string _path;
    private readonly bool _isNative;

    private ShippedProgram(string title, string path, bool isReadyToRun = false, bool isNative = false)
    {
        Title = title;
        _path = path;
        IsReadyToRun = isReadyToRun;
        _isNative = isNative;
    }

    /// <summary>What the table calls the way.</summary>
    public string Title { get; }

    /// <summary>Whether code was compiled ahead of time for the ordinary runtime: that of the program, not that of the packages alone.</summary>
    public bool IsReadyToRun { get; }

    /// <summary>The programs that <c>search.sh</c> could make: the packages that a way needs may not be there.</summary>
    /// <param name="folder">A folder for each.</param>
    public static IReadOnlyList<ShippedProgram> Find(string folder)
    {
        ShippedProgram[] ways =
        [
            new("dotnet build", Path.Combine(folder, "built", $"{Name}.dll")),
            new("ReadyToRun", Path.Combine(folder, "ready-to-run", $"{Name}.dll"), isReadyToRun: true),
            new("NativeAOT", Path.Combine(folder, "native", Name), isNative: true),
        ];
        return [.. ways.Where(static way => File.Exists(way._path))];
    }

    /// <summary>Whether the engine runs in it. Lucene.NET makes its codecs by reflection, which native code does not know.</summary>
    public bool Has(StartedEngine engine) => !_isNative || engine.Command != StartedEngine.Lucene;

    /// <summary>Runs it once.</summary>
    /// <param name="engine">The engine.</param>
    /// <returns>Milliseconds from the first line of its own code to the first result, and of the whole process.</returns>
    public (double FromMain, double Process) Start(StartedEngine engine)
    {
        var start = new ProcessStartInfo(_isNative ? _path : Environment.ProcessPath!) { RedirectStandardOutput = true };
        string[] host = _isNative ? [] : ["exec", _path];
        foreach (string argument in (string[])[.. host, engine.Command, engine.Index, engine.Query])
        {
            start.ArgumentList.Add(argument);
        }

        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string[] numbers = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return process.ExitCode == 0 && numbers.Length == 2 && int.Parse(numbers[1], CultureInfo.InvariantCulture) == ISearchEngine.MaxHits
            ? (double.Parse(numbers[0], CultureInfo.InvariantCulture) / 1e6, wall)
            : throw new InvalidOperationException($"{Title}: the first result of {engine.Name} for '{engine.Query}' ended with {process.ExitCode} and printed '{string.Join(' ', numbers)}'.");
    }
}
