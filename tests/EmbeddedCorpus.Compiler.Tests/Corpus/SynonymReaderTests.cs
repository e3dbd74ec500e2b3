using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Corpus.Synonyms;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

/// <summary>What a file of synonyms says, and where it has a mistake.</summary>
public class SynonymReaderTests
{
    [Theory]
    [InlineData("nothing", "", "")]
    [InlineData("comments and empty lines", "# a, b\n\n   \n  # c", "")]
    [InlineData("a group", "quay, wharf , PIER", "quay wharf pier = quay wharf pier")]
    [InlineData("words in place of a word", "tv => television, Telly", "tv = television telly")]
    [InlineData("words in place of several", "tv,telly=>television", "tv telly = television")]
    [InlineData("several lines and line ends", "a1, b1\r\nc1 => d1\r\n", "a1 b1 = a1 b1; c1 = d1")]
    [InlineData("accents, apostrophes and signs", "café, O’Shea, C++", "cafe\u0301 oshea c++ = cafe\u0301 oshea c++")]
    [InlineData("a line that starts with a sign is a comment", "#tag, tag", "")]
    [InlineData("words with parts", "e-mail, A1, post", "email a1 post = email a1 post")]
    public void Read_is(string what, string text, string expected)
    {
        _ = what;
        EquatableArray<SynonymRule> rules = Read(text, out List<TextProblem> problems);
        Assert.Equal(expected, string.Join("; ", rules.Select(static rule => $"{string.Join(' ', rule.Words)} = {string.Join(' ', rule.Targets)}")));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("quay\n", 1, 1, "the line has one word: write two words with a comma between them, or '=>'")]
    [InlineData("a1, b1\n  EU, European Union\n", 2, 7, "'European Union' is not one word")]
    [InlineData("art, state-of-the-art", 1, 6, "'state-of-the-art' is not one word")]
    [InlineData("quay, , pier", 1, 7, "a word is missing here")]
    [InlineData("quay, pier,", 1, 12, "a word is missing here")]
    [InlineData("tv =>", 1, 6, "a word is missing here")]
    [InlineData("=> tv", 1, 1, "a word is missing here")]
    [InlineData("tv => a1 => b1", 1, 10, "the line has a second '=>': write two lines")]
    [InlineData("tv, !", 1, 5, "'!' is not one word")]
    [InlineData("北京大学, university", 1, 1, "'北京大学' is not one word")]
    public void A_mistake_is_reported_at_its_place_and_the_other_lines_stay(string text, int line, int column, string message)
    {
        EquatableArray<SynonymRule> rules = Read($"{text}\nleft, right", out List<TextProblem> problems);
        TextProblem problem = Assert.Single(problems);
        Assert.Equal((ProblemKind.Synonyms, new LineColumn(line - 1, column - 1), message), (problem.Kind, problem.Start, problem.Argument));
        Assert.Contains(rules, static rule => rule.Words[0] == "left");
    }

    [Fact]
    public void A_file_that_is_no_text_or_cannot_be_read_has_no_synonyms()
    {
        var problems = new List<TextProblem>();
        Assert.Empty(SynonymReader.Read("Corpus", [new PeopleFile(new Sidecar("/p/synonyms.txt", "a1, \uFFFD\n", 4), ["Corpus"])], problems));
        Assert.Empty(SynonymReader.Read("Corpus", [new PeopleFile(new Sidecar("/p/synonyms.txt", string.Empty), ["Corpus"]) { Failure = "locked" }], problems));
        Assert.Equal(["the file is not text in UTF-8: save it as UTF-8", "the file cannot be read: locked"], problems.Select(static problem => problem.Argument));
    }

    [Fact]
    public void Only_the_files_of_a_corpus_count_in_the_order_of_their_paths()
    {
        PeopleFile[] files =
        [
            new(new Sidecar("/p/b/synonyms.txt", "b1, b2"), ["Corpus", "News"]),
            new(new Sidecar("/p/a/synonyms.txt", "a1, a2"), ["Corpus"]),
            new(new Sidecar("/p/people.yml", "- name: Ada Holt"), ["Corpus", "News"]),
        ];
        Assert.Equal(["a1", "b1"], SynonymReader.Read("Corpus", files, []).Select(static rule => rule.Words[0]));
        Assert.Equal(["b1"], SynonymReader.Read("News", files, []).Select(static rule => rule.Words[0]));
    }

    private static EquatableArray<SynonymRule> Read(string text, out List<TextProblem> problems)
    {
        problems = [];
        return SynonymReader.Read("Corpus", [new PeopleFile(new Sidecar("/p/synonyms.txt", text), ["Corpus"])], problems);
    }
}
