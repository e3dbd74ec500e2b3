using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Profiles;

/// <summary>Makes the profile of a corpus.</summary>
internal static class ProfileBuilder
{
    private const int MaxText = 200;
    private const int MaxMissing = 100;

    public static CorpusProfile Build(CorpusModel corpus)
    {
        var names = new List<string>();
        foreach (ArticleEntry article in corpus.Articles)
        {
            foreach (FieldModel field in article.Model.Fields)
            {
                if (!names.Contains(field.Name))
                {
                    names.Add(field.Name);
                }
            }
        }

        return new CorpusProfile(
            corpus.Name,
            new([.. names.Select(name => Field(corpus, name))]),
            new([.. corpus.Articles.AsSpan().ToArray().Select(static article => new ArticleKey(article.Model.Document.Id, article.Model.Document.Path))]),
            new([.. corpus.Speakers.AsSpan().ToArray().Select(static speaker => speaker.Name)]));
    }

    private static FieldProfile Field(CorpusModel corpus, string name)
    {
        var missing = new List<SourcePlace>();
        var values = new List<ProfileValue>();
        int count = 0;
        foreach (ArticleEntry article in corpus.Articles)
        {
            FieldModel? field = article.Model.Fields.FirstOrDefault(field => field.Name == name);
            if (field is null || (field.Kind == ArticleFieldKind.Text && field.Text.Length == 0))
            {
                missing.Add(Place(article.Model, default));
                continue;
            }

            count++;
            foreach (TextRange range in field.Kind == ArticleFieldKind.List ? field.Items : [field.Text])
            {
                Add(values, article.Model, range, field.Kind == ArticleFieldKind.List);
            }
        }

        return new FieldProfile(name, count, missing.Count, new([.. missing.Take(MaxMissing)]), new([.. values]));
    }

    private static void Add(List<ProfileValue> values, ArticleModel article, TextRange range, bool isItem)
    {
        string text = range.In(article.Source).ToString();
        bool isCut = text.Length > MaxText;
        text = isCut ? text.Substring(0, MaxText) : text;
        int known = values.FindIndex(value => value.Text == text && value.IsItem == isItem);
        if (known >= 0)
        {
            values[known] = values[known] with { Count = values[known].Count + 1 };
        }
        else
        {
            values.Add(new ProfileValue(text, isItem, 1, Place(article, article.InFile(range)), isCut));
        }
    }

    private static SourcePlace Place(ArticleModel article, TextRange range)
    {
        TextProblem problem = LineMap.Problem(ProblemKind.FieldValue, article, range);
        return new SourcePlace(problem.FilePath, problem.Range, problem.Start, problem.End);
    }
}
