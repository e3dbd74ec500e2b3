namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Other names of headline and language, which count where a text has no field of the well-known name.</summary>
/// <remarks>schema.org has <c>headline</c> and <c>inLanguage</c>, site generators have <c>language</c> and <c>locale</c>.</remarks>
internal static class OtherNames
{
    // The first name that a text has counts.
    private static readonly (string Known, string[] Others)[] s_names =
    [
        (KnownFields.Title, ["headline"]),
        (KnownFields.Language, ["language", "inLanguage", "locale"]),
    ];

    /// <summary>Adds the well-known fields that a text has under other names. The fields of the other names stay.</summary>
    public static void AddTo(FieldCollector fields)
    {
        foreach ((string known, string[] others) in s_names)
        {
            if (fields.Find(known) is null && others.Select(other => Find(fields, other)).FirstOrDefault(static field => field is not null) is { } found)
            {
                fields.Add(found with { Name = known });
            }
        }
    }

    private static CollectedField? Find(FieldCollector fields, string name) =>
        fields.All.FirstOrDefault(field => !field.IsEmpty && string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));
}
