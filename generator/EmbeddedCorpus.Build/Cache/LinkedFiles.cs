using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>The files that links of a request lead to, whether they exist, and the warnings for those that do not.</summary>
/// <remarks>
/// A file that comes or goes changes no text, so each build asks the disk for these files again and changes only the warnings of the manifests.
/// Documents are not among the files: a document that comes or goes makes another request.
/// </remarks>
/// <param name="projectDirectory">The folder of the project. The files have names that stay the same if the project moves.</param>
internal sealed class LinkedFiles(string projectDirectory)
{
    // The system answers in microseconds, and a thread takes longer to start than a few hundred answers.
    private const int FilesAtOnce = 500;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ProjectPaths _paths = new(projectDirectory);
    private readonly List<LinkedFile> _files = [];
    private readonly Dictionary<string, LinkedFile> _byName = new(StringComparer.Ordinal);

    /// <summary>Reads the file of a request. A missing or damaged file has no links.</summary>
    public static LinkedFiles Read(string path, string projectDirectory)
    {
        var links = new LinkedFiles(projectDirectory);
        try
        {
            if (File.Exists(path))
            {
                LinkedFilesFormat.Read(File.ReadAllText(path), links.Add, links._paths);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            links._files.Clear();
        }

        return links;
    }

    /// <summary>Adds the links of a corpus, and asks the disk for their files.</summary>
    public void Add(string corpus, List<FileLink> links)
    {
        foreach (FileLink link in links)
        {
            string name = _paths.NameOf(link.File);
            if (!_byName.TryGetValue(name, out LinkedFile? file))
            {
                Add(file = new LinkedFile(name, Exists: false));
            }

            file.Links.Add((corpus, link.Problem));
        }

        Look();
    }

    /// <summary>Asks the disk for all files.</summary>
    /// <returns>Whether one of them came or went.</returns>
    public bool Look()
    {
        int changed = 0;
        var names = new FileNamesOnDisk();
        new SharedLoop(_files.Count, FilesAtOnce, (start, end) =>
        {
            for (int index = start; index < end; index++)
            {
                LinkedFile file = _files[index];
                bool exists = names.Exists(_paths.FileOf(file.Name));
                if (exists != file.Exists)
                {
                    file.Exists = exists;
                    Interlocked.Increment(ref changed);
                }
            }
        }).Start().Finish();
        return changed > 0;
    }

    /// <summary>Adds the warnings for missing files to a manifest, in the place of those that it has.</summary>
    public CorpusManifest AddTo(CorpusManifest manifest)
    {
        var missing = new List<TextProblem>();
        foreach (LinkedFile file in _files)
        {
            if (!file.Exists)
            {
                missing.AddRange(file.Links.Where(link => link.Corpus == manifest.Class.Name).Select(static link => link.Problem));
            }
        }

        missing.Sort(static (left, right) =>
        {
            int order = string.CompareOrdinal(left.FilePath, right.FilePath);
            return order != 0 ? order : left.Range.Start.CompareTo(right.Range.Start);
        });
        return manifest with { Problems = new([.. manifest.Problems.Where(static problem => problem.Kind != ProblemKind.BrokenLink), .. missing]) };
    }

    /// <summary>Writes the warnings of manifests again.</summary>
    public void Update(IReadOnlyList<CachedCorpus> corpora)
    {
        foreach (CachedCorpus corpus in corpora)
        {
            if (_files.Exists(file => file.Links.Exists(link => link.Corpus == corpus.Name)) && ManifestReader.Read(File.ReadAllText(corpus.Manifest)) is { } manifest)
            {
                WriteText(corpus.Manifest, ManifestWriter.Write(AddTo(manifest)));
            }
        }
    }

    /// <summary>Writes the list of linked files if the documents have links.</summary>
    public void Write(string path)
    {
        if (_files.Count > 0)
        {
            WriteText(path, LinkedFilesFormat.Write(_files, _paths));
        }
    }

    private static void WriteText(string path, string text)
    {
        byte[] bytes = s_utf8.GetBytes(text);
        AtomicFile.Write(path, stream => stream.Write(bytes, 0, bytes.Length));
    }

    private void Add(LinkedFile file)
    {
        _files.Add(file);
        _byName[file.Name] = file;
    }
}
