using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Reads the words of an article's fields that a search finds.</summary>
/// <remarks>The words follow those of the text. A gap before each value keeps phrases from crossing its start.</remarks>
/// <param name="names">The names of the fields.</param>
/// <param name="vocabulary">Counts the words.</param>
internal sealed class FieldWords(EquatableArray<string> names, Vocabulary vocabulary)
{
    private readonly List<int> _terms = [];
    private readonly List<int> _values = [];

    /// <summary>The terms and gaps of the article that was read last, as <see cref="WordList"/> has them.</summary>
    public IReadOnlyList<int> Terms => _terms;

    /// <summary>The first position of each value, counted from the first of all.</summary>
    public IReadOnlyList<int> Values => _values;

    /// <summary>How many positions these are.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the fields of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="number">Its number.</param>
    /// <param name="map">Where its characters lie in UTF-8.</param>
    /// <param name="source">Its characters.</param>
    public void Read(ArticleModel article, int number, Utf8Map map, ReadOnlySpan<byte> source)
    {
        _terms.Clear();
        _values.Clear();
        Count = 0;
        foreach (FieldModel field in article.Fields)
        {
            if (!IsNamed(field))
            {
                continue;
            }

            if (field.Kind != ArticleFieldKind.List)
            {
                Add(In(map, source, field.Text), number);
                continue;
            }

            foreach (TextRange item in field.Items)
            {
                Add(In(map, source, item), number);
            }
        }
    }

    private static ReadOnlySpan<byte> In(Utf8Map map, ReadOnlySpan<byte> source, TextRange range)
    {
        int start = map.ToBytes(range.Start);
        return source.Slice(start, map.ToBytes(range.End) - start);
    }

    private bool IsNamed(FieldModel field)
    {
        foreach (string name in names)
        {
            if (string.Equals(name, field.Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Add(ReadOnlySpan<byte> value, int article)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(value);
        bool isFirst = true;
        while (reader.Next())
        {
            if (isFirst)
            {
                _terms.Add(WordList.Gap);
                _values.Add(++Count);
                isFirst = false;
            }

            int number = vocabulary.Add(term.Slice(0, reader.Fold(term)), article);
            _terms.Add(number);
            Count++;
            if (reader.HasWhole && vocabulary.TryAddBeside(term.Slice(0, reader.FoldWhole(term)), article, number, out int whole))
            {
                _terms.Add(WordList.Beside(whole));
            }
        }
    }
}
