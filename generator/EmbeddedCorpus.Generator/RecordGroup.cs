using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Generator;

/// <summary>Records of one file whose contents have the same hash, as far as groups are told apart.</summary>
/// <remarks>
/// Roslyn compares the values of a step by their places. A record that is put in at the top moves all others, so values in the order of the file
/// would all be new. The group of a record follows from its content alone: the groups of all others stay equal.
/// </remarks>
/// <param name="Format">The properties of the file that decide how its records are read.</param>
/// <param name="Records">The records, in the order of the file.</param>
internal sealed record RecordGroup(RecordFormat Format, EquatableArray<SourceDocument> Records)
{
    // On average at most one record a group, and a number that changes only when a file grows to eight times its size.
    private const int MinGroups = 64;
    private const int Growth = 8;

    /// <summary>The groups of a file, those without records too.</summary>
    public static RecordGroup[] Of(RecordFile file)
    {
        var lists = new List<SourceDocument>?[CountOf(file)];
        for (int index = 0; index < file.Count; index++)
        {
            SourceDocument record = file.Record(index);
            (lists[GroupOf(record.Text, lists.Length)] ??= []).Add(record);
        }

        return Array.ConvertAll(lists, list => new RecordGroup(file.Format, list is null ? [] : new([.. list])));
    }

    /// <summary>Puts the articles of a file at their places.</summary>
    /// <param name="file">The file.</param>
    /// <param name="groups">The articles of all groups of all files.</param>
    /// <param name="first">The index of the first group of the file.</param>
    /// <param name="articles">Takes the articles, in the order of the file.</param>
    /// <returns>The number of groups of the file.</returns>
    public static int Place(RecordFile file, EquatableArray<Collected<ArticleModel>> groups, int first, List<ArticleModel> articles)
    {
        int[] next = new int[CountOf(file)];
        for (int index = 0; index < file.Count; index++)
        {
            string text = file.Record(index).Text;
            int group = GroupOf(text, next.Length);
            articles.Add(groups[first + group].Items[next[group]++].At(file.Info, file.PartOf(index, text)));
        }

        return next.Length;
    }

    private static int CountOf(RecordFile file)
    {
        int count = MinGroups;
        while (count < file.Count)
        {
            count *= Growth;
        }

        return count;
    }

    private static int GroupOf(string text, int count) => (int)(ContentHash.Of(text).Value % (ulong)count);
}
