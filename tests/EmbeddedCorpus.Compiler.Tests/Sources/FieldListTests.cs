using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

/// <summary>Metadata of an item that become fields.</summary>
public sealed class FieldListTests
{
    private static readonly Dictionary<string, string> s_item = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Section"] = "Politics & more; 100 %",
        ["Source"] = " Agency ",
        ["Empty"] = " ",
        ["Headline"] = "Of the item",
        ["TAGS"] = "quay",
    };

    [Theory]
    [InlineData("Section;Source", "Section=Politics & more; 100 %|Source=Agency")]
    [InlineData(" section ; ;Empty;Nothing", "section=Politics & more; 100 %")]
    [InlineData("Tags", "tags=quay")]
    [InlineData("", "")]
    public void The_task_and_the_generator_read_the_same_fields(string list, string fields)
    {
        string packed = FieldList.Pack(list, name => s_item.GetValueOrDefault(name));

        Assert.Equal(fields, Fields(list, s_item));
        Assert.Equal(fields, Fields(packed, []));
        Assert.Equal(packed, FieldList.Pack(packed, static _ => "another"));
    }

    [Fact]
    public void A_field_with_a_known_name_comes_after_the_metadata_of_that_meaning()
    {
        var item = new Dictionary<string, string>(s_item, StringComparer.OrdinalIgnoreCase) { ["Fields"] = "title", ["title"] = "Another" };

        EquatableArray<GivenField> given = DocumentMetadata.Read(item.GetValueOrDefault).Given;

        Assert.Equal([new GivenField("title", "Of the item"), new GivenField("title", "Another")], given);
    }

    private static string Fields(string list, Dictionary<string, string> item) => string.Join('|', DocumentMetadata
        .Read(name => name == "Fields" ? list : name == "Headline" ? null : item.GetValueOrDefault(name)).Given.Select(static field => $"{field.Name}={field.Value}"));
}
