using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>The front matter of a text.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Range">All of it, from the first character of the opening line to the end of the closing line.</param>
/// <param name="TextStart">Where the text after it starts: after the closing line's end.</param>
/// <param name="Fields">The fields in the order of the source, each name once.</param>
/// <param name="Problems">What is wrong. At most one ends the reading; the fields before it are there.</param>
/// <param name="Root">The same fields as a tree: for those that need the records of a list of mappings.</param>
internal sealed record FrontMatterBlock(
    FrontMatterForm Form,
    TextRange Range,
    int TextStart,
    IReadOnlyList<FrontMatterField> Fields,
    IReadOnlyList<FrontMatterProblem> Problems,
    FieldNode Root)
{
    /// <summary>The field of a name in any case, or null.</summary>
    public FrontMatterField? Find(string name)
    {
        foreach (FrontMatterField field in Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return null;
    }
}
