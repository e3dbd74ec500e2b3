using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Quotes.Choice;
using EmbeddedCorpus.Quotes.Evaluation.Training;

namespace EmbeddedCorpus.Compiler.Tests.Quotes.Choice;

/// <summary>The weights belong to the code and the word lists as they are, and can be learned again.</summary>
public sealed class WeightTests
{
    private const int MostBytes = 64 * 1024;

    [Fact]
    public void The_weights_belong_to_the_features_and_the_words() =>
        Assert.True(
            WeightReader.FingerprintOf(Shipped) == WeightFingerprint.Of(Language.English),
            "The features or the English word lists have changed. Learn the weights again: see tests/README.md, \"Weights\".");

    [Fact]
    public void The_weights_are_small() => Assert.InRange(Shipped.Length, 1024, MostBytes);

    [Fact]
    public void Training_gives_the_weights_of_the_package_byte_for_byte()
    {
        string folder = Path.Combine(SharedFolder.Path, "quotes");
        Assert.SkipUnless(Directory.Exists(folder), $"NOT TESTED: there is no {folder}. Set EMBEDDEDCORPUS_SHARED to the folder that holds quotes/.");
        Assert.Equal(Shipped, WeightTraining.Learn(Path.Combine(folder, "polnear.train.jsonl.gz"), [Path.Combine(folder, "pdnc.dev.jsonl.gz")]).File);
    }

    [Fact]
    public void Training_on_few_texts_gives_the_same_bytes_on_every_machine()
    {
        ArticleExamples[] articles = [.. Enumerable.Range(0, 40).Select(Example)];
        uint[] speakers = Trainer.TrainSpeakers(articles);
        uint[] marks = Trainer.TrainMarks(articles);
        uint[] antecedents = Trainer.TrainReferences(articles);
        Assert.Equal("CE54D9DA", Hash(WeightReader.Write(0, speakers, marks, antecedents)));
        Assert.True(new WeightTable(speakers)[Feature(1)] > 0 && new WeightTable(speakers)[Feature(2)] < 0, "The right candidate has the first feature.");
    }

    [Fact]
    public void A_table_finds_its_weights_and_no_others()
    {
        uint[] weights = [.. Enumerable.Range(1, 500).Select(static number => Feature(number) | (byte)(sbyte)((number % 250) - 125 is 0 ? 1 : (number % 250) - 125))];
        var table = new WeightTable(weights);
        Assert.All(weights, weight => Assert.Equal((sbyte)weight, table[weight & WeightTable.HashMask]));
        Assert.Equal(0, table[Feature(1000)]);
        Assert.Equal((sbyte)weights[0] + (sbyte)weights[9], table.Score([Feature(1), Feature(10), Feature(1000)]));
    }

    [Fact]
    public void A_file_keeps_what_was_written()
    {
        byte[] file = WeightReader.Write(7, [Feature(1) | 5], [Feature(2) | 9, Feature(3) | 250], [Feature(4) | 6]);
        LanguageWeights weights = WeightReader.Read(file);
        Assert.Equal(7u, WeightReader.FingerprintOf(file));
        Assert.Equal([5, 9, -6, 6], [weights.Speakers[Feature(1)], weights.Marks[Feature(2)], weights.Marks[Feature(3)], weights.Antecedents[Feature(4)]]);
    }

    private static byte[] Shipped
    {
        get
        {
            using Stream stream = typeof(WeightReader).Assembly.GetManifestResourceStream("Weights.English")!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
    }

    private static uint Feature(int number) => unchecked((uint)number * 0x9E3779B1) & WeightTable.HashMask;

    // Three candidates of five features, of which the first is right where it has feature 1; every fifth answer is wrong.
    private static ArticleExamples Example(int number)
    {
        uint[][] candidates = [.. Enumerable.Range(0, 3).Select(candidate => Enumerable.Range(0, 5).Select(feature => Feature(feature == 0 ? (candidate == number % 3 ? 1 : 2) : 3 + ((number * 7) + (candidate * 3) + feature) % 11)).ToArray())];
        int right = number % 5 == 4 ? (number + 1) % 3 : number % 3;
        return new ArticleExamples(
            $"{number}",
            [new MarkExample(candidates[0], number % 3 == 0)],
            [new SpeakerExample(candidates, [right == 0, right == 1, right == 2], IsConversation: false)],
            [new ReferenceExample(candidates, [right == 0, right == 1, right == 2])]);
    }

    private static string Hash(byte[] bytes)
    {
        uint hash = Lexicon.EmptyHash;
        foreach (byte value in bytes)
        {
            hash = unchecked((hash ^ value) * Lexicon.HashPrime);
        }

        return hash.ToString("X8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
