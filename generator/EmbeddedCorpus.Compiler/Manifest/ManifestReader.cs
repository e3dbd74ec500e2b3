using System.Globalization;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>Reads a manifest.</summary>
internal static class ManifestReader
{
    /// <summary>Reads what <see cref="ManifestWriter"/> wrote.</summary>
    /// <returns>The manifest, or null for a text that is none, or one of another version, or one that was cut off.</returns>
    [MethodImpl(HotLoop.Optimized)]
    public static CorpusManifest? Read(string text)
    {
        const string Start = ManifestFormat.FirstLine + "\n";
        const string End = "\n" + ManifestFormat.LastLine + "\n";
        if (text.Length < Start.Length + End.Length || !text.StartsWith(Start, StringComparison.Ordinal) || !text.EndsWith(End, StringComparison.Ordinal))
        {
            return null;
        }

        ReadOnlySpan<char> lines = text.AsSpan(Start.Length, text.Length - Start.Length - End.Length + 1);
        var head = new FieldReader(NextLine(ref lines));
        bool isCorpus = head.Next().SequenceEqual(ManifestFormat.Corpus.AsSpan());
        string name = head.Text();
        string search = head.Text();
        int count = head.Number();
        string resource = head.Text();
        bool hasContent = ulong.TryParse(head.Text(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong content);
        string firstDocument = head.Text();
        if (!isCorpus || !head.IsComplete || !hasContent || search is not (ManifestFormat.Search or ManifestFormat.NoSearch))
        {
            return null;
        }

        var articles = new List<ArticleConstant>(Math.Min(count, lines.Length));
        var speakers = new List<SpeakerConstant>();
        var aliases = new List<AliasConstant>();
        var stemmers = new List<StemmerName>();
        var summary = new List<string>();
        var problems = new List<TextProblem>();
        var clashes = new List<TextProblem>();
        while (!lines.IsEmpty)
        {
            var fields = new FieldReader(NextLine(ref lines));
            ReadOnlySpan<char> kind = fields.Next();
            if (kind.SequenceEqual(ManifestFormat.Article.AsSpan()))
            {
                articles.Add(new ArticleConstant(articles.Count, fields.Text(), fields.Text(), fields.Text()));
            }
            else if (kind.SequenceEqual(ManifestFormat.Speaker.AsSpan()))
            {
                speakers.Add(new SpeakerConstant(speakers.Count, fields.Text(), fields.Text()));
            }
            else if (kind.SequenceEqual(ManifestFormat.Alias.AsSpan()))
            {
                aliases.Add(new AliasConstant(fields.Number(), fields.Text(), fields.Text(), fields.Text()));
            }
            else if (kind.SequenceEqual(ManifestFormat.Stemmer.AsSpan()))
            {
                stemmers.Add(new StemmerName(fields.Number(), fields.Text()));
            }
            else if (kind.SequenceEqual(ManifestFormat.Field.AsSpan()))
            {
                summary.Add(fields.Rest().ToString());
            }
            else if (kind.SequenceEqual(ManifestFormat.Problem.AsSpan()) && ReadProblem(ref fields) is { } problem)
            {
                (problem.Kind == ProblemKind.NameClash ? clashes : problems).Add(problem);
            }
            else
            {
                return null;
            }

            if (!fields.IsComplete)
            {
                return null;
            }
        }

        var members = new CorpusClass(name, search == ManifestFormat.Search, count, new([.. articles]), new([.. speakers]), new([.. clashes])) { Aliases = new([.. aliases]), Stemmers = new([.. stemmers]) };
        return new CorpusManifest(members, resource, new ContentHash(content), firstDocument, new([.. problems])) { Fields = new([.. summary]) };
    }

    // Each line ends with a line feed.
    private static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> lines)
    {
        int length = lines.IndexOf('\n');
        ReadOnlySpan<char> line = lines.Slice(0, length);
        lines = lines.Slice(length + 1);
        return line;
    }

    private static TextProblem? ReadProblem(ref FieldReader fields)
    {
        bool isKnown = Enum.TryParse(fields.Text(), out ProblemKind kind);
        var problem = new TextProblem(
            kind,
            fields.Text(),
            new TextRange(fields.Number(), fields.Number()),
            new LineColumn(fields.Number(), fields.Number()),
            new LineColumn(fields.Number(), fields.Number()),
            fields.Text(),
            fields.Text());
        return isKnown ? problem : null;
    }
}
