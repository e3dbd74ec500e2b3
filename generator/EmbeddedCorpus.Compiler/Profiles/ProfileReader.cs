using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Profiles;

/// <summary>Reads a profile.</summary>
internal sealed class ProfileReader
{
    private readonly List<string> _files = [];
    private readonly List<ArticleKey> _articles = [];
    private readonly List<string> _speakers = [];
    private readonly List<ProfileAlias> _earlierIds = [];
    private readonly List<ProfileAlias> _otherNames = [];
    private readonly List<FieldProfile> _fields = [];
    private readonly List<SourcePlace> _missing = [];
    private readonly List<SourcePlace> _untitled = [];
    private readonly List<ProfileValue> _values = [];
    private string _corpus = string.Empty;
    private int _untitledCount;
    private FieldProfile? _field;

    private ProfileReader()
    {
    }

    /// <summary>Reads what <see cref="ProfileWriter"/> wrote.</summary>
    /// <returns>The profile, or null for a text that is none, or one of another version, or one that was cut off.</returns>
    [MethodImpl(HotLoop.Optimized)]
    public static CorpusProfile? Read(string text)
    {
        const string Start = ProfileWriter.FirstLine + "\n";
        const string End = "\n" + ProfileWriter.LastLine + "\n";
        if (text.Length < Start.Length + End.Length || !text.StartsWith(Start, StringComparison.Ordinal) || !text.EndsWith(End, StringComparison.Ordinal))
        {
            return null;
        }

        var profile = new ProfileReader();
        ReadOnlySpan<char> lines = text.AsSpan(Start.Length, text.Length - Start.Length - End.Length + 1);
        while (!lines.IsEmpty)
        {
            int length = lines.IndexOf('\n');
            var line = new FieldReader(lines.Slice(0, length));
            if (!profile.ReadLine(ref line) || !line.IsComplete)
            {
                return null;
            }

            lines = lines.Slice(length + 1);
        }

        profile.FinishField();
        return new CorpusProfile(profile._corpus, new([.. profile._fields]), new([.. profile._articles]), new([.. profile._speakers]))
        {
            FirstUntitled = new([.. profile._untitled]),
            UntitledCount = profile._untitledCount,
            ArticleAliases = new([.. profile._earlierIds]),
            SpeakerAliases = new([.. profile._otherNames]),
        };
    }

    private bool ReadLine(ref FieldReader line)
    {
        switch (line.Next().ToString())
        {
            case "corpus":
                _corpus = line.Text();
                return true;
            case "file":
                _files.Add(line.Text());
                return true;
            case "article":
                _articles.Add(new ArticleKey(line.Text(), line.Text()));
                return true;
            case "speaker":
                _speakers.Add(line.Text());
                return true;
            case "earlier-id":
                _earlierIds.Add(new ProfileAlias(line.Text(), line.Number()));
                return true;
            case "other-name":
                _otherNames.Add(new ProfileAlias(line.Text(), line.Number()));
                return true;
            case "untitled-count":
                _untitledCount = line.Number();
                return true;
            case "untitled":
                _untitled.Add(ReadPlace(ref line));
                return true;
            case "field":
                FinishField();
                _field = new FieldProfile(line.Text(), line.Number(), line.Number(), [], []) { ListCount = line.Number(), Place = ReadPlace(ref line) };
                return true;
            case "list" when _field is not null:
                _field = _field with { FirstList = ReadPlace(ref line) };
                return true;
            case "missing" when _field is not null:
                _missing.Add(ReadPlace(ref line));
                return true;
            case "value" when _field is not null:
                _values.Add(ReadValue(ref line));
                return true;
            default:
                return false;
        }
    }

    private ProfileValue ReadValue(ref FieldReader line)
    {
        string text = line.Text();
        bool isItem = line.Number() != 0;
        int count = line.Number();
        bool isCut = line.Number() != 0;
        int article = line.Number();
        return new ProfileValue(text, isItem, count, ReadPlace(ref line), isCut) { Article = article };
    }

    private void FinishField()
    {
        if (_field is { } field)
        {
            _fields.Add(field with { FirstMissing = new([.. _missing]), Values = new([.. _values]) });
        }

        _field = null;
        _missing.Clear();
        _values.Clear();
    }

    private SourcePlace ReadPlace(ref FieldReader line)
    {
        int file = line.Number();
        return new SourcePlace(
            file < _files.Count ? _files[file] : string.Empty,
            new TextRange(line.Number(), line.Number()),
            new LineColumn(line.Number(), line.Number()),
            new LineColumn(line.Number(), line.Number()));
    }
}
