using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Records;

/// <summary>Files that hold many articles: each comes out as its case says.</summary>
/// <remarks>
/// A case has the line, id, day and headline of each article, then its fields, paragraphs, quotations and problems. Days, headlines and speakers that are
/// not there are a dash.
/// </remarks>
public sealed class RecordCaseTests
{
    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Records");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_articles_of_a_file_are_those_of_its_case(string name)
    {
        TextCase @case = s_cases[name];
        IReadOnlyList<ArticleModel> articles = RecordText.Read(@case["file"]!, @case.Input, @case["format"] ?? string.Empty, @case["split"] ?? string.Empty);
        string[] expected = [.. @case.Expected.Where(static pair => pair.Key is not ("file" or "format" or "split")).Select(static pair => $"{pair.Key}: {pair.Value}")];
        Assert.Equal(expected, articles.SelectMany(RecordText.Describe));
    }

    [Fact]
    public void Both_storages_read_the_same()
    {
        foreach (TextCase @case in s_cases.Values)
        {
            string[] literals = [.. Read(TextStorage.Literals).SelectMany(RecordText.Describe)];
            Assert.Equal(literals, Read(TextStorage.Resource).SelectMany(RecordText.Describe));

            IReadOnlyList<ArticleModel> Read(TextStorage storage) =>
                RecordText.Read(@case["file"]!, @case.Input, @case["format"] ?? string.Empty, @case["split"] ?? string.Empty, storage);
        }
    }

    [Fact]
    public void Sources_are_disjoint_parts_of_the_file_in_order()
    {
        foreach (TextCase @case in s_cases.Values)
        {
            RecordRanges.Check(@case.Input, RecordText.Read(@case["file"]!, @case.Input, @case["format"] ?? string.Empty, @case["split"] ?? string.Empty));
        }
    }
}
