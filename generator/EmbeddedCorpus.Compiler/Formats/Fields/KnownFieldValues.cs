using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Corrections;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Reads the fields that mean something to an article, and tells which have a value that cannot be used.</summary>
/// <param name="fields">All fields of the text.</param>
/// <param name="problems">Collects the problems of the file.</param>
internal sealed class KnownFieldValues(FieldCollector fields, ProblemCollector problems)
{
    /// <summary>The day of the field <c>date</c>, in days since 0001-01-01; -1 without one.</summary>
    /// <param name="headerDate">Where the header has its date; empty without one.</param>
    /// <param name="headerDay">The day that the header was read as.</param>
    public int ReadDay(TextRange headerDate, int headerDay)
    {
        if (ReadText(KnownFields.Date, "is a list, and an article has only one date") is not { } date)
        {
            return -1;
        }

        if (!headerDate.IsEmpty && date.From is null && date.Written == headerDate)
        {
            return headerDay;
        }

        if (FieldDay.TryRead(date.Text.AsSpan().Trim(), out int day))
        {
            return day;
        }

        problems.AddIn(date.From, ProblemKind.FieldValue, date.Written, KnownFields.Date, $"has the value '{date.Text}', which is no day: write it as yyyy-MM-dd");
        return -1;
    }

    /// <summary>Adds the field <c>date</c> to a text that has its date in a field of another name, such as <c>pubDate</c>, or in the address of its page.</summary>
    public void AddDate()
    {
        if (fields.Find(KnownFields.Date) is not null)
        {
            return;
        }

        if (DateFields.Find(fields.All, out CollectedField? unreadable) is { } date)
        {
            fields.Add(date with { Name = KnownFields.Date });
        }
        else if (AddressDate.TryFind(fields.All, out string day))
        {
            fields.Add(new CollectedField(KnownFields.Date, ArticleFieldKind.Text, fields.Derive(day), day, []));
        }
        else if (unreadable is not null)
        {
            problems.AddIn(unreadable.From, ProblemKind.FieldValue, unreadable.Written, unreadable.Name, $"has the value '{unreadable.Text}', which is no day: write it as yyyy-MM-dd");
        }
    }

    /// <summary>The field <c>id</c>; empty without one.</summary>
    public string ReadId()
    {
        if (ReadText(KnownFields.Id, "is a list, and an article has one id") is not { } id)
        {
            return string.Empty;
        }

        if (HasInvisible(id.Text))
        {
            problems.AddIn(id.From, ProblemKind.FieldValue, id.Written, KnownFields.Id, "has control or invisible characters: write letters, digits, '-' and '/'");
            return string.Empty;
        }

        return id.Text.Trim();
    }

    /// <summary>The earlier ids in the field <c>aliases</c>, each with its place.</summary>
    public IReadOnlyList<AliasModel> ReadAliases()
    {
        if (fields.Find(KnownFields.Aliases) is not { } field)
        {
            return [];
        }

        string[] ids = field.Kind == ArticleFieldKind.Text ? [field.Text] : [.. fields.ItemsOf(field)];
        var aliases = new List<AliasModel>(ids.Length);
        for (int index = 0; index < ids.Length; index++)
        {
            TextRange place = index + 2 < field.Places.Length ? field.Places[index + 2] : field.Written;
            if (HasInvisible(ids[index]))
            {
                problems.AddIn(field.From, ProblemKind.FieldValue, place, KnownFields.Aliases, "has control or invisible characters: write letters, digits, '-' and '/'");
            }
            else if (ids[index].Trim() is { Length: > 0 } id)
            {
                aliases.Add(new AliasModel(id, problems.Make(field.From, ProblemKind.DuplicateAlias, place, id)));
            }
        }

        return aliases;
    }

    /// <summary>Whether the text calls itself a draft: <c>draft: true</c>, or <c>published: false</c>.</summary>
    public bool ReadDraft() => Is(KnownFields.Draft, "true") || Is(KnownFields.Published, "false");

    /// <summary>The codes of the field <c>ec-ignore</c>, with <c>;</c> between them; empty without the field.</summary>
    public string ReadIgnored()
    {
        if (fields.Find(KnownFields.Ignore) is not { } field)
        {
            return string.Empty;
        }

        string codes = field.Kind == ArticleFieldKind.List ? string.Join(";", fields.ItemsOf(field)) : field.Text;
        if (ProblemCodes.FindUnusable(codes) is { } code)
        {
            problems.AddIn(field.From, ProblemKind.FieldValue, field.Written, KnownFields.Ignore, $"has the code '{code}', which is not a warning of a text: use codes of such warnings, for example EC0006");
        }

        return codes;
    }

    /// <summary>The place of the only speaker or author; an empty range where there are none or several.</summary>
    public TextRange PlaceAuthor() =>
        (fields.Find(KnownFields.Speaker) ?? fields.Find(KnownFields.SpeakerOfTable) ?? fields.Find(KnownFields.Author)) is not { } author ? default
        : author.Kind == ArticleFieldKind.Text ? fields.Place(author.Value)
        : author.Items.Length == 1 ? fields.Place(author.Items[0])
        : default;

    /// <summary>The field <c>lang</c>, or the only item of it; empty without one.</summary>
    public string ReadLanguage() => fields.Find(KnownFields.Language) is not { } field ? string.Empty
        : field.Kind == ArticleFieldKind.Text ? field.Text
        : field.Items.Length == 1 ? fields.ItemsOf(field).First()
        : string.Empty;

    /// <summary>The corrections of quotations; none without any.</summary>
    public IReadOnlyList<QuoteCorrection> ReadCorrections() =>
        fields.Corrections is { } corrections ? new CorrectionReader(problems).Read(corrections.List, corrections.From) : [];

    private CollectedField? ReadText(string name, string whyNoList)
    {
        CollectedField? field = fields.Find(name);
        if (field is { Kind: ArticleFieldKind.List })
        {
            problems.AddIn(field.From, ProblemKind.FieldValue, field.Written, name, whyNoList);
            return null;
        }

        return field;
    }

    private static bool HasInvisible(string id)
    {
        foreach (char c in id)
        {
            if (InvisibleCharacters.Contains(c))
            {
                return true;
            }
        }

        return false;
    }

    private bool Is(string name, string value) =>
        fields.Find(name) is { Kind: ArticleFieldKind.Text } field && field.Text.AsSpan().Trim().Equals(value.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
