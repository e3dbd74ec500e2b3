namespace EmbeddedCorpus.Analysis;

/// <summary>The measure of the connection between a query and a near word.</summary>
public enum CollocateMeasure
{
    /// <summary>Log-dice (Rychlý 2008): at most 14, and independent of the size of the corpus.</summary>
    LogDice,

    /// <summary>
    /// The log-likelihood ratio G² (Dunning 1993): the value is larger if the connection is less likely by chance. The value is negative if the word is near
    /// the query less often than by chance.
    /// </summary>
    LogLikelihood,
}
