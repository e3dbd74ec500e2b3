using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Index;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>Writes the tables of a corpus as <see cref="ImageFormat"/> describes them, and has its texts placed.</summary>
internal sealed partial class ImageBuilder
{
    private readonly CorpusModel _corpus;
    private readonly EquatableArray<ArticleEntry> _articles;
    private readonly IImageSpace _space;
    private readonly ImageStrings _strings;
    private readonly TableWriter[] _tables = new TableWriter[(int)Table.Count];
    private readonly uint[] _starts = new uint[(int)Table.Count];
    private readonly int[] _rows = new int[(int)Table.Count];
    private readonly (uint Address, int Length)[] _descriptions;
    private readonly ParagraphWriter _paragraphs;
    private readonly QuoteWriter _quotes;
    private readonly FieldColumnWriter _fields;
    private readonly ArticlePartWriter _parts = new();
    private readonly ParagraphNoteWriter _notes = new();
    private readonly IndexBuilder? _index;
    private CountedTableWriter? _months;
    private (TableWriter Table, int Rows) _articleAliases;
    private (TableWriter Table, int Rows) _speakerAliases;
    private ((TableWriter Table, int Rows) Stems, (TableWriter Table, int Rows) Words) _synonyms;

    // Tables from this one on lie behind the texts.
    private const int FirstLate = (int)Table.ParagraphJumps;

    private ImageBuilder(CorpusModel corpus, IImageSpace space, WorkLoop? loop)
    {
        _corpus = corpus;
        _articles = corpus.HasSource ? corpus.Articles : SourceTrimmer.Trim(corpus.Articles);
        _space = space;
        _strings = new ImageStrings(space);
        _descriptions = new (uint, int)[corpus.Speakers.Count];
        _index = corpus.Search.IsIndexed ? new IndexBuilder(corpus, loop) : null;
        for (int table = 0; table < FirstLate; table++)
        {
            _tables[table] = new TableWriter((Table)table);
        }

        _paragraphs = new ParagraphWriter(_tables[(int)Table.Paragraphs]);
        _quotes = new QuoteWriter(_tables[(int)Table.Quotes], _tables[(int)Table.QuoteSources]);
        _fields = new FieldColumnWriter(corpus.Columns, _articles);
        CountRows();

        // How many paragraphs need a jump is known when all texts have their places: so that table comes behind them.
        for (int table = 0; table < FirstLate; table++)
        {
            _starts[table] = space.AddTable((Table)table, _rows[table]);
        }
    }

    /// <summary>The pages of a corpus for literals, by number.</summary>
    public static List<ImagePage> Build(CorpusModel corpus, CancellationToken cancellation = default)
    {
        var layout = new ImageLayout(firstPage: 1);
        var pages = new List<ImagePage>();
        foreach (ImageBlock block in Write(corpus, layout, cancellation))
        {
            pages.Add(new ImagePage((int)(block.Address >> PageBits), 1, new([block.Characters])));
        }

        pages.AddRange(layout.Finish());

        // One table lies behind the texts.
        pages.Sort(static (left, right) => left.Number.CompareTo(right.Number));
        return pages;
    }

    /// <summary>Writes header and tables, and has all texts placed.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="space">Where the texts get their places.</param>
    /// <param name="cancellation">Asked once an article.</param>
    /// <param name="loop">The threads of the host, for the words of the index; null for the calling thread alone.</param>
    /// <returns>The header, then the tables block by block.</returns>
    public static List<ImageBlock> Write(CorpusModel corpus, IImageSpace space, CancellationToken cancellation, WorkLoop? loop = null)
    {
        var builder = new ImageBuilder(corpus, space, loop);
        builder.WriteArticles(cancellation);
        builder.WriteSpeakers();
        builder.WriteAliases();
        var html = ArticleHtmlWriter.Write(corpus.Articles, space);
        builder.FinishLists();
        builder.WriteIndex(cancellation);
        builder.AddLate(Table.Html, html.Table, html.Rows);
        return builder.Blocks();
    }

