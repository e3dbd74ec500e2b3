namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>Sizes and numbers of tests that <c>tests/nightly.sh full</c> uses, and every other run a part of them.</summary>
internal static class Nightly
{
    /// <summary>The name of the trait of tests that a nightly part runs in full.</summary>
    public const string Trait = "Nightly";

    /// <summary>The part that runs them.</summary>
    public const string Full = "full";

    /// <summary>Whether the run is a nightly one.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_NIGHTLY") == "1";

    /// <summary>A number of a nightly run, and about a third of it in other runs.</summary>
    public static int Of(int number) => IsOn ? number : (number + 2) / 3;
}
