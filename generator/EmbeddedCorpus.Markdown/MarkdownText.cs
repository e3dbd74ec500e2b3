using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Formats.Links;
using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Markdown;

/// <summary>Collects the plain text of a file, block by block, and what is known of it.</summary>
/// <param name="source">The file.</param>
internal sealed class MarkdownText(MarkdownSource source)
{
    // Keeps the words of two values apart.
    private const char Separator = '\n';

    private const string DatedLine = "date ";

    private readonly PlainTextBuilder _text = new(source.File);
    private readonly StringBuilder _values = new();
    private readonly Dictionary<string, TextRange> _places = new(StringComparer.Ordinal);
    private readonly List<TextRange> _paragraphs = [];
    private readonly List<MarkedBlock> _marked = [];
    private readonly List<TextRange> _code = [];
    private readonly List<PlacedHeading> _headings = [];
    private readonly List<PlacedLink> _links = [];
    private readonly HeadingAnchors _anchors = new();
    private BlockKind _first = BlockKind.None;
    private TextRange _firstRange;
    private int _blockStart;
    private int _blockLinks;
    private int _blockCode;

    /// <summary>The number of characters of plain text.</summary>
    public int Length => _text.Length;

    /// <summary>The file.</summary>
    public MarkdownSource Source => source;

    /// <summary>Starts a block.</summary>
    /// <param name="isTight">Whether the block is an item of a list without blank lines.</param>
    /// <returns>The position of the end of the block before.</returns>
    public int Begin(bool isTight)
    {
        int before = _text.Length;
        if (before > 0)
        {
            _text.Separate(isTight ? "\n" : "\n\n");
        }

        _blockStart = _text.Length;
        _blockLinks = _links.Count;
        _blockCode = _code.Count;
        return before;
    }

    /// <summary>Ends a block. A block without a word leaves no trace.</summary>
    /// <param name="before">The result of <see cref="Begin"/>.</param>
    /// <param name="kind">The kind of the block.</param>
    /// <returns>The range of the block.</returns>
    public TextRange End(int before, BlockKind kind)
    {
        int start = _blockStart;
        _text.TrimEnd(start);
        CutRanges();
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        if (_text.Length == start)
        {
            _text.TrimEnd(before);
            return default;
        }

        var range = new TextRange(start, _text.Length);
        if (_first == BlockKind.None)
        {
            _first = kind;
            _firstRange = range;
        }

        if (kind is not (BlockKind.Heading or BlockKind.Other))
        {
            _paragraphs.Add(range);
            if (BlockKinds.ParagraphKindOf(kind) is var marked and not ParagraphKind.Text)
            {
                _marked.Add(new MarkedBlock(range, marked));
            }
        }

        return range;
    }

    /// <summary>Adds characters of the file, without those that are masked.</summary>
    /// <param name="start">The position of the first character in the characters for the library.</param>
    /// <param name="end">The position after the last character.</param>
    public void Copy(int start, int end)
    {
        if (!source.HasMask)
        {
            _text.Copy(source.InFile(_text.Length == _blockStart ? SkipSpace(start, end) : start, end));
            return;
        }

        while (start < end)
        {
            int next = start;
            while (next < end && !source.IsMasked(next))
            {
                next++;
            }

            start = _text.Length == _blockStart ? SkipSpace(start, next) : start;
            _text.Copy(source.InFile(start, next));
            while (next < end && source.IsMasked(next))
            {
                next++;
            }

            start = next;
        }
    }

    /// <summary>Adds characters of the file as they are.</summary>
    public void CopyAll(int start, int end) => _text.Copy(source.InFile(start, end));

    /// <summary>Adds characters that the file has in another form.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="start">The position of the other form in the characters for the library.</param>
    /// <param name="end">The position after the other form.</param>
    /// <remarks>A replacement has another length than the characters in the file, because equal lengths mean a copy.</remarks>
    public void Replace(string text, int start, int end)
    {
        TextRange range = source.InFile(start, end);
        _text.Replace(text, range.Length == text.Length && text.Length > 0 ? range with { End = range.End - 1 } : range);
    }

    /// <summary>Adds characters that are not in the file, unless the block is empty.</summary>
    public void Separate(string text)
    {
        if (_text.Length > _blockStart)
        {
            _text.Separate(text);
        }
    }

    /// <summary>Notes that nothing is a quotation from a position to the end of the text.</summary>
    public void AddCode(int start)
    {
        if (_text.Length > start)
        {
            _code.Add(new TextRange(start, _text.Length));
        }
    }

    /// <summary>Adds a heading.</summary>
    /// <param name="range">The range of its words.</param>
    /// <param name="level">The level.</param>
    /// <returns>The anchor.</returns>
    public string AddHeading(TextRange range, int level)
    {
        string anchor = _anchors.Next(_text.ToString(range.Start, range.Length));
        _headings.Add(new PlacedHeading(range, level, AddValue(anchor)));
        return anchor;
    }

