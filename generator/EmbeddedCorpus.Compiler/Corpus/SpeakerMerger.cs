using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>Makes one speaker of all speakers with the same canonical name.</summary>
internal static class SpeakerMerger
{
    /// <summary>The speakers of articles that stand in corpus order, by name.</summary>
    /// <param name="articles">The articles, whose speakers have the names of the registry.</param>
    /// <param name="registry">The registry of people, for the descriptions of speakers and their other names.</param>
    public static SpeakerEntry[] Merge(List<ArticleModel> articles, PeopleRegistry? registry = null)
    {
        var speakers = new Dictionary<string, SpeakerParts>(StringComparer.Ordinal);
        int firstQuote = 0;
        for (int index = 0; index < articles.Count; index++)
        {
            ArticleModel article = articles[index];
            foreach (SpeakerModel speaker in article.Speakers)
            {
                if (!speakers.TryGetValue(speaker.Name, out SpeakerParts? parts))
                {
                    speakers.Add(speaker.Name, parts = new SpeakerParts());
                }

                parts.Articles.Add(index);
                if (parts.DescribedBy < 0 && !speaker.Description.IsEmpty)
                {
                    parts.DescribedBy = index;
                    parts.Description = speaker.Description;
                }
            }

            for (int quote = 0; quote < article.Quotes.Count; quote++)
            {
                int speaker = article.Quotes[quote].Speaker;
                if (speaker >= 0)
                {
                    speakers[article.Speakers[speaker].Name].Quotes.Add(firstQuote + quote);
                }
            }

            firstQuote += article.Quotes.Count;
        }

        var names = new string[speakers.Count];
        speakers.Keys.CopyTo(names, 0);
        Array.Sort(names, StringComparer.Ordinal);
        string[] identifiers = SpeakerNamer.Name(names);
        var entries = new SpeakerEntry[names.Length];
        for (int index = 0; index < entries.Length; index++)
        {
            SpeakerParts parts = speakers[names[index]];
            entries[index] = new SpeakerEntry(
                names[index],
                identifiers[index],
                parts.DescribedBy,
                parts.Description,
                new([.. parts.Quotes]),
                new([.. parts.Articles]));
            if (registry?.Find(names[index]) is { } person)
            {
                entries[index] = entries[index] with { Registered = person.Description, Aliases = new([.. person.Aliases.Select(static alias => alias.Text)]) };
            }
        }

        return entries;
    }

    private sealed class SpeakerParts
    {
        public int DescribedBy { get; set; } = -1;

        public TextRange Description { get; set; }

        public List<int> Quotes { get; } = [];

        public List<int> Articles { get; } = [];
    }
}
