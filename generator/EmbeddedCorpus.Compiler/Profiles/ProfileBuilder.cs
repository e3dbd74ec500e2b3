using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Fields;
using EmbeddedCorpus.Compiler.Formats.Fields;
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

        (EquatableArray<SourcePlace> untitled, int untitledCount) = Untitled(corpus.Articles);
        return new CorpusProfile(corpus.Name, new(fields), new(articles), new(speakers))
        {
            FirstUntitled = untitled,
            UntitledCount = untitledCount,
            ArticleAliases = new([.. corpus.Aliases.AsSpan().ToArray().Select(static alias => new ProfileAlias(alias.Id, alias.Article))]),
            SpeakerAliases = new([.. corpus.Speakers.AsSpan().ToArray().SelectMany(static (speaker, index) => speaker.Aliases.AsSpan().ToArray().Select(alias => new ProfileAlias(alias, index)))]),
        };
    }

    private static FieldProfile Build(EquatableArray<ArticleEntry> articles, FieldColumn column)
    {
        var postings = new ColumnPostings(column);
        var values = new List<ProfileValue>(column.Values.Count);
        for (int number = 0; number < column.Values.Count; number++)
        {
            ColumnValue value = column.Values[number];
            if (value.Text.StartsWith("./", StringComparison.Ordinal) || value.Text.StartsWith("../", StringComparison.Ordinal))
            {
                AddByFolder(articles, column, value, postings.Of(number), values);
            }
            else
            {
                values.Add(Value(articles, value.Text, value.First, postings.Of(number).Length));
            }
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
        return new FieldProfile(column.Name, column.Cells.Count, articles.Count - column.Cells.Count, Missing(articles, column), new([.. values]))
        {
            Place = PlaceOf(articles[start.Article].Model, start.Field, 0),
            FirstList = firstList,
            ListCount = lists,
        };
    }

    private static ProfileValue Value(EquatableArray<ArticleEntry> articles, string text, ColumnPlace first, int count)
    {
        bool isCut = text.Length > ProfileValue.MaxText;
        return new ProfileValue(isCut ? Cut(text) : text, first.Item != ColumnPlace.Whole, count, PlaceOf(articles[first.Article].Model, first.Field, first.Item + 2), isCut) { Article = first.Article };
    }

    // A relative path leads somewhere else from each folder.
    private static void AddByFolder(EquatableArray<ArticleEntry> articles, FieldColumn column, ColumnValue value, ReadOnlySpan<int> postings, List<ProfileValue> values)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int article in postings)
        {
            string folder = FolderOf(articles[article].Model);
            counts[folder] = counts.TryGetValue(folder, out int count) ? count + 1 : 1;
        }

        foreach (int article in postings)
        {
            string folder = FolderOf(articles[article].Model);
            if (counts.TryGetValue(folder, out int count))
            {
                counts.Remove(folder);
                values.Add(Value(articles, value.Text, Find(articles[article].Model, article, column.Name, value.Text), count));
            }
        }
    }

    private static string FolderOf(ArticleModel article)
    {
        string path = article.Document.Path;
        return path.Substring(0, path.LastIndexOf('/') + 1);
    }

    private static ColumnPlace Find(ArticleModel article, int index, string name, string text)
    {
        int field = 0;
        while (article.Fields[field].Name != name)
        {
            field++;
        }

        FieldModel model = article.Fields[field];
        int item = ColumnPlace.Whole;
        if (model.Kind == ArticleFieldKind.List)
        {
            do
            {
                item++;
            }
            while (article.Source.Read(model.Items[item]) != text);
        }

        return new ColumnPlace(index, field, item);
    }

    /// <summary>The articles that have neither a headline nor a field <c>title</c>.</summary>
    public static (EquatableArray<SourcePlace> First, int Count) Untitled(EquatableArray<ArticleEntry> articles)
    {
        var places = new List<SourcePlace>();
        int count = 0;
        foreach (ArticleEntry article in articles)
        {
            if (article.Model.Headline.IsEmpty && !HasTitle(article.Model))
            {
                count++;
                if (places.Count < FieldProfile.MaxMissing)
                {
                    places.Add(StartOf(article.Model));
                }
            }
        }

        return (new([.. places]), count);
    }

    private static bool HasTitle(ArticleModel article)
    {
        foreach (FieldModel field in article.Fields)
        {
            if (field.Name == KnownFields.Title)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The start of a long value.</summary>
    public static string Cut(string text) => text.Substring(0, char.IsHighSurrogate(text[ProfileValue.MaxText - 1]) ? ProfileValue.MaxText - 1 : ProfileValue.MaxText);

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
