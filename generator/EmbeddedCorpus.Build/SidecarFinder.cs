using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Finds the files of fields beside texts, and those of their folders.</summary>
/// <remarks>
/// Each folder is listed once, and only for the names that can be such files: asking the system for each of them beside each of 23,762 texts would take
/// longer than all other questions of a build.
/// </remarks>
/// <param name="projectDirectory">The folder where the search for files of folders ends.</param>
/// <param name="isDocument">Whether a file is a document itself, and so no file of fields.</param>
internal sealed class SidecarFinder(string projectDirectory, Func<string, bool> isDocument)
{
    private static readonly char[] s_separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private static readonly StringComparer s_names = StringComparer.Ordinal;

    private readonly string _top = projectDirectory.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
    private readonly Dictionary<string, Folder> _folders = new(s_names);

    // Nearly all texts lie in the folder of the text before them.
    private string _lastPath = string.Empty;
    private Folder? _last;

    /// <summary>Finds the files of fields of a text, the nearest first.</summary>
    /// <param name="file">The full path of the text.</param>
    /// <param name="id">The id of the text. Its folders are the folders below the root of the glob.</param>
    [MethodImpl(HotLoop.Optimized)]
    public IReadOnlyList<string> Find(string file, string id)
    {
        int separator = file.LastIndexOfAny(s_separators);
        if (separator < 0)
        {
            return [];
        }

        if (_last is null || separator != _lastPath.Length || string.CompareOrdinal(file, 0, _lastPath, 0, separator) != 0)
        {
            _lastPath = file.Substring(0, separator);
            _last = List(_lastPath);
        }

        IReadOnlyList<string> ofFolders = OfFolders(_last, Depth(id));
        return _last.BesideTexts is { } beside && beside.TryGetValue(Path.GetFileNameWithoutExtension(file), out List<string>? own)
            ? [.. own.Where(found => !isDocument(found)), .. ofFolders]
            : ofFolders;
    }

    /// <summary>Finds the registries of people in the folder of the text that was found last, and in the folders above it.</summary>
    /// <param name="id">The id of the text.</param>
    public IReadOnlyList<string> FindPeople(string id)
    {
        if (_last is null)
        {
            return [];
        }

        OfFolders(_last, Depth(id));
        return _last.People;
    }

    // Below the project, up to its folder; elsewhere, up to the root of the glob.
    private IReadOnlyList<string> OfFolders(Folder folder, int depth)
    {
        if (folder.Chain is not null && folder.ChainDepth == depth)
        {
            return folder.Chain;
        }

        bool isBelowProject = IsBelowProject(folder.Path);
        var chain = new List<string>(folder.OfFolder);
        var people = new List<string>(folder.PeopleOfFolder);
        string path = folder.Path;
        for (int step = 0; isBelowProject ? path.Length > _top.Length : step < depth; step++)
        {
            path = Path.GetDirectoryName(path) ?? string.Empty;
            if (path.Length == 0)
            {
                break;
            }

            chain.AddRange(List(path).OfFolder);
            people.AddRange(List(path).PeopleOfFolder);
        }

        folder.Chain = chain.Count == 0 ? [] : chain;
        folder.People = people.Count == 0 ? [] : people;
        folder.ChainDepth = depth;
        return folder.Chain;
    }

    private bool IsBelowProject(string path) =>
        _top.Length > 0 && path.StartsWith(_top, StringComparison.Ordinal)
        && (path.Length == _top.Length || path[_top.Length] == Path.DirectorySeparatorChar || path[_top.Length] == Path.AltDirectorySeparatorChar);

    [MethodImpl(HotLoop.Optimized)]
    private static int Depth(string id)
    {
        int depth = -1;
        foreach (char c in id)
        {
            depth += c is '/' or '\\' ? 1 : 0;
        }

        return depth;
    }

    private Folder List(string path)
    {
        if (!_folders.TryGetValue(path, out Folder? folder))
        {
            _folders.Add(path, folder = new Folder(path));
            try
            {
                string synonyms = Path.Combine(path, PeopleFile.SynonymsName);
                if (File.Exists(synonyms))
                {
                    folder.PeopleOfFolder.Add(synonyms);
                }

                // Without patterns: matching two patterns with each of 23,762 names takes longer than the list of the names.
                foreach (string file in Directory.EnumerateFiles(path))
                {
                    folder.Add(file);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A folder that cannot be listed may still hold texts that can be read.
            }

            folder.Sort();
        }

        return folder;
    }

    /// <summary>The files of fields in a folder.</summary>
    private sealed class Folder(string path)
    {
        public string Path { get; } = path;

        /// <summary>The files for single texts, by the names of the texts without extension.</summary>
        public Dictionary<string, List<string>>? BesideTexts { get; private set; }

        /// <summary>The files for all texts of the folder.</summary>
        public List<string> OfFolder { get; } = [];

        /// <summary>The registries of people, and the file of synonyms.</summary>
        public List<string> PeopleOfFolder { get; } = [];

        /// <summary>The registries of people of the folder and of those above it.</summary>
        public IReadOnlyList<string> People { get; set; } = [];

        public IReadOnlyList<string>? Chain { get; set; }

        public int ChainDepth { get; set; }

        public void Add(string file)
        {
            // Nearly all files are texts, and a look at the last letter tells them.
            if ((file[file.Length - 1] | ' ') is not ('l' or 'n') || Rank(file) < 0)
            {
                return;
            }

            string name = System.IO.Path.GetFileNameWithoutExtension(file);
            if (name == Sidecar.FolderName)
            {
                OfFolder.Add(file);
                return;
            }

            if (name == PeopleFile.Name)
            {
                PeopleOfFolder.Add(file);
            }

            BesideTexts ??= new(s_names);
            if (!BesideTexts.TryGetValue(name, out List<string>? files))
            {
                BesideTexts.Add(name, files = []);
            }

            files.Add(file);
        }

        // The order in which the system lists files is its own.
        public void Sort()
        {
            OfFolder.Sort(Compare);
            PeopleOfFolder.Sort(Compare);
            foreach (List<string> files in BesideTexts?.Values ?? Enumerable.Empty<List<string>>())
            {
                files.Sort(Compare);
            }
        }

        private static int Compare(string left, string right)
        {
            int order = Rank(left).CompareTo(Rank(right));
            return order != 0 ? order : string.CompareOrdinal(left, right);
        }

        private static int Rank(string file)
        {
            for (int index = 0; index < Sidecar.Extensions.Count; index++)
            {
                if (file.EndsWith(Sidecar.Extensions[index], StringComparison.OrdinalIgnoreCase))
                {
                    return index;
                }
            }

            return -1;
        }
    }
}
