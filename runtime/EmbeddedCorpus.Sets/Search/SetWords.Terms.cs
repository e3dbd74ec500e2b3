using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Sets;

/// <content>Looks words up in the dictionaries of all corpora.</content>
internal sealed partial class SetWords
{
    /// <inheritdoc/>
    public override QueryWord Find(LookupKind kind, ReadOnlySpan<byte> term, int edits, ref bool isCut)
    {
        _scratch.Dictionary = null;
        bool isSigned = kind == LookupKind.Stem && TermAnalysis.HasSigns(term) && HasWhole(term, isExact: false);
        bool isExact = false;
        bool isAsked = false;
        long articles = 0;
        for (int number = 0; number < _storages.Length; number++)
        {
            MemberWords member = _members[number];
            if (_count == member.Words.Length)
            {
                Array.Resize(ref member.Words, 2 * _count);
            }

            _termMarks[number] = member.TermCount;
            member.Words[_count] = QueryWord.None;
            if (_storages[number].ArticleCount == 0)
            {
                continue;
            }

            SearchIndex index = SearchIndex.Open(_storages[number]);
            (_scratch.Terms, _scratch.TermCount) = (member.Terms, member.TermCount);
            QueryWord word = Find(index, isSigned && !HasSynonyms(index, term) ? LookupKind.Whole : kind, term, edits, ref isCut);
            (member.Terms, member.TermCount) = (_scratch.Terms, _scratch.TermCount);
            if (!isSigned && word.End != 0 && (kind is LookupKind.Stem or LookupKind.Similar) && !Has(index, term, isExact: true))
            {
                // Of synonyms and similar words only the word itself is exact, if any corpus has it.
                isExact = isAsked ? isExact : HasWhole(term, isExact: true);
                isAsked = true;
                word.Exact = isExact ? QueryWord.NoTerm : word.Exact;
            }

            member.Words[_count] = word;
            articles += SetArticles.Count(index, _scratch, word);
        }

        _scratch.Dictionary = this;
        return articles == 0 ? QueryWord.None : Add((int)Math.Min(articles, _articleCount));
    }

    private QueryWord Find(in SearchIndex index, LookupKind kind, ReadOnlySpan<byte> term, int edits, ref bool isCut) => kind switch
    {
        LookupKind.Stem => QueryTerms.Stem(index, _scratch, term),
        LookupKind.Prefix => QueryTerms.Prefix(index, _scratch, term),
        LookupKind.Whole => QueryTerms.Whole(index, _scratch, term),
        LookupKind.Pattern => QueryTerms.Pattern(index, _scratch, term, ref isCut),
        _ => QueryTerms.Similar(index, _scratch, term, edits, ref isCut),
    };

    // Whether any corpus has a word, with its signs.
    private bool HasWhole(ReadOnlySpan<byte> term, bool isExact)
    {
        foreach (CorpusStorage storage in _storages)
        {
            if (storage.ArticleCount > 0 && Has(SearchIndex.Open(storage), term, isExact))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(in SearchIndex index, ReadOnlySpan<byte> term, bool isExact)
    {
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        stripped = stripped[..TermAnalysis.StripDiacritics(term, stripped)];
        isExact |= TermAnalysis.HasDiacritics(term);
        if (index.TermCount == 0)
        {
            return false;
        }

        TermReader reader = TermDictionary.FindWhole(index, stripped, bytes);
        while (TermDictionary.IsWhole(index, reader, stripped))
        {
            if (!isExact || reader.Term.SequenceEqual(term))
            {
                return true;
            }

            reader.MoveNext();
        }

        return false;
    }

    private static bool HasSynonyms(in SearchIndex index, ReadOnlySpan<byte> term)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        return index.Storage.TableAt(ImageFormat.Table.SynonymStems).Rows > 0
            && AliasReader.Find(index.Storage, ImageFormat.Table.SynonymStems, bytes[..TermAnalysis.Stem(term, index.IsEnglish, bytes)]) >= 0;
    }

    // A word that means the same in every corpus as an earlier one has its number.
    private QueryWord Add(int articles)
    {
        int same = 0;
        while (same < _count && !Means(same))
        {
            same++;
        }

        if (same == _count)
        {
            if (_count == _articles.Length)
            {
                Array.Resize(ref _articles, 2 * _count);
            }

            _articles[_count++] = articles;
        }
        else
        {
            for (int number = 0; number < _storages.Length; number++)
            {
                _members[number].TermCount = _termMarks[number];
            }
        }

        return new QueryWord(same, same + 1, -1, articles, 0);
    }

    private bool Means(int other)
    {
        for (int number = 0; number < _storages.Length; number++)
        {
            QueryWord[] words = _members[number].Words;
            if (!words[_count].Means(words[other]))
            {
                return false;
            }
        }

        return true;
    }
}
