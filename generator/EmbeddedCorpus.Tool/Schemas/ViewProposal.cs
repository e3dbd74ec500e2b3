using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Tool.Schemas;

/// <summary>An article view that fits all texts of a corpus.</summary>
/// <param name="Name">The name of the struct.</param>
/// <param name="Corpus">The name of the corpus.</param>
/// <param name="Fields">The properties.</param>
internal sealed record ViewProposal(string Name, string Corpus, IReadOnlyList<FieldProposal> Fields)
{
    // The compiler reads these itself: a program has no use for them.
    private static readonly HashSet<string> s_left = new(StringComparer.Ordinal) { KnownFields.Ignore, KnownFields.Aliases, KnownFields.Draft, "quotes" };

    /// <summary>Proposes a view.</summary>
    /// <param name="profile">The fields of the corpus.</param>
    /// <param name="name">The name of the struct.</param>
    public static ViewProposal Of(CorpusProfile profile, string name)
    {
        // A member cannot have the name of its struct.
        var used = new HashSet<string>(StringComparer.Ordinal) { name };
        var fields = new List<FieldProposal>();
        foreach (FieldProfile field in profile.Fields)
        {
            if (s_left.Contains(field.Name))
            {
                continue;
            }

            string property = MemberNames.Of(field.Name, "Field", used, out bool hasName);
            FieldKind kind = ValueTypes.Of(field);
            bool isRequired = field.Name == KnownFields.Title ? profile.UntitledCount == 0 : field.MissingCount == 0;
            fields.Add(new FieldProposal(field.Name, property, hasName, kind, isRequired, kind == FieldKind.Enum ? Members(field) : [], field.Count));
        }

        if (!fields.Exists(static field => field.Field == KnownFields.Title) && profile.UntitledCount < profile.Articles.Count && used.Add("Title"))
        {
            // The headline of the text.
            fields.Insert(0, new FieldProposal(KnownFields.Title, "Title", false, FieldKind.Text, profile.UntitledCount == 0, [], 0));
        }

        return new ViewProposal(name, profile.Corpus, fields);
    }

    private static EnumMember[] Members(FieldProfile field)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. field.Values.Select(static value => value.Text).Order(StringComparer.Ordinal).Select(text =>
            {
                string member = MemberNames.Of(text, "Value", used, out bool hasName);
                return new EnumMember(member, text, hasName);
            }),
        ];
    }
}
