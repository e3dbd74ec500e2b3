using System.Text;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus.Synonyms;

/// <summary>Reads files of synonyms: a rule on each line, <c>a, b, c</c> or <c>x =&gt; y, z</c>.</summary>
internal sealed class SynonymReader
{
    private const string Arrow = "=>";
    private const char Comment = '#';

    private readonly Sidecar _file;
    private readonly List<TextProblem> _problems;

    private SynonymReader(Sidecar file, List<TextProblem> problems)
    {
        _file = file;
        _problems = problems;
    }

    /// <summary>Reads the synonyms of a corpus.</summary>
    /// <param name="corpus">The name of the generated class.</param>
    /// <param name="files">The files for all texts of a folder, of the whole project.</param>
    /// <param name="problems">Receives the problems, at their places. A line with a problem is left out.</param>
    public static EquatableArray<SynonymRule> Read(string corpus, IReadOnlyList<PeopleFile> files, List<TextProblem> problems)
    {
        var rules = new List<SynonymRule>();
        foreach (PeopleFile file in files.Where(file => file.IsSynonyms && file.IsFor(corpus)).OrderBy(static file => file.File.FilePath, StringComparer.Ordinal))
        {
            new SynonymReader(file.File, problems).Read(file.Failure, rules);
        }

        return new([.. rules]);
    }

    private void Read(string failure, List<SynonymRule> rules)
    {
        if (failure.Length > 0 || _file.InvalidAt >= 0)
        {
            Report(Math.Max(_file.InvalidAt, 0), 0, failure.Length > 0 ? $"the file cannot be read: {failure}" : "the file is not text in UTF-8: save it as UTF-8");
            return;
        }

        int end;
        for (int start = 0; start < _file.Text.Length; start = end + 1)
        {
            end = _file.Text.IndexOf('\n', start);
            end = end < 0 ? _file.Text.Length : end;
            (int first, int last) = Trim(start, end);
            if (first < last && _file.Text[first] != Comment && ReadLine(first, last) is { } rule)
            {
                rules.Add(rule);
            }
        }
    }

    private SynonymRule? ReadLine(int start, int end)
    {
        int arrow = _file.Text.IndexOf(Arrow, start, end - start, StringComparison.Ordinal);
        if (arrow < 0)
        {
            return ReadWords(start, end) is not { } group ? null
                : group.Count > 1 ? new SynonymRule(new([.. group]), new([.. group]))
                : Fail(start, end, "the line has one word: write two words with a comma between them, or '=>'");
        }

        int second = _file.Text.IndexOf(Arrow, arrow + Arrow.Length, end - arrow - Arrow.Length, StringComparison.Ordinal);
        return second >= 0 ? Fail(second, second + Arrow.Length, "the line has a second '=>': write two lines")
            : ReadWords(start, arrow) is { } words && ReadWords(arrow + Arrow.Length, end) is { } targets ? new SynonymRule(new([.. words]), new([.. targets]))
            : null;
    }

    private SynonymRule? Fail(int start, int end, string problem)
    {
        Report(start, end, problem);
        return null;
    }

    // Null after a problem.
    private List<string>? ReadWords(int start, int end)
    {
        var words = new List<string>();
        int next;
        for (; start <= end; start = next + 1)
        {
            next = _file.Text.IndexOf(',', start, end - start);
            next = next < 0 ? end : next;
            (int first, int last) = Trim(start, next);
            if (first == last)
            {
                Report(first, first, "a word is missing here");
                return null;
            }

            string word = _file.Text.Substring(first, last - first);
            if (Fold(word) is not { } folded)
            {
                Report(first, last, $"'{word}' is not one word");
                return null;
            }

            words.Add(folded);
        }

        return words;
    }

    private static string? Fold(string word)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(word);
        byte[] term = new byte[WordReader.MaxTermBytes];
        var reader = new WordReader(utf8);
        if (!reader.Next() || reader.IsBigram || reader.Start > 0)
        {
            return null;
        }

        // "e-mail" is one word, "email".
        bool isWhole = reader.HasWhole && reader.WholeEnd == utf8.Length;
        string folded = Encoding.UTF8.GetString(term, 0, isWhole ? reader.FoldWhole(term) : reader.Fold(term));
        return isWhole || (reader.End == utf8.Length && !reader.Next()) ? folded : null;
    }

    private (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_file.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_file.Text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private void Report(int start, int end, string problem) =>
        _problems.Add(LineMap.Problem(ProblemKind.Synonyms, _file.FilePath, _file.Text, new TextRange(start, Math.Min(Math.Max(end, start), _file.Text.Length)), problem));
}
