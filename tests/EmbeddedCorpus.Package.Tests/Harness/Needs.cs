namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>What some tests need beside the SDK, and are skipped with a message without.</summary>
internal static class Needs
{
    /// <summary>The trait of tests that only <c>tests/nightly.sh</c> runs; its value is the part.</summary>
    public const string Nightly = "Nightly";

    /// <summary>Skips a test that takes long, unless <c>tests/nightly.sh</c> runs it.</summary>
    public static void Night() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_NIGHTLY") == "1", "NOT TESTED: it takes long, and is a part of tests/nightly.sh.");

    /// <summary>Skips a test that links native code where the linker or a library is missing.</summary>
    public static void NativeLinker()
    {
        Assert.SkipUnless(Program("gcc"), "NOT TESTED: NativeAOT links with gcc, which is not on the PATH (apt-get install gcc).");
        Assert.SkipWhen(OperatingSystem.IsLinux() && !File.Exists("/usr/include/zlib.h"), "NOT TESTED: NativeAOT links with zlib, whose headers are missing (apt-get install zlib1g-dev).");
    }

    /// <summary>Whether a program is on the PATH and can be started.</summary>
    public static bool Program(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => CanStart(Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)));

    private static bool CanStart(string path) => File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0);
}
