using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>What the build's properties and metadata do.</summary>
public sealed class SettingsTests
{
    private static readonly string[] s_words =
    [
        "_", "abstract", "add", "alias", "allows", "and", "as", "ascending", "async", "await", "base", "bool", "by", "class", "descending", "dynamic", "else",
        "enum", "equals", "event", "extension", "extern", "false", "field", "file", "fixed", "from", "get", "global", "group", "if", "init", "int", "into", "is",
        "join", "let", "managed", "nameof", "namespace", "new", "nint", "not", "notnull", "nuint", "null", "on", "operator", "or", "orderby", "partial", "record",
        "remove", "required", "scoped", "select", "set", "static", "string", "struct", "this", "true", "typeof", "unmanaged", "unsafe", "using", "value", "var",
        "virtual", "void", "when", "where", "while", "with", "yield", "__arglist", "__makeref", "__reftype", "__refvalue",
    ];

    [Fact]
    public void A_project_without_a_document_gets_no_code()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty);

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_text_without_the_metadata_is_never_read()
    {
        TestDocument other = TestDocument.Of("/src/app/other.txt", static () => throw new InvalidOperationException("This text was read."));
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty.Add(other).Add(other with { Metadata = other.Metadata.Add("build_metadata.AdditionalFiles.EmbeddedCorpus", " ") } with
        {
            Text = TestDocument.Of("/src/app/blank.txt", static () => throw new InvalidOperationException("This text was read.")).Text,
        }));

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void An_additional_file_with_the_metadata_alone_belongs_to_a_corpus()
    {
        TestDocument document = TestDocument.Of("/src/app/x.txt", "X marks the spot\n\ntext").With("EmbeddedCorpus", "News");

        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(TestProject.Empty.Add(document)).Compiles());

        Assert.Equal("x", app.Constant("XMarksTheSpot", "App.News").Id.ToString());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("internal", false)]
    [InlineData("Internal", false)]
    [InlineData("public", true)]
    [InlineData(" PUBLIC ", true)]
    public void Visibility_is_that_of_the_class(string value, bool isPublic)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", "A\n\ntext")).Set("EmbeddedCorpusVisibility", value)).Compiles();

        Assert.Equal(isPublic ? Accessibility.Public : Accessibility.Internal, run.Output.GetTypeByMetadataName("App.Corpus")!.DeclaredAccessibility);
    }

    [Theory]
    [InlineData("News.Archive", "News.Archive.Corpus")]
    [InlineData("", "App.Corpus")]
    [InlineData("class.int.await.record", "class.int.await.record.Corpus")]
    [InlineData("Δοκιμή.テスト", "Δοκιμή.テスト.Corpus")]
    public void A_namespace_is_taken_as_it_is_written(string value, string type)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", "A\n\ntext")).Set("EmbeddedCorpusNamespace", value)).CompilesAsIfHandwritten();

        Assert.NotNull(run.Output.GetTypeByMetadataName(type));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("My-App.2nd part", "My_App._2nd_part.Corpus")]
    [InlineData("", "Corpus")]
    [InlineData("...", "Corpus")]
    public void The_name_of_a_project_is_made_into_a_namespace(string rootNamespace, string type)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", "A\n\ntext")).Set("RootNamespace", rootNamespace)).CompilesAsIfHandwritten();

        Assert.NotNull(run.Output.GetTypeByMetadataName(type));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Two_corpora_may_differ_by_case_only()
    {
        TestProject project = TestProject.Empty.Add("a.txt", "A\n\nupper", "News").Add("b.txt", "B\n\nlower", "news").Add("c.txt", "C\n\ndefault", "corpus").Add("d.txt", "D\n\ndefault");

        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(project).CompilesAsIfHandwritten());

        Assert.Equal("upper", app.Corpus("App.News").Articles[0].Text.ToString());
        Assert.Equal("lower", app.Corpus("App.news").Articles[0].Text.ToString());
        Assert.Equal("default", app.Corpus("App.corpus").Articles[0].Text.ToString());
        Assert.Equal("Corpus", app.Corpus().Name);
    }

    [Fact]
    public void Hint_names_differ_for_names_that_no_file_system_tells_apart()
    {
        TestProject project = TestProject.Empty.Add("a.txt", "A\n\nx", "é").Add("b.txt", "B\n\nx", "è").Add("c.txt", "C\n\nx", "É").Add("d.txt", "D\n\nx", "_");

        GeneratorRun run = GeneratorRun.Of(project).Compiles();

        Assert.Equal(run.Files.Count, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(run.Files.Keys, static hint => Assert.All(hint, static c => Assert.InRange(c, '-', 'z')));
    }

    // All in one project: one compilation instead of hundreds.
    [Fact]
    public void A_corpus_and_an_article_may_be_named_like_a_keyword()
    {
        TestProject project = TestProject.Empty with { Language = LanguageVersion.Preview };
        foreach (string word in s_words)
        {
            // Switches: no names of classes.
            project = word is "true" or "false" ? project : project.Add($"one/{word}.txt", $"{word}\n\nthe word {word}", word);
            project = project.Add($"all/{word}.txt", $"{word}\n\nthe word {word}", identifier: word);
        }

        GeneratorRun run = GeneratorRun.Of(project).CompilesAsIfHandwritten();

        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        using LoadedApp app = LoadedApp.Of(run);
        Assert.All(s_words.Where(static word => word is not ("true" or "false")), word => Assert.Equal($"the word {word}", app.Corpus("App." + word).Articles[0].Text.ToString()));
        Assert.All(s_words, word => Assert.Equal($"the word {word}", app.Constant(word).Text.ToString()));
    }

    // Few corpora: the compiler looks for each name in every level of the namespace.
    [Fact]
    public void A_namespace_may_be_named_like_keywords()
    {
        string space = string.Join('.', s_words);
        TestProject project = (TestProject.Empty with { Language = LanguageVersion.Preview }).Set("EmbeddedCorpusNamespace", space)
            .Add("all.txt", "class\n\nthe word class", identifier: "class")
            .Add("one.txt", "record\n\nthe word record", "record");

        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(project).CompilesAsIfHandwritten());

        Assert.Equal("the word class", app.Constant("class", space + ".Corpus").Text.ToString());
        Assert.Equal("the word record", app.Corpus(space + ".record").Articles[0].Text.ToString());
    }

    [Fact]
    public void An_article_may_be_named_like_anything_that_generated_code_is_written_with()
    {
        string[] names =
        [
            "All", "Article", "ArticleCollection", "ArticleIds", "Articles", "Complete", "ConcordanceLine", "Content", "Corpus", "CorpusList", "Count", "Create", "EmbeddedCorpus", "Equals",
            "Finalize", "Get", "GetEnumerator", "GetHashCode", "GetPage", "GetType", "IndexedWord", "Instance", "Item", "List", "MemberwiseClone", "Pages", "Pages0", "Page0",
            "Paragraphs", "PublishedBetween", "PublishedOn", "Quotes", "ReferenceEquals", "Search", "SearchHit", "SearchOptions", "Slice", "Speaker", "SpeakerCollection", "Speakers", "Storage", "Suggest",
            "System", "ToString", "TryGet", "App", "get_ToString", "set_Item", "get_Count", "get_Item", "op_Implicit", "s_instance", "global",
        ];
        TestProject project = TestProject.Empty;
        foreach (string name in names)
        {
            project = project.Add($"corpus/{name}.txt", $"x\n\nThe word {name}. “Go,” said {name} Smith.", identifier: name);
        }

        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(project).CompilesAsIfHandwritten());

        Assert.Equal(names.Length, app.Corpus().Articles.Count);
    }

    [Theory]
    [InlineData("Pages")]
    [InlineData("Page0")]
    [InlineData("Instance")]
    [InlineData("Article")]
    [InlineData("EmbeddedCorpus")]
    [InlineData("System")]
    [InlineData("App")]
    [InlineData("Get")]
    [InlineData("Program")]
    public void A_corpus_may_be_named_like_what_generated_code_is_written_with(string name)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty.Add("a.txt", "A\n\ntext", name).Set("EmbeddedCorpusNamespace", "App")).CompilesAsIfHandwritten();

        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal("text", app.Corpus("App." + name).Articles[0].Text.ToString());
    }

    [Theory]
    [InlineData("App", "Pages0")]
    [InlineData("App", "Pages12")]
    [InlineData("App", "Storage")]
    [InlineData("App", "All")]
    [InlineData("App", "Search")]
    [InlineData("App", "Suggest")]
    [InlineData("App", "Complete")]
    [InlineData("App", "GetConcordance")]
    [InlineData("App", "ToString")]
    [InlineData("App", "2nd")]
    [InlineData("App", "A.B")]
    [InlineData("", "System")]
    [InlineData("", "EmbeddedCorpus")]
    [InlineData("EmbeddedCorpus", "Article")]
    [InlineData("EmbeddedCorpus", "SearchHit")]
    [InlineData("EmbeddedCorpus", "SearchOptions")]
    [InlineData("EmbeddedCorpus", "IndexedWord")]
    [InlineData("EmbeddedCorpus", "ConcordanceLine")]
    [InlineData("EmbeddedCorpus", "TextCorpus")]
    public void A_corpus_that_would_hide_what_generated_code_needs_is_refused(string space, string corpus)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty.Set("RootNamespace", space).Add("a.txt", "A\n\ntext", corpus)).Compiles();

        Assert.Empty(run.Files);
        run.Reports($"a.txt(1,1,1,1): error EC0014: The setting Corpus={corpus} cannot be used: Use an identifier that is not the name of a member or a type in the generated code");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp8)]
    public void Below_CSharp_11_there_is_one_diagnostic_and_no_code(LanguageVersion language)
    {
        TestProject project = TestProject.With(("a.txt", "A\n\ntext"), ("b.txt", "B\n\nmore text"), ("c.txt", "C\n\nmore"))
            .Add("d.txt", "D\n\nt", "All").Set("EmbeddedCorpusVisibility", "protected");
        GeneratorRun run = GeneratorRun.Of(project with { Language = language, Sources = ["public static class Program { }"] }).Compiles();

        Assert.Empty(run.Files);
        run.Reports("a.txt(1,1,1,1): error EC0013: The generated code needs C# 11: set LangVersion to 11 or later, or remove it");
    }

    [Fact]
    public void Names_may_be_as_long_as_files_and_headlines_are()
    {
        string headline = string.Concat(Enumerable.Repeat("ᄀ", 2000));
        string path = string.Join('/', Enumerable.Repeat(new string('ж', 120), 12)) + ".txt";
        TestProject project = TestProject.With((path, headline + "\n\ntext"), ("b/" + path, headline + "\n\nother"), ("c/" + path, "\n\nno headline\nhere"));

        GeneratorRun.Of(project).CompilesAsIfHandwritten();
        GeneratorRun.Of(project.Set("EmbeddedCorpusNaming", "Path")).CompilesAsIfHandwritten();
    }
}