    private void WriteArticles(CancellationToken cancellation)
    {
        var indexes = new Dictionary<string, int>(_corpus.Speakers.Count, StringComparer.Ordinal);
        for (int index = 0; index < _corpus.Speakers.Count; index++)
        {
            indexes.Add(_corpus.Speakers[index].Name, index);
        }

        (Utf8Map Map, uint Source)[] placed = PlaceSources(cancellation);
        var ids = new HashSlotWriter(_rows[(int)Table.ArticleSlots], _articles.Count);
        int firstParagraph = 0;
        int firstQuote = 0;
        int firstSpeaker = 0;
        for (int index = 0; index < _articles.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            ArticleModel article = _articles[index].Model;
            (Utf8Map map, uint source) = placed[index];
            ids.Add(Hash(article.Document.Id), index);
            WriteArticleRow(article, map, source, [firstParagraph, firstQuote, firstSpeaker, _fields.WriteOrder(article), _parts.HeadingRows, _parts.LinkRows]);
            WriteParagraphs(article, map, source);
            _quotes.Write(article, map, source, firstQuote, indexes);
            _parts.Write(article, map, source);
            _notes.Write(article, firstParagraph);
            _index?.Add(article, map);
            firstParagraph += article.Paragraphs.Count;
            firstQuote += article.Quotes.Count;
            firstSpeaker += article.Speakers.Count;
            foreach (SpeakerModel speaker in article.Speakers)
            {
                int row = indexes[speaker.Name];
                Numbers(Table.ArticleSpeakers, row);
                if (_corpus.Speakers[row].DescribedBy == index)
                {
                    // The description stands in the article: it is shared, not stored again.
                    (int start, int length) = ToBytes(map, speaker.Description);
                    _descriptions[row] = (source + (uint)start, length);
                }
            }
        }

        _fields.WriteColumns(placed, _strings.Add, cancellation);
        _months = MonthWriter.Write(_articles, _strings.Add);
        ids.WriteTo(_tables[(int)Table.ArticleSlots]);
        _tables[(int)Table.Articles].Address(0).Number(0).Number(0).Address(0).Number(0).Address(0).Number(0).Number(0).Number(0).Number(0).Number(0).Number(0)
            .Number(firstParagraph).Number(firstQuote).Number(firstSpeaker).Number(0).Number(_parts.HeadingRows).Number(_parts.LinkRows).Number(0).EndRow();
    }

    // Texts follow one another, and all other strings them: so a paragraph is mostly a short step from the one before.
    private (Utf8Map Map, uint Source)[] PlaceSources(CancellationToken cancellation)
    {
        var placed = new (Utf8Map, uint)[_articles.Count];
        for (int index = 0; index < placed.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            CorpusText source = _articles[index].Model.Source;
            Utf8Map map = source.ToMap();
            placed[index] = (map, _space.Add(source, map.ByteCount));
        }

        return placed;
    }

    private void WriteArticleRow(ArticleModel article, Utf8Map map, uint source, ReadOnlySpan<int> firsts)
    {
        (uint path, int pathLength) = _strings.Add(article.Document.Path);
        (uint id, int idLength) = _strings.AddId(article.Document, path);
        (int headline, int headlineLength) = ToBytes(map, article.Headline);
        (int textStart, int textLength) = ToBytes(map, new TextRange(article.TextStart, article.TextEnd));
        (int sourceStart, int sourceLength) = _corpus.HasSource ? ToBytes(map, new TextRange(article.SourceStart, article.Source.Length)) : default;
        _tables[(int)Table.Articles]
            .Address(source).Number(sourceStart).Number(sourceLength)
            .Address(id).Number(idLength)
            .Address(path).Number(pathLength)
            .Number(article.DayNumber + 1)
            .Number(headline).Number(headlineLength)
            .Number(textStart).Number(textLength)
            .Number(firsts[0]).Number(firsts[1]).Number(firsts[2]).Number(firsts[3]).Number(firsts[4]).Number(firsts[5])
            .Number(article.WordCount)
            .EndRow();
    }

    private void WriteParagraphs(ArticleModel article, Utf8Map map, uint source)
    {
        foreach (TextRange paragraph in article.Paragraphs)
        {
            (int start, int length) = ToBytes(map, paragraph);
            _paragraphs.Add(source + (uint)start, length);
        }
    }

