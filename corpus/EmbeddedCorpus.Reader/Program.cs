using EmbeddedCorpus.Articles;
using EmbeddedCorpus.Reader.Commands;
using EmbeddedCorpus.Reader.Rendering;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return ReaderCommand.Run(args, Corpus.All, ReaderConsole.Create(args), Console.Error);
