using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Fields;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Profiles;

/// <summary>Makes the profile of a corpus.</summary>
internal static class ProfileBuilder
{
    /// <summary>The profile of a corpus.</summary>
    public static CorpusProfile Build(CorpusModel corpus)
    {
        IReadOnlyList<FieldColumn> columns = corpus.Columns.Columns;
        var fields = new FieldProfile[columns.Count];
        for (int key = 0; key < fields.Length; key++)
        {
            fields[key] = Build(corpus.Articles, columns[key]);
        }

        var articles = new ArticleKey[corpus.Articles.Count];
        for (int index = 0; index < articles.Length; index++)
        {
            articles[index] = new ArticleKey(corpus.Articles[index].Model.Document.Id, corpus.Articles[index].Model.Document.Path);
        }

        string[] speakers = new string[corpus.Speakers.Count];
        for (int index = 0; index < speakers.Length; index++)
        {
            speakers[index] = corpus.Speakers[index].Name;
        }

        return new CorpusProfile(corpus.Name, new(fields), new(articles), new(speakers))
        {
            ArticleAliases = new([.. corpus.Aliases.AsSpan().ToArray().Select(static alias => new ProfileAlias(alias.Id, alias.Article))]),
            SpeakerAliases = new([.. corpus.Speakers.AsSpan().ToArray().SelectMany(static (speaker, index) => speaker.Aliases.AsSpan().ToArray().Select(alias => new ProfileAlias(alias, index)))]),
        };
    }

    private static FieldProfile Build(EquatableArray<ArticleEntry> articles, FieldColumn column)
    {
        var postings = new ColumnPostings(column);
        var values = new ProfileValue[column.Values.Count];
        for (int number = 0; number < values.Length; number++)
        {
            ColumnValue value = column.Values[number];
            bool isCut = value.Text.Length > ProfileValue.MaxText;
            ColumnPlace first = value.First;
            values[number] = new ProfileValue(
                isCut ? Cut(value.Text) : value.Text,
                first.Item != ColumnPlace.Whole,
                postings.Of(number).Length,
                PlaceOf(articles[first.Article].Model, first.Field, first.Item + 2),
                isCut)
            {
                Article = first.Article,
            };
        }

        SourcePlace? firstList = null;
        int lists = 0;
        foreach (ColumnCell cell in column.Cells)
        {
            if (cell.Items is not null)
            {
                firstList ??= PlaceOf(articles[cell.Article].Model, cell.Field, 1);
                lists++;
            }
        }

        ColumnCell start = column.Cells[0];
        return new FieldProfile(column.Name, column.Cells.Count, articles.Count - column.Cells.Count, Missing(articles, column), new(values))
        {
            Place = PlaceOf(articles[start.Article].Model, start.Field, 0),
            FirstList = firstList,
            ListCount = lists,
        };
    }

    private static string Cut(string text) => text.Substring(0, char.IsHighSurrogate(text[ProfileValue.MaxText - 1]) ? ProfileValue.MaxText - 1 : ProfileValue.MaxText);

    private static EquatableArray<SourcePlace> Missing(EquatableArray<ArticleEntry> articles, FieldColumn column)
    {
        var places = new List<SourcePlace>();
        int cell = 0;
        for (int index = 0; index < articles.Count && places.Count < FieldProfile.MaxMissing; index++)
        {
            if (cell < column.Cells.Count && column.Cells[cell].Article == index)
            {
                cell++;
            }
            else
            {
                places.Add(StartOf(articles[index].Model));
            }
        }

        return new([.. places]);
    }

    // The places of a field are its name, its value and its items. A value from a header has one place for name and value.
    private static SourcePlace PlaceOf(ArticleModel article, int field, int number)
    {
        FieldModel model = article.Fields[field];
        if (number >= model.Places.Count)
        {
            return StartOf(article);
        }

        TextPlace place = model.Places[number];
        return model.File > 0 && model.File <= article.Document.Sidecars.Count
            ? SourcePlace.Of(article.Document.Sidecars[model.File - 1].FilePath, place)
            : SourcePlace.Of(article.Document.FilePath, Placed(article, place));
    }

    private static SourcePlace StartOf(ArticleModel article) => SourcePlace.Of(article.Document.FilePath, Placed(article, default));

    private static TextPlace Placed(ArticleModel article, TextPlace place) => article.Document.Part is { } part ? place.Move(part.Line, part.Position) : place;
}