    private void WriteSpeakers()
    {
        var names = new HashSlotWriter(_rows[(int)Table.SpeakerSlots], _corpus.Speakers.Count);
        int firstQuote = 0;
        int firstArticle = 0;
        for (int index = 0; index < _corpus.Speakers.Count; index++)
        {
            SpeakerEntry speaker = _corpus.Speakers[index];
            names.Add(Hash(speaker.Name), index);
            (uint name, int nameLength) = _strings.Add(speaker.Name);
            (uint description, int descriptionLength) = speaker.Registered.Length > 0 ? _strings.Add(speaker.Registered) : _descriptions[index];
            _tables[(int)Table.Speakers].Address(name).Number(nameLength).Address(description).Number(descriptionLength)
                .Number(firstQuote).Number(firstArticle).EndRow();
            foreach (int quote in speaker.Quotes)
            {
                Numbers(Table.SpeakerQuotes, quote);
            }

            foreach (int article in speaker.Articles)
            {
                Numbers(Table.SpeakerArticles, article);
            }

            firstQuote += speaker.Quotes.Count;
            firstArticle += speaker.Articles.Count;
        }

        names.WriteTo(_tables[(int)Table.SpeakerSlots]);
        _tables[(int)Table.Speakers].Address(0).Number(0).Address(0).Number(0).Number(firstQuote).Number(firstArticle).EndRow();
    }

    private void WriteAliases()
    {
        _articleAliases = AliasWriter.Write(Table.ArticleAliases, _corpus.Aliases.Select(static alias => (alias.Id, alias.Article)), _strings);
        var names = new HashSet<string>(_corpus.Speakers.Select(static speaker => speaker.Name), StringComparer.Ordinal);
        _speakerAliases = AliasWriter.Write(
            Table.SpeakerAliases,
            _corpus.Speakers.SelectMany((speaker, row) => speaker.Aliases.Where(names.Add).Select(alias => (alias, row))),
            _strings);
        _synonyms = SynonymTables.Write(_corpus, _strings);
    }

    private void FinishLists()
    {
        AddLate(Table.ParagraphJumps, _paragraphs.Finish(), _paragraphs.Jumps);
        foreach (CountedTableWriter table in _fields.Tables)
        {
            AddLate(table.Table, table.Rows, table.Count);
        }

        AddLate(Table.Headings, _parts.Headings, _parts.HeadingRows);
        AddLate(Table.Links, _parts.Links, _parts.LinkRows);
        AddLate(Table.ParagraphTimes, _notes.Times, _notes.TimeRows);
        AddLate(Table.ParagraphKinds, _notes.Kinds, _notes.KindRows);
        AddLate(Table.Months, _months!.Rows, _months.Count);
        AddLate(Table.ArticleAliases, _articleAliases.Table, _articleAliases.Rows);
        AddLate(Table.SpeakerAliases, _speakerAliases.Table, _speakerAliases.Rows);
        AddLate(Table.SynonymStems, _synonyms.Stems.Table, _synonyms.Stems.Rows);
        AddLate(Table.SynonymWords, _synonyms.Words.Table, _synonyms.Words.Rows);
    }

    private void WriteIndex(CancellationToken cancellation)
    {
        SearchTables tables = _index?.Finish(cancellation) ?? new SearchTables();
        for (Table table = SearchTables.First; table <= SearchTables.Last; table++)
        {
            (TableWriter writer, int rows) = tables[table];
            AddLate(table, writer, rows);
        }
    }

    // Behind all texts, whose pages stay what they are where such a table is added or changes.
    private void AddLate(Table table, TableWriter writer, int rows)
    {
        _tables[(int)table] = writer;
        _rows[(int)table] = rows;
        _starts[(int)table] = _space.AddTable(table, rows);
    }

    private List<ImageBlock> Blocks()
    {
        var blocks = new List<ImageBlock> { new(0, HeaderWriter.Write(_starts, _rows)) };
        for (int table = 0; table < _tables.Length; table++)
        {
            uint start = _starts[table];
            foreach (string block in _tables[table].Pages)
            {
                blocks.Add(new ImageBlock(start, block));
                start += PageSize;
            }
        }

        // A table that was added later is not behind all before it: the index is.
        blocks.Sort(static (left, right) => left.Address.CompareTo(right.Address));
        return blocks;
    }

    private void Numbers(Table table, int value) => _tables[(int)table].Number(value).EndRow();

    private static uint Hash(string name) => HashSlots.Hash(Encoding.UTF8.GetBytes(name));

    private static (int Start, int Length) ToBytes(Utf8Map map, TextRange range)
    {
        int start = map.ToBytes(range.Start);
        return (start, map.ToBytes(range.End) - start);
    }
}
