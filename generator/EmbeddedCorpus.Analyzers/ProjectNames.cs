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

    // The generator writes it into a class in which constants are missing.
    private const string PartialClass = "articles have a constant in this build";

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

        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (FieldProfile field in profile.Fields)
        {
            fields.Add(field.Name);
        }

        return new CorpusNames(articles, new HashSet<string>(profile.Speakers, StringComparer.Ordinal), fields);
    }

    private HashSet<string>? Constants(INamedTypeSymbol corpus)
    {
        var articles = new HashSet<string>(StringComparer.Ordinal);
        foreach (INamedTypeSymbol ids in corpus.GetTypeMembers("ArticleIds"))
        {
            foreach (SyntaxReference part in ids.DeclaringSyntaxReferences)
            {
                if (part.SyntaxTree.GetText(cancellation).ToString().IndexOf(PartialClass, StringComparison.Ordinal) >= 0)
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
