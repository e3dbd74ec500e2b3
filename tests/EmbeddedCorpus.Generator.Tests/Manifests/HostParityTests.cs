using System.Collections;
using System.Text;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EmbeddedCorpus.Generator.Tests.Manifests;

/// <summary>One table of settings, encodings and texts through both hosts, the generator and the build's task: what they make of them is equal.</summary>
public sealed class HostParityTests
{
    private static readonly string[] s_texts =
    [
        "date 2022-10-03 'We go home'\n\n“We go home,” Anna Berg, a farmer, said.\n",
        "Überschrift mit 日本 😀\r\n\r\nOne “ mark – and \u202Emore.\r\n",
        "date 2022-02-30 'Never'\n\ntext",
        "Alone\n",
        "A line.\nAnd another, which is longer than the first.\n",
        "Mark \uFFFD here\n\nAnd \a there.\n",
        " \n",
        "---\ntitle: \"The “quay” is \\\"open\\\" – at last\"\ndate: 2024-05-17T10:00:00+02:00\ntags: [ferry, 'it''s']\nid: quay/open\n---\n\n“We waited,” Anna Berg said.\n",
        "+++\ntitle = 'No day'\ndate = 'soon'\n+++\n\ntext\n",
        "---\ntitle: Later\ndraft: true\ndate: soon\n---\n\ntext\n",
        "---\ntitle: [one\n\nText “ and more.\n",
        "Title: A book\n\n*** START OF THE BOOK ***\n\nText “one” here.\n\n*** END OF THE BOOK ***\n\nLicence\n",
        "---\nauthor: Anna Berg\nec-ignore: EC0006\n---\n\nText “ and “more”.\n",
        "A quay is a promise.\n\t\t-- Oskar Lund\n%\nTides “ are – patient.\n%\n\n%\nNever sell.\n-- Mira Holt, \"Two Winters\"\n",
    ];

    // Files that hold many articles, by extension.
    private static readonly (string Extension, string Text)[] s_records =
    [
        (".jsonl", "{\"id\": \"one\", \"title\": \"Über\", \"text\": \"\\u201cWe waited,\\u201d Anna Berg said.\"}\r\n{\"text\": 1\r\n{\"title\": \"Two\", \"date\": \"soon\", \"body\": \"plain \uFFFD\"}\n"),
        (".csv", "title,date,text\nOne,2024-05-17,\"A “ line\n\nand \"\"more\"\".\"\nTwo,2024-05-18,a,b\n\"Three,2024-05-19,never closed\nFour,2024-05-20,x\n"),
        (".mbox", "From a@b Fri May 17 10:00:00 2024\nSubject: =?utf-8?Q?K=C3=A4se?=\nDate: Fri, 17 May 2024 10:00:00 +0200\n\n>From here: “we\n\nFrom c@d Sat May 18 10:00:00 2024\nSubject: x\nContent-Type: text/html\n\n<p>\n"),
    ];

