using System.Text;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis.Tables;

/// <summary>Writes <c>CharacterData.cs</c>, in the order that <see cref="CharacterTable"/> reads it.</summary>
/// <param name="unicode">The database.</param>
internal sealed class CharacterDataWriter(UnicodeDatabase unicode)
{
    private const int Last = 0x10FFFF;
    private const int LineLength = 150;

    private readonly CharacterRules _rules = new(unicode);
    private readonly StringBuilder _digits = new();
    private readonly SortedDictionary<int, int> _single = [];
    private readonly SortedDictionary<int, int[]> _sequences = [];
    private readonly List<(int Mark, int Letter, int Composite)> _pairs = [];

    public string Write()
    {
        WriteRanges(c => (int)_rules.ClassOf(c));
        WriteRanges(c => unicode.CombiningClasses.GetValueOrDefault(c));
        SortMappings();
        int decomposed = _pairs.Count(static pair => !Kana.IsKana(pair.Composite));
        Write(_single.Count + _sequences.Count + decomposed);
        Write(_single.Count + _sequences.Values.Sum(static parts => parts.Length) + (decomposed * 2));
        WriteRuns();
        WriteSequences();
        WritePairs();
        return Source();
    }

    private void WriteRanges(Func<int, int> valueOf)
    {
        var ranges = new List<(int First, int Last, int Value)>();
        for (int c = 0; c <= Last; c++)
        {
            int value = valueOf(c);
            if (value == 0)
            {
                continue;
            }

            if (ranges.Count > 0 && ranges[^1].Last == c - 1 && ranges[^1].Value == value)
            {
                ranges[^1] = (ranges[^1].First, c, value);
            }
            else
            {
                ranges.Add((c, c, value));
            }
        }

        Write(ranges.Count);
        int end = 0;
        foreach ((int first, int last, int value) in ranges)
        {
            Write(first - end);
            Write(last - first);
            Write(value);
            end = last + 1;
        }
    }

    /// <summary>A mapping is the shortest step that leads to the form: to a composite, to one other character, or to several.</summary>
    private void SortMappings()
    {
        for (int c = 0x80; c <= Last; c++)
        {
            int[] form = _rules.FormOf(c);
            int[]? pair = _rules.PairOf(c);
            bool isFold = form is not [var same] || same != c;
            if (pair is not null && (Kana.IsKana(c) || (isFold && pair.SelectMany(_rules.FormOf).SequenceEqual(form) && _rules.FormOf(pair[0])[0] == _rules.FormOf(c)[0] && IsSmall(c))))
            {
                _pairs.Add((pair[1], pair[0], c));
            }
            else if (isFold)
            {
                int? other = form.Length == 1 ? form[0] : unicode.Foldings.TryGetValue(c, out int folded) && _rules.FormOf(folded).SequenceEqual(form) ? folded : null;
                if (other is { } single)
                {
                    _single.Add(c, single);
                }
                else
                {
                    _sequences.Add(c, form);
                }
            }
        }

        _pairs.Sort();
    }

    private bool IsSmall(int c) => !unicode.Foldings.ContainsKey(c);

    private void WriteRuns()
    {
        var runs = new List<(int First, int Last, int Step, int Distance)>();
        foreach ((int c, int to) in _single)
        {
            if (runs.Count > 0 && runs[^1] is var run && run.Distance == to - c && c - run.Last <= 2 && (run.First == run.Last || c - run.Last == run.Step))
            {
                runs[^1] = (run.First, c, c - run.Last, run.Distance);
            }
            else
            {
                runs.Add((c, c, 1, to - c));
            }
        }

        Write(runs.Count);
        int end = 0;
        foreach ((int first, int last, int step, int distance) in runs)
        {
            Write(first - end);
            Write(((last - first) / step * 2) + step - 1);
            WriteSigned(distance);
            end = last + 1;
        }
    }

    private void WriteSequences()
    {
        Write(_sequences.Count);
        int last = 0;
        int lastPart = 0;
        foreach ((int c, int[] parts) in _sequences)
        {
            Write(c - last);
            Write(parts.Length);
            foreach (int part in parts)
            {
                WriteSigned(part - lastPart);
                lastPart = part;
            }

            last = c;
        }
    }

    private void WritePairs()
    {
        Write(_pairs.Count);
        (int Mark, int Letter, int Composite) last = default;
        foreach ((int Mark, int Letter, int Composite) pair in _pairs)
        {
            Write(pair.Mark - last.Mark);
            WriteSigned(pair.Letter - last.Letter);
            WriteSigned(pair.Composite - last.Composite);
            last = pair;
        }
    }

    private void WriteSigned(int number) => Write((number << 1) ^ (number >> 31));

    private void Write(int number)
    {
        for (; number >= NumberReader.Base; number /= NumberReader.Base)
        {
            _digits.Append((char)(NumberReader.Zero + NumberReader.Base + (number % NumberReader.Base)));
        }

        _digits.Append((char)(NumberReader.Zero + number));
    }

    private string Source()
    {
        var source = new StringBuilder();
        source.Append("#if NET\nnamespace EmbeddedCorpus.Search.Analysis;\n#else\nnamespace EmbeddedCorpus.Compiler.Analysis;\n#endif\n\n");
        source.Append("/// <summary>The numbers that <see cref=\"CharacterTable\"/> is made of. Written by the test of the same name: do not edit.</summary>\n");
        source.Append("/// <remarks>Made of the Unicode Character Database, © Unicode, Inc., under the Unicode License.</remarks>\n");
        source.Append("internal static class CharacterData\n{\n");
        source.Append("    /// <summary>The version of Unicode that the numbers are of.</summary>\n");
        source.Append("    public const string UnicodeVersion = \"").Append(unicode.Version).Append("\";\n\n");
        source.Append("    /// <summary>See <see cref=\"NumberReader\"/>.</summary>\n");
        source.Append("    public static ReadOnlySpan<byte> Numbers => \"\"\"\n");
        for (int i = 0; i < _digits.Length; i += LineLength)
        {
            source.Append("        ").Append(_digits, i, Math.Min(LineLength, _digits.Length - i)).Append('\n');
        }

        return source.Append("        \"\"\"u8;\n}\n").ToString();
    }
}
