using System.Text;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using YamlDotNet.RepresentationModel;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>Writes trees of fields in one form, so that those of two readers can be compared: <c>{name=[a|b]}</c>.</summary>
internal static class TreeText
{
    /// <summary>The tree that the product read.</summary>
    public static string Of(FieldNode node) => node.Kind switch
    {
        FieldNodeKind.Text => Quote(node.Value.Text),
        FieldNodeKind.List => List(node.Items.Select(Of)),
        _ => Mapping(node.Members.Select(static member => (Quote(member.Name), Of(member.Value)))),
    };

    /// <summary>The tree that YamlDotNet read.</summary>
    public static string Of(YamlNode node) => node switch
    {
        YamlScalarNode scalar => Quote(scalar.Value ?? string.Empty),
        YamlSequenceNode sequence => List(sequence.Children.Select(Of)),
        YamlMappingNode mapping => Mapping(mapping.Children.Select(static pair => (Of(pair.Key), Of(pair.Value)))),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    /// <summary>The tree of a document that YamlDotNet reads.</summary>
    public static string OfYaml(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Of(stream.Documents.Single().RootNode);
    }

    /// <summary>A scalar.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c is '"' or '\\' || c < ' ' ? $"\\{(int)c:X2}" : c.ToString());
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A list.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join('|', items)}]";

    /// <summary>A mapping.</summary>
    public static string Mapping(IEnumerable<(string Name, string Value)> members) => $"{{{string.Join('|', members.Select(static member => $"{member.Name}={member.Value}"))}}}";
}
