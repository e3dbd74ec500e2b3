namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>The weights of the models that a language has learned for quotations, and how sure they have to be.</summary>
/// <param name="Speakers">The weights of the model that chooses a speaker.</param>
/// <param name="Marks">The weights of the model that tells quotations from other words in quotation marks.</param>
/// <param name="Antecedents">The weights of the model that tells whom a pronoun or a noun phrase means.</param>
internal sealed record LanguageWeights(WeightTable Speakers, WeightTable Marks, WeightTable Antecedents)
{
    /// <summary>No weights: the rules decide alone.</summary>
    public static LanguageWeights Empty { get; } = new(new WeightTable([]), new WeightTable([]), new WeightTable([]));

    /// <summary>How much better than the choice of the rules another candidate has to be, in units of the score.</summary>
    /// <remarks>24 units are e times the odds. Cross-validated on PolNeAR train, end to end F1: 90.0 without a margin, 90.3 with 24, 90.2 with 36, 90.1 with 48. Fewer changes are the safer ones.</remarks>
    public int Margin { get; init; } = 36;

    /// <summary>From this score of the model on words that the rules refuse are a quotation, if their speaker is certain.</summary>
    public int Rescue { get; init; } = 36;

    /// <summary>By how much the speaker of such words has to be better than anybody else.</summary>
    /// <remarks>
    /// Cross-validated on PolNeAR train, end to end F1 and false alarms: 90.2 and 133 with 80, 90.2 and 127 with 110, 90.1 and 124 with 140; with 110 and
    /// words from 36 on 90.1 and 126.
    /// </remarks>
    public int Certain { get; init; } = 110;
}
