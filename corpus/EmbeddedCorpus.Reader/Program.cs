using EmbeddedCorpus.Articles;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Reader;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return ReaderCommand.Run(args, Corpus.All, CorpusConsole.Create(args), Console.Error);
