using EmbeddedCorpus.Compiler.Analysis;
using WordForms = EmbeddedCorpus.Compiler.Analysis.Forms;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>All forms of a corpus and the stems that make classes of them, with how many documents have each.</summary>
/// <param name="english">Whether words have English stems; without, forms that differ in diacritics only are one class.</param>
internal sealed class Vocabulary(bool english)
{
    private readonly TermMap _forms = new();
    private readonly TermMap _stems = new();
    private int[] _stemOf = new int[1 << 10];
    private int[] _occurrences = new int[1 << 10];
    private int[] _stemDocuments = new int[1 << 10];
    private int[] _lastDocument = new int[1 << 10];

    /// <summary>How many forms there are.</summary>
    public int Forms => _forms.Count;

    /// <summary>How many stems there are.</summary>
    public int Stems => _stems.Count;

    /// <summary>The bytes of a form.</summary>
    public ReadOnlySpan<byte> Form(int form) => _forms[form];

    /// <summary>The stem of a form.</summary>
    public int StemOf(int form) => _stemOf[form];

    /// <summary>The hash of a stem.</summary>
    public uint StemHash(int stem) => _stems.HashOf(stem);

    /// <summary>How often a form stands in the corpus.</summary>
    public int Occurrences(int form) => _occurrences[form];

    /// <summary>How many documents have any form of a stem.</summary>
    public int StemDocuments(int stem) => _stemDocuments[stem];

    /// <summary>Counts an occurrence.</summary>
    /// <param name="form">The bytes of a form.</param>
    /// <param name="document">Where it stands; documents come in order.</param>
    /// <returns>The number of the form, in the order in which they come.</returns>
    public int Add(ReadOnlySpan<byte> form, int document)
    {
        int number = _forms.Add(form, out bool isNew);
        if (isNew)
        {
            AddStem(form, number);
        }

        _occurrences[number]++;
        int stem = _stemOf[number];
        if (_lastDocument[stem] != document + 1)
        {
            _lastDocument[stem] = document + 1;
            _stemDocuments[stem]++;
        }

        return number;
    }

    /// <summary>The forms in the order of the dictionary: by their bytes without diacritics, then by their bytes.</summary>
    public int[] Order()
    {
        int[] order = new int[Forms];
        byte[][] keys = new byte[Forms][];
        for (int form = 0; form < order.Length; form++)
        {
            order[form] = form;
            keys[form] = Key(_forms[form]);
        }

        Array.Sort(keys, order, Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)));
        return order;
    }

    // A zero byte, which no form holds, ends the bytes without diacritics: so a shorter form comes before those that start with it.
    private static byte[] Key(ReadOnlySpan<byte> form)
    {
        if (!WordForms.HasMarks(form))
        {
            return form.ToArray();
        }

        Span<byte> stripped = stackalloc byte[WordReader.MaxFormBytes];
        int length = WordForms.StripMarks(form, stripped);
        byte[] key = new byte[length + 1 + form.Length];
        stripped.Slice(0, length).CopyTo(key);
        form.CopyTo(key.AsSpan(length + 1));
        return key;
    }

    private void AddStem(ReadOnlySpan<byte> form, int number)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        int length = WordForms.Stem(form, english, bytes);
        int stem = _stems.Add(bytes.Slice(0, length), out _);
        if (number == _stemOf.Length)
        {
            Array.Resize(ref _stemOf, number * 2);
            Array.Resize(ref _occurrences, number * 2);
            Array.Resize(ref _stemDocuments, number * 2);
            Array.Resize(ref _lastDocument, number * 2);
        }

        _stemOf[number] = stem;
    }
}
