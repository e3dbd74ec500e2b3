using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Sets;

/// <summary>A query of a set, which is read once and then asked of one corpus after the other.</summary>
/// <remarks>The working memory of the thread has the words of a set until the end.</remarks>
internal readonly ref struct SetQuery
{
    private readonly TextCorpusSet _set;
    private readonly SearchOptions _options;
    private readonly SearchScratch _scratch = SearchScratch.Instance;
    private readonly SetWords _words = SetScratch.Instance.Words;
    private readonly TermInfo[] _terms;
    private readonly int _person = -1;

    /// <param name="set">The set.</param>
    /// <param name="options">The options of the search.</param>
    public SetQuery(TextCorpusSet set, in SearchOptions options)
    {
        _set = set;
        _options = options;
        _terms = _scratch.Terms;
        if (options.Speaker is { } speaker)
        {
            _person = set.People.PersonOf(speaker);
        }
    }

    /// <summary>Whether a speaker is wanted whom no corpus has.</summary>
    public bool IsNobody => _options.Speaker is not null && _person < 0;

    /// <summary>Reads the query.</summary>
    public void Read(ReadOnlySpan<byte> query)
    {
        _scratch.Clear();
        _words.Read(_set.Members, _set.Statistics, _scratch, query, _options);
    }

    /// <summary>Reads a query without words.</summary>
    public void ReadNothing()
    {
        _scratch.Clear();
        _words.Clear(_set.Members, _scratch);
    }

    /// <summary>The options for a corpus.</summary>
    /// <returns>Whether the corpus has articles, and the speaker.</returns>
    public bool TryLimit(int number, out SearchOptions options)
    {
        CorpusStorage storage = _set.Members[number];
        options = _options;
        if (_person < 0)
        {
            return storage.ArticleCount > 0;
        }

        int speaker = _set.People.SpeakerOf(_person, number);
        options = _options with { Speaker = speaker < 0 ? null : new Speaker(storage, speaker) };
        return speaker >= 0;
    }

    /// <summary>Puts the words of a corpus in the place of those of the set.</summary>
    public void Bind(int number)
    {
        _scratch.Clear();
        _words.Bind(number);
        _scratch.IsBound = true;
    }

    /// <summary>Gives the working memory back.</summary>
    public void Dispose()
    {
        _scratch.Dictionary = null;
        _scratch.IsBound = false;
        _scratch.Terms = _terms;
        _scratch.TermCount = 0;
    }
}
