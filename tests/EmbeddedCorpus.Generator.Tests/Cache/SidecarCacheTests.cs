using System.Collections;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Generator.Tests.Cache;

/// <summary>The task notices files of fields that change, appear and vanish, and reads only their documents again.</summary>
public sealed class SidecarCacheTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sidecars");
    private readonly List<string> _messages = [];

    public SidecarCacheTests()
    {
        Write("corpus/a.txt", "First\n\nThe text of a.\n");
        Write("corpus/sub/b.txt", "Second\n\nThe text of b.\n");
        Write("corpus/sub/c.txt", "Third\n\nThe text of c.\n");
    }

    [Fact]
    public void A_sidecar_that_appears_changes_and_vanishes_changes_its_document()
    {
        Assert.Equal(["First", "Second", "Third"], Titles(out int read));
        Assert.Equal(3, read);
        Assert.Equal(["First", "Second", "Third"], Titles(out read));
        Assert.Equal(0, read);

        Write("corpus/sub/b.yml", "title: Of the sidecar\n");
        Assert.Equal(["First", "OfTheSidecar", "Third"], Titles(out read));
        Assert.Equal(1, read);

        Write("corpus/sub/b.yml", "title: Of another sidecar\n");
        Assert.Equal(["First", "OfAnotherSidecar", "Third"], Titles(out read));
        Assert.Equal(1, read);
        Assert.Equal(["First", "OfAnotherSidecar", "Third"], Titles(out read));
        Assert.Equal(0, read);

        File.Delete(Path("corpus/sub/b.yml"));
        Assert.Equal(["First", "Second", "Third"], Titles(out read));
        Assert.Equal(1, read);
    }

    [Fact]
    public void The_file_of_a_folder_is_for_all_texts_below_it_up_to_the_project()
    {
        Write("corpus/sub/_folder.yml", "title: Near\n");
        Write("_folder.toml", "title = \"Far\"\n");
        Assert.Equal(["Far", "Near_B", "Near_C"], Titles(out int read));
        Assert.Equal(3, read);

        Write("corpus/sub/_folder.yml", "section: Near\n");
        Assert.Equal(["Far_A", "Far_B", "Far_C"], Titles(out read));
        Assert.Equal(2, read);

        Write("_folder.toml", "section = \"Far\"\n");
        Assert.Equal(["First", "Second", "Third"], Titles(out read));
        Assert.Equal(3, read);
    }

    [Fact]
    public void A_correction_beside_a_text_reads_only_that_text_again()
    {
        Write("corpus/a.txt", "First\n\n“The quay is open,” said Mira Lund.\n");
        Assert.Equal(["MiraLund"], Speakers());

        Write("corpus/a.yml", "quotes: [{ quote: The quay is open, speaker: Clara Holt }]\n");
        Assert.Equal(["ClaraHolt"], Speakers());
        Write("corpus/a.yml", "quotes: [{ quote: The quay is open, speaker: Uwe Brandt }]\n");
        Titles(out int read);
        Assert.Equal(1, read);
        Assert.Equal(["UweBrandt"], Speakers());

        // Another text changes, and the correction of this one is kept.
        Write("corpus/sub/c.txt", "Third\n\nAnother text of c.\n");
        Assert.Equal(["UweBrandt"], Speakers());
    }

    [Fact]
    public void A_registry_of_people_that_appears_changes_and_vanishes_renames_speakers_and_reads_no_text()
    {
        Write("corpus/a.txt", "First\n\n“The quay is open,” said Lund.\n");
        Write("corpus/sub/b.txt", "Second\n\n“The quay is long,” said Mira Lund.\n");
        Assert.Equal(["Lund", "MiraLund"], Speakers());

        Write("corpus/people.yml", "- { name: Mira Lund, aliases: [Lund], description: mayor }\n");
        Titles(out int read);
        Assert.Equal(0, read);
        Assert.Equal(["MiraLund"], Speakers());
        Assert.Contains("Mira Lund, mayor: 2 quotations.", Run().Class.Speakers[0].Summary, StringComparison.Ordinal);

        Write("corpus/people.yml", "- { name: Ada Lund, aliases: [Lund] }\n");
        Titles(out read);
        Assert.Equal(0, read);
        Assert.Equal(["AdaLund", "MiraLund"], Speakers());

        // What the build keeps of texts has their own speakers.
        Write("corpus/sub/c.txt", "Third\n\nAnother text of c.\n");
        Assert.Equal(["AdaLund", "MiraLund"], Speakers());

        File.Delete(Path("corpus/people.yml"));
        Titles(out read);
        Assert.Equal(0, read);
        Assert.Equal(["Lund", "MiraLund"], Speakers());
    }

    [Fact]
    public void A_mistake_in_a_registry_of_people_is_at_its_place()
    {
        Write("people.yml", "- name: Mira Lund\n- alias: Lund\n");
        Assert.Equal([$"{Path("people.yml")} 1 PeopleRegistry", $"{Path("people.yml")} 1 PeopleRegistry"], Problems());
    }

    [Fact]
    public void A_mistake_in_a_file_of_synonyms_is_at_its_place_and_comes_and_goes_without_reading_a_text()
    {
        Write("corpus/a.txt", "First\n\nThe quay is open.\n");
        Write("corpus/synonyms.txt", "quay, wharf\nquay\n");
        Assert.Equal([$"{Path("corpus/synonyms.txt")} 1 Synonyms"], Problems());
        Write("corpus/synonyms.txt", "quay, wharf\n");
        Titles(out int read);
        Assert.Equal(0, read);
        Assert.Equal([], Problems());
    }

    [Fact]
    public void Registries_of_people_are_found_in_all_folders_up_to_the_project_and_know_their_corpora()
    {
        foreach (string file in (string[])["people.yml", "a/people.json", "a/b/people.toml", "c/people.yml", "c/people.txt", "d/people.yml", "synonyms.txt", "c/synonyms.txt", "e/synonyms.txt"])
        {
            Write("texts/" + file, string.Empty);
        }

        DocumentItem Document(string file, string corpus) => new(Path("texts/" + file), default, new DocumentMetadata(corpus, "", "", "/" + System.IO.Path.ChangeExtension(file, null)));
        string[] Found(string project, params DocumentItem[] documents) =>
            [.. DocumentSet.Of(documents, project).People.Select(people => $"{System.IO.Path.GetRelativePath(Path("texts"), people.File.File).Replace('\\', '/')}: {string.Join(" ", people.Corpora)}")];

        // A text named people has a file of fields, and a document is no registry.
        DocumentItem[] documents = [Document("a/b/x.txt", "News"), Document("a/x.txt", "Letters"), Document("c/people.txt", "News"), Document("d/people.yml", "Data"), Document("e/synonyms.txt", "Data")];
        Assert.Equal(["a/b/people.toml: News", "a/people.json: Letters News", "c/synonyms.txt: News", "people.yml: Data Letters News", "synonyms.txt: Data Letters News"], Found(_folder.FullName, documents));

        // Outside the project, up to the root of the glob.
        Assert.Equal(["people.yml: Letters", "synonyms.txt: Letters"], Found("/elsewhere", Document("x.txt", "Letters")));
    }

    [Fact]
    public void A_problem_of_a_sidecar_is_kept_with_its_place()
    {
        Write("corpus/a.yml", "title: First\ndate: soon\n");
        string[] first = Problems();
        Assert.Equal([$"{Path("corpus/a.yml")} 1 FieldValue"], first);

        // a is not read again.
        Write("corpus/sub/c.txt", "Third\n\nAnother text of c.\n");
        Assert.Equal(first, Problems());
    }

    [Fact]
    public void A_document_is_no_sidecar()
    {
        Write("corpus/a.json", "{ \"title\": \"A record\" }\n");
        DocumentItem[] Documents(params string[] files) => [.. files.Select(file => new DocumentItem(Path(file), default, new DocumentMetadata("Corpus", "", "", "/a")))];

        Assert.Equal([Path("corpus/a.json")], DocumentSet.Of(Documents("corpus/a.txt"), _folder.FullName).Sidecars.Select(static sidecar => sidecar.File));
        Assert.Empty(DocumentSet.Of(Documents("corpus/a.txt", "corpus/a.json"), _folder.FullName).Sidecars);
    }

    [Fact]
    public void Names_with_dots_and_all_extensions_are_found_in_their_order()
    {
        string[] files = ["sub/v.1.yml", "sub/v.1.yaml", "sub/v.1.toml", "sub/v.1.json", "sub/_folder.json", "sub/_folder.yml", "_folder.yaml"];
        foreach (string file in files)
        {
            Write("texts/" + file, string.Empty);
        }

        Write("texts/sub/v.1.txt.yml", string.Empty);
        Write("texts/sub/v.yml", string.Empty);
        Write("texts/sub/v.1.xml", string.Empty);
        string[] expected =
            [.. new[] { "sub/v.1.yml", "sub/v.1.yaml", "sub/v.1.toml", "sub/v.1.json", "sub/_folder.yml", "sub/_folder.json", "_folder.yaml" }.Select(file => Path("texts/" + file))];

        Assert.Equal(expected, new SidecarFinder(_folder.FullName, static _ => false).Find(Path("texts/sub/v.1.txt"), "/sub/v.1"));

        // Outside the project the id tells the root.
        Assert.Equal(expected, new SidecarFinder("/elsewhere", static _ => false).Find(Path("texts/sub/v.1.txt"), "/sub/v.1"));
        Assert.Equal(expected[..^1], new SidecarFinder("/elsewhere", static _ => false).Find(Path("texts/sub/v.1.txt"), "/v.1"));
        Assert.Empty(new SidecarFinder(_folder.FullName, static _ => false).Find(Path("nothing/v.1.txt"), "/v.1"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Titles(out int read)
    {
        _messages.Clear();
        CorpusManifest manifest = Run();
        read = _messages.Select(static message => message.Split("reads ", 2)).Where(static parts => parts.Length == 2)
            .Select(static parts => int.Parse(parts[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault();
        return [.. manifest.Class.Articles.Select(static article => article.Identifier).Order(StringComparer.Ordinal)];
    }

    private string[] Speakers() => [.. Run().Class.Speakers.Select(static speaker => speaker.Identifier)];

    private string[] Problems() => [.. Run().Problems.Select(static problem => $"{problem.FilePath} {problem.Start.Line} {problem.Kind}")];

    private CorpusManifest Run()
    {
        var task = new BuildCorpusImages
        {
            BuildEngine = new Engine(_messages),
            Documents = [.. ((string[])["corpus/a.txt", "corpus/sub/b.txt", "corpus/sub/c.txt"]).Select(file => new TaskItem(
                Path(file), new Dictionary<string, string> { ["Corpus"] = "Corpus", ["Storage"] = "Resource" }))],
            Folder = Path("obj"),
            BuildName = "test",
            ProjectDirectory = _folder.FullName,
        };
        Assert.True(task.Execute());
        return ManifestReader.Read(File.ReadAllText(Assert.Single(task.Manifests).ItemSpec))!;
    }

    private string Path(string file) => System.IO.Path.Combine(_folder.FullName, file.Replace('/', System.IO.Path.DirectorySeparatorChar));

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(file))!);
        File.WriteAllText(Path(file), text);
    }

    private sealed class Engine(List<string> messages) : IBuildEngine
    {
        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "test.csproj";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) => Assert.Fail(e.Message);

        public void LogMessageEvent(BuildMessageEventArgs e) => messages.Add(e.Message ?? string.Empty);

        public void LogWarningEvent(BuildWarningEventArgs e) => Assert.Fail(e.Message);
    }
}
