using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>All terms of a corpus and the stems that make classes of them, with how many articles have each.</summary>
/// <param name="languages">The languages of the articles. Without one, terms that differ in diacritics only are one class.</param>
internal sealed class Vocabulary(StemLanguages languages)
{
    private readonly bool _isEnglish = languages.IsEnglish;
    private readonly TermMap _terms = new();
    private readonly TermMap _stems = new();
    private int _classes;
    private int[] _stemOf = new int[1 << 10];
    private int[] _occurrences = new int[1 << 10];
    private int[] _stemArticles = new int[1 << 10];
    private int[] _lastArticle = new int[1 << 10];

    /// <summary>The classes of terms where they follow from their languages, too, and are known at the end; otherwise null.</summary>
    public LanguageClasses? Classes { get; } = languages.IsPlain ? null : new LanguageClasses(languages);

    /// <summary>How many terms there are.</summary>
    public int Terms => _terms.Count;

    /// <summary>How many stems there are.</summary>
    public int Stems => Classes is null ? _stems.Count : _classes;

    /// <summary>The bytes of a term.</summary>
    public ReadOnlySpan<byte> Term(int term) => _terms[term];

    /// <summary>The stem of a term.</summary>
    public int StemOf(int term) => _stemOf[term];

    /// <summary>The hash of a stem.</summary>
    public uint StemHash(int stem) => _stems.HashOf(stem);

    /// <summary>How often a term stands in the corpus.</summary>
    public int Occurrences(int term) => _occurrences[term];

    /// <summary>How many articles have any term of a stem.</summary>
    public int StemArticles(int stem) => _stemArticles[stem];

    /// <summary>Counts an occurrence.</summary>
    /// <param name="term">The bytes of a term.</param>
    /// <param name="article">Where it stands; articles come in order.</param>
    /// <returns>The number of the term, in the order in which they come.</returns>
    public int Add(ReadOnlySpan<byte> term, int article)
    {
        int number = _terms.Add(term, out bool isNew);
        if (isNew)
        {
            AddStem(term, number);
        }

        Count(number, article);
        return number;
    }

    /// <summary>Adds the terms of a segment that follows.</summary>
    /// <param name="segment">The terms, of the same languages.</param>
    /// <returns>The number of each term of the segment.</returns>
    public int[] Add(Vocabulary segment)
    {
        int[] numbers = new int[segment.Terms];
        int[] stems = new int[segment._stems.Count];
        for (int term = 0; term < numbers.Length; term++)
        {
            int number = _terms.Add(segment._terms[term], out bool isNew);
            numbers[term] = number;
            if (isNew)
            {
                Grow(number);
                _stemOf[number] = Classes is null ? _stems.Add(segment._stems[segment._stemOf[term]], out _) : 0;
            }

            _occurrences[number] += segment._occurrences[term];
            if (Classes is null)
            {
                stems[segment._stemOf[term]] = _stemOf[number];
            }
        }

        for (int stem = 0; stem < stems.Length; stem++)
        {
            _stemArticles[stems[stem]] += segment._stemArticles[stem];
        }

        Classes?.Add(segment.Classes!, numbers);
        return numbers;
    }

    /// <summary>Finds the classes of the terms, and counts the articles of each, where that was not done word by word.</summary>
    /// <param name="occurrences">Where each term stands.</param>
    /// <param name="articles">The articles.</param>
    public void Classify(OccurrenceMap occurrences, ArticleMap articles)
    {
        if (Classes is null)
        {
            return;
        }

        _classes = Classes.Classify(this, _stemOf);
        _stemArticles = new int[_classes];
        int[] order = new int[Terms];
        int[] classOf = _stemOf.AsSpan(0, Terms).ToArray();
        for (int term = 0; term < order.Length; term++)
        {
            order[term] = term;
        }

        Array.Sort(classOf, order);
        int[] lastClass = new int[articles.Count];
        foreach (int term in order)
        {
            int article = 0;
            foreach (int word in occurrences.Of(term))
            {
                article = articles.Find(word, article);
                if (lastClass[article] != _stemOf[term] + 1)
                {
                    lastClass[article] = _stemOf[term] + 1;
                    _stemArticles[_stemOf[term]]++;
                }
            }
        }
    }

    /// <summary>Counts an occurrence of a word that starts where another one does; not if both have one stem, for a stem counts once a position.</summary>
    /// <param name="term">The bytes of a term.</param>
    /// <param name="article">Where it stands.</param>
    /// <param name="beside">The number of the other word.</param>
    /// <param name="number">The number of the term.</param>
    public bool TryAddBeside(ReadOnlySpan<byte> term, int article, int beside, out int number)
    {
        // Most of these words came before: then their stem is known.
        int known = Classes is null ? _terms.Find(term) : -1;
        bool isOther = Classes is not null ? !Classes.HaveOneStem(term, _terms[beside])
            : known >= 0 ? _stemOf[known] != _stemOf[beside]
            : !HasStem(term, _stemOf[beside]);
        number = !isOther ? beside : known >= 0 ? known : Add(term, article);
        if (isOther && known >= 0)
        {
            Count(known, article);
        }

        return isOther;
    }

    /// <summary>The terms in the order of the dictionary: by their bytes without diacritics, then by their bytes.</summary>
    public int[] Order()
    {
        int[] order = new int[Terms];
        byte[][] keys = new byte[Terms][];
        for (int term = 0; term < order.Length; term++)
        {
            order[term] = term;
            keys[term] = Key(_terms[term]);
        }

        Array.Sort(keys, order, Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)));
        return order;
    }

    // A zero byte, which no term holds, ends the bytes without diacritics: so a shorter term comes before those that start with it.
    private static byte[] Key(ReadOnlySpan<byte> term)
    {
        if (!TermAnalysis.HasDiacritics(term))
        {
            return term.ToArray();
        }

        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        int length = TermAnalysis.StripDiacritics(term, stripped);
        byte[] key = new byte[length + 1 + term.Length];
        stripped.Slice(0, length).CopyTo(key);
        term.CopyTo(key.AsSpan(length + 1));
        return key;
    }

    private bool HasStem(ReadOnlySpan<byte> term, int stem)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        return bytes.Slice(0, TermAnalysis.Stem(term, _isEnglish, bytes)).SequenceEqual(_stems[stem]);
    }

    private void Count(int number, int article)
    {
        _occurrences[number]++;
        if (Classes is not null)
        {
            Classes.Count(number);
            return;
        }

        int stem = _stemOf[number];
        if (_lastArticle[stem] != article + 1)
        {
            _lastArticle[stem] = article + 1;
            _stemArticles[stem]++;
        }
    }

    private void AddStem(ReadOnlySpan<byte> term, int number)
    {
        Grow(number);
        if (Classes is null)
        {
            Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
            _stemOf[number] = _stems.Add(bytes.Slice(0, TermAnalysis.Stem(term, _isEnglish, bytes)), out _);
        }
    }

    private void Grow(int number)
    {
        if (number == _stemOf.Length)
        {
            Array.Resize(ref _stemOf, number * 2);
            Array.Resize(ref _occurrences, number * 2);
            Array.Resize(ref _stemArticles, number * 2);
            Array.Resize(ref _lastArticle, number * 2);
        }
    }
}
