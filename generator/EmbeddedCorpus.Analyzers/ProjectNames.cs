using System.Collections.Concurrent;
using EmbeddedCorpus.Compiler.Profiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EmbeddedCorpus.Analyzers;

/// <summary>The names of the corpora of a project, read when the first look-up is found.</summary>
/// <remarks>
/// The build gives the profile of a resource as an additional file. Of literals there is none: the constants of their ids are read instead, if all articles
/// have one, and speakers and fields are not known. A file for literals would be made in every build, by the generator, which can add C# code only.
/// </remarks>
/// <param name="options">The additional files.</param>
/// <param name="cancellation">Stops reading.</param>
internal sealed class ProjectNames(AnalyzerOptions options, CancellationToken cancellation)
{
    private const string ProfileMetadata = "build_metadata.AdditionalFiles.EmbeddedCorpusProfile";

    // The generator writes them where constants are missing: of articles, or of the earlier ids of articles.
    private static readonly string[] s_partial = ["articles have a constant in this build", "earlier ids have no constant"];

    private readonly ConcurrentDictionary<string, CorpusNames> _corpora = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<CorpusProfile>> _profiles = new(() => Read(options, cancellation));

    /// <summary>The names of a corpus.</summary>
    /// <param name="corpus">The generated class.</param>
    public CorpusNames Of(INamedTypeSymbol corpus) => _corpora.GetOrAdd(corpus.Name, _ => Find(corpus));

    private CorpusNames Find(INamedTypeSymbol corpus)
    {
        foreach (CorpusProfile profile in _profiles.Value)
        {
            if (profile.Corpus == corpus.Name)
            {
                return Of(profile);
            }
        }

        return new CorpusNames(Constants(corpus), null, null);
    }

    private static CorpusNames Of(CorpusProfile profile)
    {
        var articles = new HashSet<string>(StringComparer.Ordinal);
        foreach (ArticleKey article in profile.Articles)
        {
            articles.Add(article.Id);
        }

        articles.UnionWith(profile.ArticleAliases.Select(static alias => alias.Name));
        var speakers = new HashSet<string>(profile.Speakers, StringComparer.Ordinal);
        speakers.UnionWith(profile.SpeakerAliases.Select(static alias => alias.Name));
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (FieldProfile field in profile.Fields)
        {
            fields.Add(field.Name);
        }

        return new CorpusNames(articles, speakers, fields);
    }

    private HashSet<string>? Constants(INamedTypeSymbol corpus)
    {
        var articles = new HashSet<string>(StringComparer.Ordinal);
        foreach (INamedTypeSymbol ids in corpus.GetTypeMembers("ArticleIds"))
        {
            foreach (SyntaxReference part in ids.DeclaringSyntaxReferences)
            {
                string code = part.SyntaxTree.GetText(cancellation).ToString();
                if (Array.Exists(s_partial, sign => code.IndexOf(sign, StringComparison.Ordinal) >= 0))
                {
                    return null;
                }
            }

            foreach (ISymbol member in ids.GetMembers())
            {
                if (member is IFieldSymbol { ConstantValue: string id })
                {
                    articles.Add(id);
                }
            }
        }

        return articles;
    }

    private static List<CorpusProfile> Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        var profiles = new List<CorpusProfile>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(ProfileMetadata, out string? value)
                && value == "true"
                && file.GetText(cancellation) is { } text
                && ProfileReader.Read(text.ToString()) is { } profile)
            {
                profiles.Add(profile);
            }
        }

        return profiles;
    }
}
