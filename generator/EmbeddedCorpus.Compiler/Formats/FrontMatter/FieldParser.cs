using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>What the parsers of front matter share: a position in the source, and the one problem that ends the reading.</summary>
/// <param name="source">The whole source.</param>
/// <param name="range">The lines between the marks.</param>
internal abstract class FieldParser(string source, TextRange range)
{
    /// <summary>How deeply lists and mappings may be nested: far more than anybody writes, and no danger to the stack.</summary>
    public const int MaxDepth = 64;

    /// <summary>The fields; those before the problem when there is one.</summary>
    public FieldNode Root { get; protected set; } = FieldNode.Mapping(range.Start);

    /// <summary>What ended the reading, or null.</summary>
    public FrontMatterProblem? Problem { get; private set; }

    /// <summary>The first name that is there twice in one mapping, or null. Reading goes on.</summary>
    public FrontMatterProblem? Duplicate { get; private set; }

    /// <summary>The whole source.</summary>
    protected string Source { get; } = source;

    /// <summary>One past the last character to read.</summary>
    protected int End { get; } = range.End;

    /// <summary>The next character to read.</summary>
    protected int Position { get; set; } = range.Start;

    /// <summary>Whether all is read.</summary>
    protected bool IsAtEnd => Position >= End;

    /// <summary>Whether a character ends a line.</summary>
    protected static bool IsBreak(char c) => c is '\n' or '\r';

    /// <summary>Whether a character separates words of one line.</summary>
    protected static bool IsBlank(char c) => c is ' ' or '\t';

    /// <summary>The character some characters ahead; NUL after the end.</summary>
    protected char Peek(int offset = 0) => Position + offset < End ? Source[Position + offset] : '\0';

    /// <summary>Whether the next characters are these.</summary>
    protected bool IsAt(string text) => Position + text.Length <= End && string.CompareOrdinal(Source, Position, text, 0, text.Length) == 0;

    /// <summary>Moves past the line end at the position: LF, CRLF or CR.</summary>
    protected void SkipBreak() => Position += Peek() == '\r' && Peek(1) == '\n' ? 2 : 1;

    /// <summary>Moves past spaces and tabs.</summary>
    protected void SkipBlanks()
    {
        while (IsBlank(Peek()))
        {
            Position++;
        }
    }

    /// <summary>Moves to the end of the line.</summary>
    protected void SkipLine()
    {
        while (!IsAtEnd && !IsBreak(Source[Position]))
        {
            Position++;
        }
    }

    /// <summary>Notes a problem; only the first one counts.</summary>
    /// <returns>Null, so that a method can end with it.</returns>
    protected FieldNode? Fail(FrontMatterProblemKind kind, int start, int end, string message)
    {
        // Both halves of a surrogate pair are one character.
        int first = Math.Min(start, End);
        int last = Math.Max(first, Math.Min(end, End));
        last += last > first && last < End && char.IsSurrogatePair(Source[last - 1], Source[last]) ? 1 : 0;
        Problem ??= new FrontMatterProblem(kind, new TextRange(first, last), message);
        return null;
    }

    /// <summary>Notes a problem of the syntax at one character.</summary>
    /// <returns>Null, so that a method can end with it.</returns>
    protected FieldNode? FailAt(int position, string message) => Fail(FrontMatterProblemKind.Syntax, position, position + 1, message);

    /// <summary>Notes that the node at the position is nested too deeply.</summary>
    protected FieldNode? FailTooDeep() => Fail(
        FrontMatterProblemKind.TooDeep,
        Position,
        Position + 1,
        $"Lists and mappings are nested more than {MaxDepth} levels deep: write them flatter");

    /// <summary>Adds a member, or notes that its name is there already.</summary>
    protected void Add(FieldNode mapping, string name, TextRange nameRange, FieldNode value)
    {
        if (!mapping.TryAdd(name, nameRange, value))
        {
            Duplicate ??= new FrontMatterProblem(
                FrontMatterProblemKind.DuplicateName,
                nameRange,
                $"There is a field '{name}' already: rename or remove one of the two");
        }
    }

    /// <summary>Reads the digits of an escape and appends the character they stand for.</summary>
    /// <param name="text">Takes the character.</param>
    /// <param name="digits">How many hexadecimal digits there must be.</param>
    /// <param name="start">Where the escape starts.</param>
    /// <param name="takesPairs">Whether two escapes may be the halves of one character, as in JSON.</param>
    /// <returns>Whether it is a character; if not, a problem is noted.</returns>
    protected bool TryAppendCode(StringBuilder text, int digits, int start, bool takesPairs)
    {
        if (TryReadHex(digits, out uint code))
        {
            if (code is < 0xD800 or (> 0xDFFF and <= 0x10FFFF))
            {
                text.Append(char.ConvertFromUtf32((int)code));
                return true;
            }

            if (takesPairs && code < 0xDC00 && IsAt("\\u"))
            {
                Position += 2;
                if (TryReadHex(4, out uint low) && low is >= 0xDC00 and <= 0xDFFF)
                {
                    text.Append((char)code).Append((char)low);
                    return true;
                }
            }
        }

        Fail(FrontMatterProblemKind.Syntax, start, Position, "The escape is not a character: correct it, or double the backslash");
        return false;
    }

    private bool TryReadHex(int digits, out uint code)
    {
        code = 0;
        for (int count = 0; count < digits; count++, Position++)
        {
            char c = Peek();
            int digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
            {
                return false;
            }

            code = (code << 4) | (uint)digit;
        }

        return true;
    }
}