    private static readonly (string Name, Encoding Encoding)[] s_encodings =
    [
        ("utf8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        ("marked", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
        ("little", new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
        ("big", new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
        ("utf32", new UTF32Encoding(bigEndian: false, byteOrderMark: true)),
        ("latin1", Encoding.Latin1),
        ("named", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
    ];

    // Beside one text of each encoding, and for all of them.
    private static readonly (string Ending, string Text)[] s_sidecars =
        [("1.yml", "author: Beside\ndate: soon\n"), ("4.json", "{ \"title\": \"Beside “it”\", \"tags\": [\"a\", \"b\"] }"), ("6.toml", "draft = true\ntitle = [\n")];

    // One for each text in turn, of which some cannot be used.
    private static readonly (string Name, string Value)[] s_metadata =
    [
        ("Paragraphs", ""), ("Paragraphs", " lines "), ("Paragraphs", "BlankLines"), ("Paragraphs", "Verses"), ("TextStart", "A line"), ("TextEnd", "nowhere"),
        ("NoWarn", "EC0006;EC0025"), ("NoWarn", "EC0001"), ("DetectQuotes", "author"), ("DetectQuotes", " False "), ("DetectQuotes", "some"), ("IndirectSpeech", " TRUE "), ("IndirectSpeech", "some"), ("Encoding", "none"),
        ("Fields", "Section=Politics;Source=A%20b"),
    ];

    /// <summary>Settings that are set together: none of a row hides what another one does.</summary>
    public static TheoryData<string> Settings =>
    [
        "",
        "Naming= path |Search= False |Quotes= AUTHOR |Drafts= TRUE |Source= False ",
        "Naming=Path\n|Search=Corpus=true, News=false|Visibility= public |IndirectSpeech= TRUE |Html= TRUE ",
        "Naming=Title|Constants=Some|Language=fr|Drafts=some|Quotes=some|IndirectSpeech=some|Html=some|Source=none",
        "Constants= none\t|Language= NONE|WarningLimit= 1 ",
        "Constants= NONE|SearchFields=tags, Section;nothing",
        "_Settings=Corpus/ false /;News//none",
        "_Settings=Corpus////false;News//// TRUE ",
        "_Settings=Corpus///////tags,Section;News/false//////tags",
        "_Settings=Corpus///false;News///author",
        "_Settings=News///some",
        "_Settings=Corpus///;News/////true",
        "_Settings=Corpus//////true;News//////some",
        "_Settings=Nobody//",
        "_Settings=Corpus/maybe/",
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Both_hosts_make_the_same_of_all_texts(string settings)
    {
        Dictionary<string, string> set = Read(settings);

        // How a text is encoded and what is set have nothing to do with each other.
        using var folder = new Folder(set.Count == 0 ? s_encodings : s_encodings[..2]);
        TestProject project = set.Aggregate(TestProject.Empty.Set("ProjectDir", folder.Path), static (project, setting) => project.Set(setting.Key, setting.Value));
        using BuildCorpusImages task = folder.Run(set);

        GeneratorRun literals = GeneratorRun.Of(folder.Documents.Concat(folder.Sidecars).Aggregate(project, static (project, document) => project.Add(document)), trackSteps: true).Compiles();
        GeneratorRun resources = GeneratorRun.Of(task.Manifests.Aggregate(
            project, static (project, item) => project.Add(TestDocument.Of(item.ItemSpec, File.ReadAllText(item.ItemSpec)).With("EmbeddedCorpusManifest", "true")))).Compiles();

        Assert.NotEmpty(literals.Diagnostics);
        Assert.Equal(literals.Diagnostics.Lines(), resources.Diagnostics.Lines());
        CorpusManifest[] manifests = [.. Manifests(literals)];
        Assert.Equal(2, manifests.Length);
        Assert.Equal(manifests, Manifests(resources).Select(static manifest => manifest with { Resource = string.Empty }));
        foreach ((string name, string code) in literals.Files.Where(static file => !file.Key.Contains(".Pages") && !file.Key.Contains(".Storage")))
        {
            Assert.Equal(code, resources.Files[name]);
        }

        using LoadedApp fromLiterals = LoadedApp.Of(literals);
        using LoadedApp fromResources = LoadedApp.Of(resources.Output, [.. task.Images.Select(static image => (image.GetMetadata("LogicalName"), File.ReadAllBytes(image.ItemSpec)))]);
        foreach (string corpus in (string[])["App.Corpus", "App.News"])
        {
            Assert.Equal(Articles(fromLiterals.Corpus(corpus)), Articles(fromResources.Corpus(corpus)));
        }
    }

    // The settings of the corpora reach both hosts in base64, with "|" between two corpora and ";" between two fields.
    private static Dictionary<string, string> Read(string settings)
    {
        var set = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string setting in settings.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = setting[..setting.IndexOf('=')];
            string value = setting[(name.Length + 1)..];
            bool isOfCorpora = name == "_Settings";
            set[isOfCorpora ? "_EmbeddedCorpusSettings" : "EmbeddedCorpus" + name] =
                isOfCorpora ? Convert.ToBase64String(Encoding.UTF8.GetBytes(value.Replace(';', '|').Replace(',', ';'))) : value;
        }

        return set;
    }

    private static IEnumerable<CorpusManifest> Manifests(GeneratorRun run) =>
        ((Collected<CorpusManifest>)Assert.Single(Assert.Single(run.Result.TrackedSteps[StepNames.Manifests]).Outputs).Value).Items;

    private static string[] Articles(TextCorpus corpus) =>
    [
        corpus.HasSearchIndex ? $"{corpus.Search("ferry politics", new SearchHit[20], out int total)} of {total}" : "no index",
        .. corpus.Articles.Select(static article => $"{article.Id}|{article.Path}|{article.Date:O}|{article.Headline}|{article.Source}|{article.Text}|{article.Html}|{article.Paragraphs.Count}|{string.Join(", ", article.Fields.Select(static field => $"{field} {string.Join("/", field.Items)}"))}|{string.Join(", ", article.Quotes.Select(static quote => quote.ToString()))}"),
    ];

    /// <summary>The texts in some encodings, in two corpora, on disk.</summary>
    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parity");
        private readonly List<(string File, byte[] Bytes, string Corpus)> _files = [];
        private readonly List<string> _sidecars = [];

        public Folder(IEnumerable<(string Name, Encoding Encoding)> encodings)
        {
            File.WriteAllText(FolderFile, "section: Folder\nlang: [\n");
            foreach ((string name, Encoding encoding) in encodings)
            {
                foreach ((string ending, string text) in s_sidecars)
                {
                    _sidecars.Add(System.IO.Path.Combine(Path, name + ending));
                    File.WriteAllText(_sidecars[^1], text, encoding);
                }

                for (int index = 0; index < s_texts.Length; index++)
                {
                    byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(s_texts[index])];
                    string file = System.IO.Path.Combine(Path, $"{name}{index}.txt");
                    File.WriteAllBytes(file, bytes);
                    _files.Add((file, bytes, name.Length > 4 ? " News " : "Corpus"));
                }

                foreach ((string extension, string text) in s_records)
                {
                    byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
                    string file = System.IO.Path.Combine(Path, name + extension);
                    File.WriteAllBytes(file, bytes);
                    _files.Add((file, bytes, "Corpus"));
                }
            }
        }

        public string Path => _folder.FullName;

        private string FolderFile => System.IO.Path.Combine(Path, "_folder.yml");

        /// <summary>The files of fields as the compiler hands them to the generator.</summary>
        public IEnumerable<TestDocument> Sidecars => _sidecars.Append(FolderFile).Select(static file =>
            TestDocument.Of(file, () => Decoding.Read(File.ReadAllBytes(file))).With("EmbeddedCorpusSidecar", "true"));

        // UTF-8 that is said to be something else is read as that.
        private static string Named(string file) => file.Contains("named", StringComparison.Ordinal) ? "windows-1252" : string.Empty;

        private static (string Name, string Value) Metadata(string file, int index) =>
            Named(file).Length > 0 ? ("Encoding", Named(file)) : s_metadata[index % s_metadata.Length];

        /// <summary>The files as the compiler hands them to the generator.</summary>
        public IEnumerable<TestDocument> Documents => _files.Select((file, index) =>
            TestDocument.Of(file.File, () => Decoding.Read(file.Bytes)).With("EmbeddedCorpus", file.Corpus).With("EmbeddedCorpus" + Metadata(file.File, index).Name, Metadata(file.File, index).Value)
                .With("EmbeddedCorpusSidecars", string.Join("|", [.. _sidecars.Where(sidecar => System.IO.Path.ChangeExtension(sidecar, null) == System.IO.Path.ChangeExtension(file.File, null)), FolderFile])));

        /// <summary>Runs the task over the same files.</summary>
        public BuildCorpusImages Run(IReadOnlyDictionary<string, string> settings)
        {
            var task = new BuildCorpusImages
            {
                BuildEngine = new Engine(),
                Documents = [.. _files.Select(static (file, index) => new TaskItem(
                    file.File, new Dictionary<string, string> { ["Corpus"] = file.Corpus, ["Storage"] = "Resource", [Metadata(file.File, index).Name] = Metadata(file.File, index).Value }))],
                Folder = System.IO.Path.Combine(Path, "obj"),
                BuildName = "test",
                ProjectDirectory = Path,
                Naming = Of("EmbeddedCorpusNaming"),
                Constants = Of("EmbeddedCorpusConstants"),
                Search = Of("EmbeddedCorpusSearch"),
                Language = Of("EmbeddedCorpusLanguage"),
                SearchFields = Of("EmbeddedCorpusSearchFields"),
                Drafts = Of("EmbeddedCorpusDrafts"),
                Quotes = Of("EmbeddedCorpusQuotes"),
                IndirectSpeech = Of("EmbeddedCorpusIndirectSpeech"),
                Html = Of("EmbeddedCorpusHtml"),
                Source = Of("EmbeddedCorpusSource"),
                Settings = Of("_EmbeddedCorpusSettings"),
            };
            Assert.True(task.Execute());
            return task;

            string Of(string name) => settings.GetValueOrDefault(name, string.Empty);
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }

    /// <summary>A build that fails on an error.</summary>
    private sealed class Engine : IBuildEngine
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

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogWarningEvent(BuildWarningEventArgs e) => Assert.Fail(e.Message);
    }
}
