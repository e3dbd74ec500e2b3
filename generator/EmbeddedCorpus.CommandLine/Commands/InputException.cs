namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The exception for an input that cannot be read. The message says what to do.</summary>
internal sealed class InputException(string message) : Exception(message);
