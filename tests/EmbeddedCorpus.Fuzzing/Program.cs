using SharpFuzz;

namespace EmbeddedCorpus.Fuzzing;

/// <summary>The command line: replays inputs, and is what <c>fuzz.sh</c> runs under AFL++.</summary>
internal static class Program
{
    private const string Usage = """
        Usage: EmbeddedCorpus.Fuzzing TARGET FILE...      replay files; exit with 1 if a property is broken
               EmbeddedCorpus.Fuzzing TARGET              replay the inputs that are kept in the repository
               EmbeddedCorpus.Fuzzing --list              print the targets
               EmbeddedCorpus.Fuzzing --fuzz TARGET       run under afl-fuzz; see fuzz.sh
               EmbeddedCorpus.Fuzzing --instrument DLL... rewrite assemblies so that they report what they execute
        """;

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["--list"]:
                foreach (IFuzzTarget target in FuzzTargets.All)
                {
                    Console.WriteLine($"{target.Name,-10}{target.Description}");
                }

                return 0;

            case ["--instrument", .. string[] assemblies] when assemblies.Length > 0:
                foreach (string assembly in assemblies)
                {
                    Console.WriteLine($"{assembly}: {Fuzzer.Instrument(assembly, static _ => true, Options.Value).Count()} types");
                }

                return 0;

            case ["--fuzz", string name] when FuzzTargets.Find(name) is { } target:
                Fuzz(target);
                return 0;

            case [string name, .. string[] files] when FuzzTargets.Find(name) is { } target:
                return Replay(target, files.Length > 0 ? files : KeptInputs.Of(target));

            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    // In a process of its own, which the server starts again: an access outside an image, a stack overflow or a loop without end is
    // the death of a process, and has to be found as such.
    private static void Fuzz(IFuzzTarget target)
    {
        var input = new MemoryStream();
        Fuzzer.OutOfProcess.Run(stream =>
        {
            input.SetLength(0);
            stream.CopyTo(input);
            target.Run(input.GetBuffer().AsSpan(0, (int)input.Length));
        });
    }

    private static int Replay(IFuzzTarget target, IEnumerable<string> files)
    {
        int broken = 0;
        foreach (string file in files)
        {
            try
            {
                target.Run(File.ReadAllBytes(file));
            }
            catch (Exception exception)
            {
                broken++;
                Console.Error.WriteLine($"{file}: {exception}");
            }
        }

        Console.WriteLine(broken == 0 ? "Everything holds." : $"{broken} broken.");
        return broken == 0 ? 0 : 1;
    }
}
