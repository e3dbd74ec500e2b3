using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Profiles;

/// <summary>Writes a profile, in the form of a manifest: a line for each thing.</summary>
/// <remarks>The paths of files come first, so that a place names its file by a number.</remarks>
internal sealed class ProfileWriter
{
    /// <summary>The first line. Another version has another.</summary>
    public const string FirstLine = "embeddedcorpus-profile\t2";

    /// <summary>The last line. A profile without it was cut off.</summary>
    public const string LastLine = "end";

    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);
    private readonly StringBuilder _paths = new();
    private readonly StringBuilder _lines = new();

    private ProfileWriter()
    {
    }

    /// <summary>The text of a profile.</summary>
    public static string Write(CorpusProfile profile)
    {
        var writer = new ProfileWriter();
        foreach (ArticleKey article in profile.Articles)
        {
            writer._lines.Append("article").AppendField(article.Id).AppendField(article.Path).Append('\n');
        }

        foreach (string speaker in profile.Speakers)
        {
            writer._lines.Append("speaker").AppendField(speaker).Append('\n');
        }

        writer.Write("earlier-id", profile.ArticleAliases);
        writer.Write("other-name", profile.SpeakerAliases);
        if (profile.UntitledCount > 0)
        {
            writer._lines.Append("untitled-count");
            writer.Number(profile.UntitledCount);
            writer._lines.Append('\n');
        }

        foreach (SourcePlace untitled in profile.FirstUntitled)
        {
            writer.Write("untitled", untitled);
        }

        foreach (FieldProfile field in profile.Fields)
        {
            writer.Write(field);
        }

        var head = new StringBuilder(FirstLine).Append('\n').Append("corpus").AppendField(profile.Corpus).Append('\n');
        return $"{head}{writer._paths}{writer._lines}{LastLine}\n";
    }

    private void Write(string kind, EquatableArray<ProfileAlias> aliases)
    {
        foreach (ProfileAlias alias in aliases)
        {
            _lines.Append(kind).AppendField(alias.Name);
            Number(alias.Index);
            _lines.Append('\n');
        }
    }

    private void Write(FieldProfile field)
    {
        _lines.Append("field").AppendField(field.Name);
        Number(field.Count);
        Number(field.MissingCount);
        Number(field.ListCount);
        Write(field.Place);
        _lines.Append('\n');
        if (field.FirstList is { } list)
        {
            Write("list", list);
        }

        foreach (SourcePlace missing in field.FirstMissing)
        {
            Write("missing", missing);
        }

        foreach (ProfileValue value in field.Values)
        {
            _lines.Append("value").AppendField(value.Text);
            Number(value.IsItem ? 1 : 0);
            Number(value.Count);
            Number(value.IsCut ? 1 : 0);
            Number(value.Article);
            Write(value.Place);
            _lines.Append('\n');
        }
    }

    private void Write(string kind, SourcePlace place)
    {
        _lines.Append(kind);
        Write(place);
        _lines.Append('\n');
    }

    private void Write(SourcePlace place)
    {
        Number(FileOf(place.FilePath));
        Number(place.Range.Start);
        Number(place.Range.End);
        Number(place.Start.Line);
        Number(place.Start.Column);
        Number(place.End.Line);
        Number(place.End.Column);
    }

    private int FileOf(string path)
    {
        if (!_files.TryGetValue(path, out int file))
        {
            file = _files.Count;
            _files.Add(path, file);
            _paths.Append("file").AppendField(path).Append('\n');
        }

        return file;
    }

    private void Number(int number) => _lines.Append('\t').Append(number.ToString(CultureInfo.InvariantCulture));
}
