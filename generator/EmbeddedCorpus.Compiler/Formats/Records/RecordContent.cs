using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>The fields and the text of a record.</summary>
/// <param name="Form">How the fields are written.</param>
/// <param name="Fields">The fields, without the text.</param>
/// <param name="Text">The text.</param>
internal sealed record RecordContent(FrontMatterForm Form, IReadOnlyList<FrontMatterField> Fields, RecordText Text)
{
    // The name that programs give to the headline, where authors write "title".
    private const string Headline = "headline";

    /// <summary>The fields as a tree, for those with parts.</summary>
    public FieldNode Root { get; init; } = FieldNode.Mapping(0);

    /// <summary>The fields as those of a front matter.</summary>
    public FrontMatterBlock ToBlock()
    {
        bool hasTitle = Fields.Any(field => IsTitle(field.Name));
        FrontMatterField[] fields = [.. Fields.Select(field => Ordered(hasTitle || !IsHeadline(field) ? field : field with { Name = KnownFields.Title }))];
        return new FrontMatterBlock(Form, default, 0, fields, [], Root);
    }

    private static bool IsHeadline(FrontMatterField field) => string.Equals(field.Name, Headline, StringComparison.OrdinalIgnoreCase);

    private bool IsTitle(string name) => KnownFields.NameOf(name, Form) == KnownFields.Title;

    // A headline is before its text: it is derived text where the record has it after the text, or where the text is derived.
    private FrontMatterField Ordered(FrontMatterField field) =>
        field.Kind == ArticleFieldKind.Text && IsTitle(field.Name) && (Text.Plain is not null || field.Value.Range.Start > Text.Range.Start)
            ? field with { Value = field.Value with { IsExact = false } }
            : field;
}

/// <summary>The text of a record: characters of the record, or plain text with a map to them.</summary>
/// <param name="Range">The characters of the record.</param>
/// <param name="Plain">The plain text; null if it is the characters of the record.</param>
internal sealed record RecordText(TextRange Range, PlainTextBuilder? Plain = null);
