using System.Text;
using System.Text.Unicode;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Fuzzing.Building;
using static EmbeddedCorpus.Fuzzing.PropertyException;
using QueryReader = EmbeddedCorpus.Search.Analysis.WordReader;
using TextReader = EmbeddedCorpus.Compiler.Analysis.WordReader;

namespace EmbeddedCorpus.Fuzzing.Targets;

/// <summary>The words of a text: read by themselves, and found again in its index.</summary>
internal sealed class AnalysisTarget() : FuzzTarget<byte[]>("analysis", "the words of a text, and the index that is made of them")
{
    private const int Capacity = 1 << 24;

    // Words of an input that are looked for; longer ones than a query reads cannot be found by themselves.
    private const int MaxSearches = 32;
    private const int MaxWordBytes = 512;

    private GuardedCorpus? _corpus;

    /// <inheritdoc/>
    protected override byte[] Read(ReadOnlySpan<byte> input) => input.ToArray();

    /// <inheritdoc/>
    protected override IEnumerable<(string Property, Action<byte[]> Check)> Checks() =>
    [
        ("Words rise and lie in the text", static input => RequireOrder(input)),
        ("Words of a sound text lie on borders of characters", static input => RequireBorders(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(input)))),
        ("Forms are short and sound", static input => RequireForms(input)),
        ("The reader of queries reads the same", static input => RequireSameReaders(input)),
        ("Every word of a text finds it", RequireFound),
    ];

    private static void RequireOrder(byte[] input)
    {
        var reader = new TextReader(input);
        int last = -1;
        int end = 0;
        while (reader.Next())
        {
            Require(reader.Start > last && (reader.IsBigram || reader.Start >= end), $"A word at {reader.Start} comes behind one from {last} to {end}.");
            Require(reader.End > reader.Start && reader.End <= input.Length, $"A word from {reader.Start} to {reader.End} of {input.Length}.");
            last = reader.Start;
            end = reader.End;
        }
    }

    private static void RequireBorders(byte[] text)
    {
        var reader = new TextReader(text);
        while (reader.Next())
        {
            Require(IsBorder(text, reader.Start) && IsBorder(text, reader.End), $"A word from {reader.Start} to {reader.End} cuts through a character.");
        }
    }

    private static bool IsBorder(byte[] text, int position) => position == text.Length || (text[position] & 0xC0) != 0x80;

    private static void RequireForms(byte[] input)
    {
        Span<byte> form = stackalloc byte[TextReader.MaxTermBytes];
        var reader = new TextReader(input);
        while (reader.Next())
        {
            int length = reader.Fold(form);
            Require(length is > 0 and <= TextReader.MaxTermBytes && Utf8.IsValid(form[..length]), $"The word at {reader.Start} has a form of {length} bytes.");
        }
    }

    private static void RequireSameReaders(byte[] input)
    {
        Span<byte> form = stackalloc byte[TextReader.MaxTermBytes];
        Span<byte> other = stackalloc byte[TextReader.MaxTermBytes];
        var reader = new TextReader(input);
        var query = new QueryReader(input);
        bool isWord;
        do
        {
            isWord = reader.Next();
            Require(isWord == query.Next() && reader.Start == query.Start && reader.End == query.End, $"The readers part at {reader.Start}.");
            Require(!isWord || form[..reader.Fold(form)].SequenceEqual(other[..query.Fold(other)]), $"The forms of the word at {reader.Start} differ.");
        }
        while (isWord);
    }

    private void RequireFound(byte[] input)
    {
        ArticleModel article = Corpora.Parse("fuzzed.txt", Encoding.UTF8.GetString(input));
        if (article.IsLeftOut)
        {
            return;
        }

        CorpusModel model = Corpora.Model(article);
        _corpus ??= new GuardedCorpus(Capacity);
        TextCorpus corpus = _corpus.Open(Corpora.Resource(model), model.Content.Value);
        ReadOnlySpan<byte> text = corpus.Articles[0].Text.Bytes;
        var hits = new SearchHit[1];
        var reader = new QueryReader(text);
        for (int search = 0; search < MaxSearches && reader.Next(); search++)
        {
            ReadOnlySpan<byte> word = text[reader.Start..reader.End];
            if (word.Length <= MaxWordBytes)
            {
                Require(corpus.Search(word, hits) == 1, $"The word from {reader.Start} to {reader.End} is not found.");
                Require(hits[0].Article.Index == 0 && hits[0].Score > 0, $"The word from {reader.Start} to {reader.End} scores {hits[0].Score}.");
            }
        }
    }
}
