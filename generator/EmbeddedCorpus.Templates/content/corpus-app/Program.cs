using CorpusApp;
using EmbeddedCorpus;

switch (args)
{
    case []:
        foreach (Article article in Corpus.Articles)
        {
            Console.WriteLine($"{article.Id}: {article.Headline}, {article.Date:O}, quotations: {article.Quotes.Count}");
        }

        return 0;
    case ["show", var id] when Corpus.Articles.TryGet(id, out Article article):
        Console.WriteLine(article.Text);
        return 0;
    case ["search", .. var words] when words.Length > 0:
        var hits = new SearchHit[10];
        int count = Corpus.Search(string.Join(' ', words), hits);
        foreach (SearchHit hit in hits.AsSpan(0, count))
        {
            Console.WriteLine($"{hit.Article.Headline}: {hit.GetPassage()}");
        }

        return count > 0 ? 0 : 1;
    case ["speakers"]:
        foreach (Speaker speaker in Corpus.Speakers)
        {
            Console.WriteLine($"{speaker.Name}, quotations: {speaker.Quotes.Count}");
        }

        return 0;
    default:
        Console.Error.WriteLine("Usage: [show ID | search WORDS | speakers]");
        return 2;
}
