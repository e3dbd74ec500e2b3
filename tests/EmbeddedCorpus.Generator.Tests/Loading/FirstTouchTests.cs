using System.Reflection;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Loading;

/// <summary>Generated code is touched by many threads at once, in an assembly that nobody has touched before.</summary>
public sealed class FirstTouchTests
{
    private const int Threads = 64;
    private const int Rounds = 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sixty_four_threads_that_touch_an_assembly_first_all_see_the_same_objects(bool inResource)
    {
        byte[] assembly = StoredApp.Assembly(inResource);
        using var start = new Barrier(Threads);
        var touch = new Touch[Threads];
        (Func<TextCorpus> All, Func<object> Articles, Func<Article> Constant) members = default;
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                // Twice: all begin together, and the round is looked at when all have ended.
                start.SignalAndWait();
                touch[index] = Read(members, index);
                start.SignalAndWait();
            }
        })
        { IsBackground = true })];
        start.AddParticipant();
        Array.ForEach(threads, static thread => thread.Start());
        for (int round = 0; round < Rounds; round++)
        {
            using LoadedApp app = LoadedApp.Load(assembly);
            members = Members(app.Class("App.Corpus"));
            start.SignalAndWait();
            start.SignalAndWait();
            Assert.All(touch, one => Assert.Equal(touch[0], one));
            Assert.Equal(StoredApp.Text, touch[0].Text);
            members = default;
        }

        Array.ForEach(threads, static thread => thread.Join());
    }

    // Each thread begins with another of the ways in.
    private static Touch Read((Func<TextCorpus> All, Func<object> Articles, Func<Article> Constant) members, int index)
    {
        TextCorpus corpus = default;
        object? articles = null;
        Article constant = default;
        for (int step = 0; step < 3; step++)
        {
            switch ((step + index) % 3)
            {
                case 0: corpus = members.All(); break;
                case 1: articles = members.Articles(); break;
                default: constant = members.Constant(); break;
            }
        }

        return new Touch(corpus, articles, constant, corpus.Articles[0], constant.Source.ToString());
    }

    private static (Func<TextCorpus> All, Func<object> Articles, Func<Article> Constant) Members(Type type)
    {
        MethodInfo articles = type.GetProperty("Articles")!.GetMethod!;
        MethodInfo constant = articles.ReturnType.GetProperty("WeWillStay")!.GetMethod!;
        return (
            type.GetProperty("All")!.GetMethod!.CreateDelegate<Func<TextCorpus>>(),
            articles.CreateDelegate<Func<object>>(),
            () => (Article)constant.Invoke(articles.Invoke(null, null), null)!);
    }

    private sealed record Touch(TextCorpus Corpus, object? Articles, Article Constant, Article First, string Text);
}
