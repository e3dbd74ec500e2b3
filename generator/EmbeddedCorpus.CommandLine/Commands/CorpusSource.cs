using System.CommandLine;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Choice;

namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>Where the commands get their corpus.</summary>
internal abstract class CorpusSource
{
    /// <summary>Adds the arguments and options that name the corpus to a command. The arguments come first.</summary>
    public virtual void AddTo(Command command)
    {
    }

    /// <summary>Reads the corpus that a command line names.</summary>
    public abstract TextCorpus Read(ParseResult parsed);

    /// <summary>Reads texts again and watches the decisions about their quotations.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="id">The id of an article, or null for all articles.</param>
    /// <param name="isIndirect">Whether indirect speech is found too.</param>
    /// <param name="observer">Sees the decisions of each text before the text is returned.</param>
    /// <exception cref="KeyNotFoundException">There is no such article.</exception>
    public abstract IEnumerable<ArticleModel> Explain(ParseResult parsed, string? id, bool isIndirect, IChoiceObserver observer);
}
