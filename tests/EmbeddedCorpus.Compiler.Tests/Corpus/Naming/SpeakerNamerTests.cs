using EmbeddedCorpus.Compiler.Corpus.Naming;

namespace EmbeddedCorpus.Compiler.Tests.Corpus.Naming;

public class SpeakerNamerTests
{
    [Theory]
    [InlineData("Gallia Lindenstrauss", "GalliaLindenstrauss")]
    [InlineData("Gantz’s office", "GantzsOffice")]
    [InlineData("the U.S. Department of State, Bureau of Near Eastern Affairs", "TheUSDepartmentOfStateBureauOfNearEasternAffairs")]
    [InlineData("50 Cent", "_50Cent")]
    [InlineData("Count", "Count_")]
    [InlineData("صالح", "صالح")]
    public void A_speaker_is_named_by_the_whole_canonical_name(string name, string expected) => Assert.Equal([expected], SpeakerNamer.Name([name]));

    [Fact]
    public void Names_that_differ_in_punctuation_only_are_told_apart_by_a_hash_each()
    {
        string[] names = SpeakerNamer.Name(["Jean-Luc", "Jean Luc", "Ada"]);
        Assert.All(names[..2], name => Assert.Matches("^JeanLuc_[0-9a-f]{16}$", name));
        Assert.NotEqual(names[0], names[1]);
        Assert.Equal("Ada", names[2]);
        Assert.Equal([names[1], names[0]], SpeakerNamer.Name(["Jean Luc", "Jean-Luc"]));
    }

    [Fact]
    public void A_name_without_a_letter_is_a_hash() => Assert.Matches("^_[0-9a-f]{16}$", SpeakerNamer.Name(["???"])[0]);
}
