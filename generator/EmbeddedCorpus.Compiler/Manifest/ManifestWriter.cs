using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>Writes a manifest.</summary>
internal static class ManifestWriter
{
    // A constant with its documentation takes some 300 characters.
    private const int CharactersPerArticle = 320;

    /// <summary>The text of a manifest.</summary>
    public static string Write(CorpusManifest manifest)
    {
        CorpusClass members = manifest.Class;
        var text = new StringBuilder(512 + (members.Articles.Count * CharactersPerArticle));
        text.Append(ManifestFormat.FirstLine).Append('\n');
        text.Append(ManifestFormat.Corpus).AppendField(members.Name).AppendField(members.HasSearch ? ManifestFormat.Search : ManifestFormat.NoSearch).AppendNumber(members.ArticleCount).AppendField(manifest.Resource)
            .AppendField(manifest.Content.Value.ToString("x16", CultureInfo.InvariantCulture)).AppendField(manifest.FirstDocument).Append('\n');
        foreach (ArticleConstant article in members.Articles)
        {
            text.Append(ManifestFormat.Article).AppendField(article.Identifier).AppendField(article.Id).AppendField(article.Summary).Append('\n');
        }

        foreach (AliasConstant alias in members.Aliases)
        {
            text.Append(ManifestFormat.Alias).AppendNumber(alias.Index).AppendField(alias.Identifier).AppendField(alias.Id).AppendField(alias.Current).Append('\n');
        }

        foreach (SpeakerConstant speaker in members.Speakers)
        {
            text.Append(ManifestFormat.Speaker).AppendField(speaker.Identifier).AppendField(speaker.Summary).Append('\n');
        }

        foreach (StemmerName stemmer in members.Stemmers)
        {
            text.Append(ManifestFormat.Stemmer).AppendNumber(stemmer.Language).AppendField(stemmer.Name).Append('\n');
        }

        foreach (string field in manifest.Fields)
        {
            text.Append(ManifestFormat.Field).Append('\t').Append(field).Append('\n');
        }

        AppendProblems(text, members.NameClashes);
        AppendProblems(text, manifest.Problems);
        return text.Append(ManifestFormat.LastLine).Append('\n').ToString();
    }

    private static void AppendProblems(StringBuilder text, EquatableArray<TextProblem> problems)
    {
        foreach (TextProblem problem in problems)
        {
            text.Append(ManifestFormat.Problem).AppendField(problem.Kind.ToString()).AppendField(problem.FilePath)
                .AppendNumber(problem.Range.Start).AppendNumber(problem.Range.End)
                .AppendNumber(problem.Start.Line).AppendNumber(problem.Start.Column)
                .AppendNumber(problem.End.Line).AppendNumber(problem.End.Column)
                .AppendField(problem.Argument).AppendField(problem.SecondArgument).Append('\n');
        }
    }

    private static StringBuilder AppendNumber(this StringBuilder line, int number) => line.Append('\t').Append(number.ToString(CultureInfo.InvariantCulture));
}
