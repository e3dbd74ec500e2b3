using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>Writes a listing.</summary>
internal static class ListingWriter
{
    // A constant with its documentation takes some 300 characters.
    private const int CharactersPerArticle = 320;

    /// <summary>The text of a listing.</summary>
    public static string Write(CorpusListing listing)
    {
        CorpusMembers members = listing.Members;
        var text = new StringBuilder(512 + (members.Articles.Count * CharactersPerArticle));
        text.Append(ListingFormat.FirstLine).Append('\n');
        text.Append(ListingFormat.Corpus).AppendField(members.Name).AppendField(members.HasSearch ? ListingFormat.Search : ListingFormat.NoSearch).AppendNumber(members.ArticleCount).AppendField(listing.Resource)
            .AppendField(listing.Content.Value.ToString("x16", CultureInfo.InvariantCulture)).AppendField(listing.FirstDocument).Append('\n');
        foreach (ArticleMember article in members.Articles)
        {
            text.Append(ListingFormat.Article).AppendField(article.Identifier).AppendField(article.Id).AppendField(article.Summary).Append('\n');
        }

        foreach (SpeakerMember speaker in members.Speakers)
        {
            text.Append(ListingFormat.Speaker).AppendField(speaker.Identifier).AppendField(speaker.Summary).Append('\n');
        }

        AppendProblems(text, members.NameClashes);
        AppendProblems(text, listing.Problems);
        return text.Append(ListingFormat.LastLine).Append('\n').ToString();
    }

    private static void AppendProblems(StringBuilder text, EquatableArray<TextProblem> problems)
    {
        foreach (TextProblem problem in problems)
        {
            text.Append(ListingFormat.Problem).AppendField(problem.Kind.ToString()).AppendField(problem.FilePath)
                .AppendNumber(problem.Range.Start).AppendNumber(problem.Range.End)
                .AppendNumber(problem.Start.Line).AppendNumber(problem.Start.Column)
                .AppendNumber(problem.End.Line).AppendNumber(problem.End.Column)
                .AppendField(problem.Argument).AppendField(problem.SecondArgument).Append('\n');
        }
    }

    private static StringBuilder AppendNumber(this StringBuilder line, int number) => line.Append('\t').Append(number.ToString(CultureInfo.InvariantCulture));
}
