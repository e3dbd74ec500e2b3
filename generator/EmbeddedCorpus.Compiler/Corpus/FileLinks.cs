using EmbeddedCorpus.Compiler.Formats.Links;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>A link of an article to a file, and the problem if the file does not exist.</summary>
/// <param name="Path">The path relative to the folder of the text.</param>
/// <param name="File">The full path of the file, with <c>/</c> between the folders.</param>
/// <param name="ProjectPath">The path of the file in the view of the project, which differs for a text with the metadata <c>Link</c>.</param>
/// <param name="Problem">The problem at the target of the link.</param>
internal sealed record FileLink(string Path, string File, string ProjectPath, TextProblem Problem);

/// <summary>Finds the links of a corpus that lead to files.</summary>
/// <remarks>A model does not say whether a file exists, because the texts do not say it.</remarks>
internal static class FileLinks
{
    private const string Remedy = ": correct the path, which starts at the folder of the text, or add the file";
    private const string NoFile = "of the link is no file" + Remedy;
    private const string NoImage = "of the image is no file" + Remedy;

    /// <summary>Finds the links, in the order of the files and of their positions.</summary>
    public static List<FileLink> Find(CorpusModel corpus)
    {
        var links = new List<FileLink>();
        var seen = new HashSet<TextProblem>();
        foreach (ArticleEntry entry in corpus.Articles)
        {
            ArticleModel article = entry.Model;
            if (article.Links.Count == 0 || article.Ignores(ProblemKind.BrokenLink))
            {
                continue;
            }

            foreach (LinkModel link in article.Links)
            {
                // Links to one definition have one place.
                if (Find(article, link) is { } found && seen.Add(found.Problem))
                {
                    links.Add(found);
                }
            }
        }

        links.Sort(static (left, right) =>
        {
            int order = string.CompareOrdinal(left.Problem.FilePath, right.Problem.FilePath);
            return order != 0 ? order : left.Problem.Range.Start.CompareTo(right.Problem.Range.Start);
        });
        return links;
    }

    private static FileLink? Find(ArticleModel article, LinkModel link)
    {
        if (link.Place.IsEmpty)
        {
            return null;
        }

        string target = link.Target.In(article.Source).ToString();
        if (FileTarget.Read(target, link.IsImage) is not { } path)
        {
            return null;
        }

        TextProblem problem = LinkProblem.Of(ProblemKind.BrokenLink, article, link, target, link.IsImage ? NoImage : NoFile);
        return new FileLink(path, FileTarget.Resolve(article.Document.FilePath, path), FileTarget.Resolve(article.Document.Path, path), problem);
    }
}
