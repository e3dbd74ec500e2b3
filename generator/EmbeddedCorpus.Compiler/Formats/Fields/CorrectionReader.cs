using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Corrections;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Reads the corrections of quotations in the field <c>quotes</c>.</summary>
/// <param name="problems">Collects the corrections that cannot be used.</param>
internal sealed class CorrectionReader(ProblemCollector problems)
{
    /// <summary>The name of the field.</summary>
    public const string FieldName = "quotes";

    private const string Quote = "quote";
    private const string Speaker = "speaker";
    private const string Not = "not";
    private const string Nobody = "none";

    /// <summary>Finds the field among the fields of a text.</summary>
    /// <returns>The field; null without one, and for a field of the name with other values.</returns>
    public static FieldMember? Find(FieldNode root)
    {
        foreach (FieldMember member in root.Members)
        {
            if (string.Equals(member.Name, FieldName, StringComparison.OrdinalIgnoreCase) && member.Value.Items.Any(IsCorrection))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Reads the corrections of a field.</summary>
    /// <param name="list">The value of the field.</param>
    /// <param name="from">The file of fields that has the field; null for the text itself.</param>
    public List<QuoteCorrection> Read(FieldNode list, Sidecar? from)
    {
        var corrections = new List<QuoteCorrection>(list.Items.Count);
        foreach (FieldNode item in list.Items)
        {
            if (Read(item, from, out TextRange place, out string problem) is { } correction)
            {
                corrections.Add(correction);
            }
            else
            {
                problems.AddIn(from, ProblemKind.QuoteCorrection, place, problem);
            }
        }

        return corrections;
    }

    private static bool IsCorrection(FieldNode item) => item.Find(Quote) is not null || item.Find(Speaker) is not null || item.Find(Not) is not null;

    private static QuoteCorrection? Read(FieldNode item, Sidecar? from, out TextRange place, out string problem)
    {
        place = item.Value.Range;
        foreach (FieldMember member in item.Members)
        {
            place = member.NameRange;
            if (member.Name is not (Quote or Speaker or Not))
            {
                problem = $"'{member.Name}' is no part of a correction: write 'quote', and 'speaker' or 'not'";
                return null;
            }

            if (member.Value.Kind != FieldNodeKind.Text)
            {
                problem = $"'{member.Name}' must be one text: do not write a list";
                return null;
            }
        }

        place = item.Value.Range;
        if (item.Find(Quote) is not { } words)
        {
            problem = "the words are missing: write 'quote' with words of the quotation";
            return null;
        }

        place = words.Value.Range;
        FieldNode? speaker = item.Find(Speaker);
        FieldNode? not = item.Find(Not);
        if (speaker is null == not is null)
        {
            problem = "a correction needs 'speaker' with a name or 'none', or 'not: quote'";
            return null;
        }

        FieldNode value = speaker ?? not!;
        string name = string.Join(" ", value.Value.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (speaker is null ? name != Quote : name.Length == 0)
        {
            place = value.Value.Range;
            problem = speaker is null ? $"'{name}' is not known after 'not': write 'not: quote'" : "the name is missing: write the speaker, or 'none' if nobody knows";
            return null;
        }

        problem = string.Empty;
        CorrectionAction action = speaker is null ? CorrectionAction.RemoveQuotation
            : string.Equals(name, Nobody, StringComparison.OrdinalIgnoreCase) ? CorrectionAction.RemoveSpeaker
            : CorrectionAction.SetSpeaker;
        return new QuoteCorrection(words.Value.Text, words.Value.Range, action, action == CorrectionAction.SetSpeaker ? name : string.Empty, from);
    }
}
