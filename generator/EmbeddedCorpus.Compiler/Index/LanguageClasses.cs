using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Makes classes of the terms of a corpus that is not English alone.</summary>
/// <remarks>
/// <para>A term has a stem in each language in which it is common: with at least a quarter of the occurrences that it has in its most frequent language. So a name
/// joins its forms of all languages, and <c>pour</c> in one English article does not join the English verb with the French word.</para>
/// <para>Terms with one key, and terms that differ in diacritics only, are one class: stemmers need the diacritics that people leave out.</para>
/// </remarks>
/// <param name="languages">The languages of the articles.</param>
internal sealed class LanguageClasses(StemLanguages languages)
{
    private const int CommonShare = 4;

    private readonly int _count = languages.Count;
    private readonly TermMap _keys = new();
    private readonly TermMap _stripped = new();
    private readonly List<int> _parents = [];
    private readonly List<int> _keyOfStripped = [];
    private int[] _counts = new int[languages.Count << 10];
    private int[] _keyOf = [];
    private StemLanguage _language;
    private int _place;

    /// <summary>How many languages there are.</summary>
    public int Languages => _count;

    /// <summary>How many keys find a class.</summary>
    public int Keys => _keys.Count;

    /// <summary>The hash of a key.</summary>
    public uint HashOf(int key) => _keys.HashOf(key);

    /// <summary>The key of a term in a language, or -1 for a language in which it has none.</summary>
    /// <param name="term">The term.</param>
    /// <param name="place">The place of the language.</param>
    public int KeyOf(int term, int place) => _keyOf[(term * _count) + place];

    /// <summary>The languages of a term, a bit for each place.</summary>
    public int LanguagesOf(int term)
    {
        int bits = 0;
        for (int place = 0; place < _count; place++)
        {
            bits |= KeyOf(term, place) < 0 ? 0 : 1 << place;
        }

        return bits;
    }

    /// <summary>Begins the words of an article.</summary>
    public void Start(StemLanguage language)
    {
        _language = language;
        _place = languages.IndexOf(language);
    }

    /// <summary>Counts an occurrence of a term.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Count(int term) => Count((term * _count) + _place, 1);

    /// <summary>Adds the counts of a segment.</summary>
    /// <param name="segment">The counts, for the same languages.</param>
    /// <param name="numbers">The number of each term of the segment.</param>
    public void Add(LanguageClasses segment, int[] numbers)
    {
        for (int term = 0; term < numbers.Length; term++)
        {
            for (int place = 0; place < _count; place++)
            {
                Count((numbers[term] * _count) + place, segment.CountOf(term, place));
            }
        }
    }

    /// <summary>Whether two terms have one stem in the language of the article.</summary>
    public bool HaveOneStem(ReadOnlySpan<byte> term, ReadOnlySpan<byte> other)
    {
        Span<byte> key = stackalloc byte[StemKey.MaxBytes];
        Span<byte> otherKey = stackalloc byte[StemKey.MaxBytes];
        return key.Slice(0, Write(term, _language, key)).SequenceEqual(otherKey.Slice(0, Write(other, _language, otherKey)));
    }

    /// <summary>Finds the classes.</summary>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="classOf">The class of each term.</param>
    /// <returns>The number of classes.</returns>
    public int Classify(Vocabulary vocabulary, Span<int> classOf)
    {
        _keyOf = new int[vocabulary.Terms * _count];
        for (int term = 0; term < vocabulary.Terms; term++)
        {
            Join(vocabulary.Term(term), term);
        }

        var numbers = new Dictionary<int, int>();
        for (int term = 0; term < vocabulary.Terms; term++)
        {
            int root = Root(FirstKeyOf(term));
            if (!numbers.TryGetValue(root, out classOf[term]))
            {
                numbers.Add(root, classOf[term] = numbers.Count);
            }
        }

        return numbers.Count;
    }

    private static int Write(ReadOnlySpan<byte> term, StemLanguage language, Span<byte> key)
    {
        if (AllStemmers.Of(language) is not { } stemmer)
        {
            return StemKey.WriteTerm(term, language, key);
        }

        Span<byte> word = stackalloc byte[WordReader.MaxTermBytes];
        int length = stemmer.Stem(word, TermAnalysis.Compose(term, word));
        return StemKey.WriteStem(word.Slice(0, length), language, key);
    }

    private void Count(int at, int occurrences)
    {
        if (at >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(at + 1, _counts.Length * 2));
        }

        _counts[at] += occurrences;
    }

    private void Join(ReadOnlySpan<byte> bytes, int term)
    {
        Span<byte> key = stackalloc byte[StemKey.MaxBytes];
        int most = 0;
        for (int place = 0; place < _count; place++)
        {
            most = Math.Max(most, CountOf(term, place));
        }

        int first = -1;
        for (var language = StemLanguage.None; (int)language < StemLanguages.Limit; language++)
        {
            if (!languages.Contains(language))
            {
                continue;
            }

            int place = languages.IndexOf(language);
            int number = -1;
            if (CountOf(term, place) * CommonShare >= most)
            {
                number = _keys.Add(key.Slice(0, Write(bytes, language, key)), out bool isNew);
                if (isNew)
                {
                    _parents.Add(number);
                }

                first = first < 0 ? number : first;
                _parents[Root(number)] = Root(first);
            }

            _keyOf[(term * _count) + place] = number;
        }

        int stripped = _stripped.Add(key.Slice(0, TermAnalysis.StripDiacritics(bytes, key)), out bool isFirst);
        if (isFirst)
        {
            _keyOfStripped.Add(first);
        }

        _parents[Root(first)] = Root(_keyOfStripped[stripped]);
    }

    private int CountOf(int term, int place) => (term * _count) + place < _counts.Length ? _counts[(term * _count) + place] : 0;

    private int FirstKeyOf(int term)
    {
        int place = 0;
        while (KeyOf(term, place) < 0)
        {
            place++;
        }

        return KeyOf(term, place);
    }

    private int Root(int key)
    {
        while (_parents[key] != key)
        {
            key = _parents[key] = _parents[_parents[key]];
        }

        return key;
    }
}
