using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Fuzzing.Building;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Fuzzing.Tests;

/// <summary>Whatever a file holds: it is read without an exception, embedded as its bytes or refused, and every range lies where it should.</summary>
/// <remarks>CsCheck prints the seed of a failure. Seeds are fixed: a run tells of the change that is tested, not of luck.</remarks>
[Trait(Nightly.Trait, Nightly.Full)]
public sealed class DocumentPropertyTests
{
    private static readonly int s_iterations = Nightly.Of(4_000);

    [Fact]
    public void Files_of_any_encoding_and_any_bytes()
    {
        IFuzzTarget target = FuzzTargets.Find("parse")!;
        DocumentGenerators.File.Holds(file => target.Run(file), seed: "0000KOIPe036", iter: s_iterations);
    }

    [Fact]
    public void Texts_of_nested_marks_and_names()
    {
        IFuzzTarget target = FuzzTargets.Find("quotes")!;
        DocumentGenerators.Text.Holds(text => target.Run(System.Text.Encoding.UTF8.GetBytes(text)), seed: "0001LgY2iRb6", iter: s_iterations);
    }

    [Fact]
    public void Words_of_such_texts()
    {
        IFuzzTarget target = FuzzTargets.Find("analysis")!;
        DocumentGenerators.File.Holds(file => target.Run(file), seed: "0002MhX3jSc7", iter: s_iterations / 4);
    }

    [Fact]
    public void The_generated_files_are_of_every_kind()
    {
        int embedded = 0;
        int refused = 0;
        int quotations = 0;
        int speakers = 0;
        DocumentGenerators.File.Holds(
            file =>
            {
                ArticleModel article = Corpora.Read("a.txt", file);
                embedded += article.IsLeftOut ? 0 : 1;
                refused += article.IsLeftOut ? 1 : 0;
                quotations += article.Quotes.Count;
                speakers += article.Speakers.Count;
            },
            seed: "0000KOIPe036",
            iter: 1_000);
        Assert.True(embedded > 200 && refused > 200 && quotations > 1_000 && speakers > 100, $"{embedded} embedded, {refused} refused, {quotations} quotations, {speakers} speakers");
    }
}
