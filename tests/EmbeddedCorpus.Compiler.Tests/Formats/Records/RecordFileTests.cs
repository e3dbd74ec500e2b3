using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Records;

/// <summary>Records are read by themselves, and put at their places afterwards.</summary>
public sealed class RecordFileTests
{
    private static readonly DocumentInfo s_info = new("/p/n.jsonl", "n.jsonl", "n", "Corpus", string.Empty);

    [Fact]
    public void A_record_that_is_put_in_at_the_top_changes_no_other_model()
    {
        string[] lines = [.. Enumerable.Range(1, 20).Select(static number => $$"""{"title": "Number {{number}}", "text": "A lone “ mark {{number}}."}""")];
        ArticleModel[] before = Read(string.Join('\n', lines));
        ArticleModel[] after = Read("{\"text\": \"New.\"}\r\n\r\n" + string.Join('\n', lines));
        Assert.Equal(before, after.Skip(1));
        Assert.All(before, static article => Assert.Null(article.Document.Part));

        static ArticleModel[] Read(string text)
        {
            RecordFile file = CorpusCompiler.Open(s_info, info => new SourceDocument(info, text)).Records!;
            return [.. Enumerable.Range(0, file.Count).Select(index => CorpusCompiler.ReadRecord(file.Record(index), file.Format))];
        }
    }

    [Fact]
    public void An_article_moves_with_its_record()
    {
        ArticleModel article = RecordText.Read("n.jsonl", "{\"text\": \"One.\"}\n{\"title\": \"Two\", \"date\": \"soon\", \"text\": \"Words.\"}\n")[1];
        DocumentPart part = article.Document.Part!;
        ArticleModel moved = article.At(s_info, part with { Number = 5, Line = part.Line + 7, Position = part.Position + 70 });
        Assert.Equal("n#5", moved.Document.Id);
        Assert.Equal((article.Problems[0].Start.Line + 7, article.Problems[0].Range.Start + 70), (moved.Problems[0].Start.Line, moved.Problems[0].Range.Start));
        Assert.Equal(article, moved.At(s_info, part));
    }

    [Fact]
    public void The_content_of_a_part_tells_texts_and_the_settings_of_their_reading_apart()
    {
        ContentHash one = Part("a,text\n1,One.\n");
        Assert.Equal(one, Part("a,text\n2,Two.\n1,One.\n", 1));
        Assert.NotEqual(one, Part("a,text\n1,One!\n"));
        Assert.NotEqual(one, Part("b,text\n1,One.\n"));
        Assert.NotEqual(one, Part("a,text\n1,One.\n", given: "Lena Marsh"));

        static ContentHash Part(string text, int index = 0, string given = "")
        {
            DocumentInfo info = s_info with { Path = "n.csv", Given = given.Length == 0 ? [] : [new GivenField("author", given)] };
            return CorpusCompiler.Read(info, info => new SourceDocument(info, text))[index].Document.Part!.Content;
        }
    }

    [Fact]
    public void Text_that_cannot_be_decoded_leaves_out_its_record_and_no_other()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{\"text\": \"One.\"}\n{\"text\": \"caf"), 0xE9, .. Encoding.UTF8.GetBytes("\"}\n{\"text\": \"Three.\"}\n{\"text\": \"M"), 0xFC, .. Encoding.UTF8.GetBytes("we\"}\n")];
        IReadOnlyList<ArticleModel> articles = CorpusCompiler.Read(s_info, info => DocumentReader.Decode(info, bytes, bytes.Length));
        Assert.Equal([false, true, false, true], articles.Select(static article => article.IsLeftOut));
        Assert.Equal([(1, 13), (3, 11)], articles.SelectMany(static article => article.Problems).Select(static problem => (problem.Start.Line, problem.Start.Column)));
    }

    [Fact]
    public void Records_are_between_the_bounds_of_the_text_and_a_bound_that_is_missing_is_said_once()
    {
        DocumentInfo info = s_info with { Path = "n.txt", Reading = new ReadingSettings { Split = "%", TextStart = "*** START ***", TextEnd = "The end" } };
        const string Text = "A licence.\n*** START ***\nOne.\n%\nTwo “ words.\n%\nThree.\n";
        IReadOnlyList<ArticleModel> articles = CorpusCompiler.Read(info, info => new SourceDocument(info, Text + "The end\nMore.\n"));
        Assert.Equal([2, 4, 6], articles.Select(static article => article.Document.Part!.Line));
        RecordRanges.Check(Text, articles);
        Assert.Equal(ProblemKind.MissingBound, Assert.Single(CorpusCompiler.Read(info, info => new SourceDocument(info, Text)).SelectMany(static article => article.Problems), static problem => problem.Kind == ProblemKind.MissingBound).Kind);
    }

    [Fact]
    public void Articles_of_one_file_are_in_the_order_of_the_file_and_share_no_name()
    {
        CorpusModel corpus = Build(string.Join("\n%\n", Enumerable.Range(1, 12).Select(static number => $"Item {number}.")));
        Assert.Equal(Enumerable.Range(1, 12).Select(static number => $"n#{number}"), corpus.Articles.Select(static entry => entry.Model.Document.Id));
        Assert.Equal(Enumerable.Range(1, 12).Select(static number => $"N{number}"), corpus.Articles.Select(static entry => entry.Identifier));
        Assert.Empty(corpus.NameClashes);
        Assert.Empty(corpus.Problems);
    }

    [Fact]
    public void Equal_articles_of_one_file_are_named_with_their_numbers_at_their_lines()
    {
        CorpusModel corpus = Build("One.\n%\nTwo.\n%\nOne.");
        TextProblem same = Assert.Single(corpus.Problems);
        Assert.Equal((ProblemKind.SameText, "n.txt#1", 4), (same.Kind, same.Argument, same.Start.Line));
    }

    [Fact]
    public void What_the_item_says_wrongly_is_reported_once_for_the_file()
    {
        DocumentInfo info = s_info with { Path = "n.txt", ConstantName = "TheName", Reading = new ReadingSettings { Split = "%", Paragraphs = "Verses" } };
        CorpusModel corpus = CorpusBuilder.Build("Corpus", CorpusCompiler.Read(info, static info => new SourceDocument(info, "One.\n%\nTwo.\n")), ArticleNaming.Headline);
        Assert.Equal(["ConstantName=TheName", "Paragraphs=Verses"], corpus.TextProblems.Select(static problem => problem.Argument));
        Assert.Equal(["N1", "N2"], corpus.Articles.Select(static entry => entry.Identifier));
    }

    [Fact]
    public void A_host_that_cannot_read_the_format_of_the_file_says_it_once()
    {
        IReadOnlyList<ArticleModel> articles = RecordText.Read("n.md", "# One\n\nFirst.\n\n# Two\n\nSecond.\n", split: "#", storage: TextStorage.Literals);
        Assert.Equal(ProblemKind.InvalidSetting, Assert.Single(Assert.Single(articles).Problems).Kind);
    }

    private static CorpusModel Build(string text) => CorpusBuilder.Build("Corpus", RecordText.Read("n.txt", text, split: "%"), ArticleNaming.Headline);
}