    /// <summary>Reserves the place of a link, before the links inside of it.</summary>
    public int BeginLink() => _links.Count;

    /// <summary>Adds a link whose words are in the text.</summary>
    /// <param name="place">The result of <see cref="BeginLink"/>.</param>
    /// <param name="start">The position where its words start.</param>
    /// <param name="target">The target.</param>
    /// <param name="file">The range of the target in the file.</param>
    public void AddLink(int place, int start, string target, TextRange file)
    {
        TextRange text = _text.Length > start ? new TextRange(start, _text.Length) : default;
        _links.Insert(place, new PlacedLink(text, IsTextValue: false, AddValue(target), IsImage: false, PlaceOf(target, isImage: false, file)));
    }

    /// <summary>Adds an image. Its description is no part of the text.</summary>
    public void AddImage(string description, string target, TextRange file)
    {
        TextRange text = description.Length == 0 ? default : AddValue(description);
        _links.Add(new PlacedLink(text, IsTextValue: true, AddValue(target), IsImage: true, PlaceOf(target, isImage: true, file)));
    }

    /// <summary>The plain text and what is known of it.</summary>
    public FormattedText Finish()
    {
        int offset = _values.Length;
        PlacedHeading? title = Title();
        string characters = _values.Append(_text.ToString()).ToString();
        return new FormattedText(characters, offset, [.. _text.Map.Select(segment => segment with { Start = segment.Start + offset })], [.. _paragraphs.Select(Move)])
        {
            IsWithoutMarkup = true,
            Read = TextTraits.Html | TextTraits.Entities,
            HasHeader = HasHeader(),
            Title = title is null ? default : Move(title.Text),
            BelowTitle = title is null ? offset : Math.Min(title.Text.End + 1 + offset, characters.Length),
            Code = [.. _code.Select(Move)],
            Blocks = [.. _marked.Select(block => block with { Text = Move(block.Text) })],
            Headings = [.. _headings.Select(heading => new HeadingModel(Move(heading.Text), heading.Level, heading.Anchor))],
            Links = ToModels(Move),
        };

        TextRange Move(TextRange range) => range == default ? default : new TextRange(range.Start + offset, range.End + offset);
    }

    private LinkModel[] ToModels(Func<TextRange, TextRange> move)
    {
        LineStarts? lines = null;
        var models = new LinkModel[_links.Count];
        for (int index = 0; index < models.Length; index++)
        {
            PlacedLink link = _links[index];
            models[index] = new LinkModel(link.IsTextValue ? link.Text : move(link.Text), link.Target, link.IsImage)
            {
                Place = link.File,
                Start = link.File.IsEmpty ? default : (lines ??= new LineStarts(source.File)).At(link.File.Start),
            };
        }

        return models;
    }

    private static TextRange PlaceOf(string target, bool isImage, TextRange file) => target.StartsWith("#", StringComparison.Ordinal) || FileTarget.Read(target, isImage) is not null ? file : default;

    // A text with headings marks its title as one. A line with a date is a header in every text.
    private bool HasHeader()
    {
        if (_first != BlockKind.Paragraph)
        {
            return _first == BlockKind.None;
        }

        string words = _text.ToString(_firstRange.Start, _firstRange.Length);
        return words.StartsWith(DatedLine, StringComparison.OrdinalIgnoreCase)
            || (_headings.Count == 0 && words[words.Length - 1] is not ('.' or ':' or ';' or ',' or '…'));
    }

    // The first block, if no other heading has a higher level.
    private PlacedHeading? Title()
    {
        if (_first != BlockKind.Heading)
        {
            return null;
        }

        PlacedHeading first = _headings[0];
        return _headings.TrueForAll(heading => heading.Level >= first.Level) ? first : null;
    }

    private int SkipSpace(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source.Parsed[start]))
        {
            start++;
        }

        return start;
    }

    // What a link or code ends with may be white space at the end of the block.
    private void CutRanges()
    {
        for (int index = _blockLinks; index < _links.Count; index++)
        {
            PlacedLink link = _links[index];
            if (!link.IsTextValue && link.Text.End > _text.Length)
            {
                _links[index] = link with { Text = Cut(link.Text) };
            }
        }

        for (int index = _blockCode; index < _code.Count; index++)
        {
            _code[index] = Cut(_code[index]);
        }
    }

    private TextRange Cut(TextRange range) => range.Start >= _text.Length ? default : range with { End = Math.Min(range.End, _text.Length) };

    // Many links of a text lead to the same place.
    private TextRange AddValue(string value)
    {
        if (!_places.TryGetValue(value, out TextRange place))
        {
            place = new TextRange(_values.Length, _values.Length + value.Length);
            _places.Add(value, place);
            _values.Append(value).Append(Separator);
        }

        return place;
    }
}
