using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Marks;

/// <summary>
/// Pairs the marks of a paragraph in one pass: a stack of those that are open, and a list of all that ever were. Every mark is pushed
/// once and popped once, so that the time is linear however the marks are nested.
/// </summary>
internal sealed class MarkPairing
{
    // A single mark that closes later than this was an apostrophe.
    private const int MaxSingleLength = 2000;

    private readonly RefList<OpenMark> _marks = new(16);
    private readonly List<int> _stack = [];

    // The last open mark of each family, or -1.
    private readonly int[] _last = new int[MarkStyle.Families];
    private int _singles;

    /// <summary>The opening marks in the order of the text, with what closes them.</summary>
    public RefList<OpenMark> Marks => _marks;

    /// <summary>Whether a mark of any family but single ones is open.</summary>
    public bool IsInside => _stack.Count > _singles;

    /// <summary>Whether a mark of the family is open.</summary>
    public bool IsOpen(MarkFamily family) => _last[(int)family] >= 0;

    /// <summary>The last open mark of a family that is open.</summary>
    public TextRange LastOpen(MarkFamily family) => _marks[_last[(int)family]].Mark;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _marks.Clear();
        _stack.Clear();
        _last.AsSpan().Fill(-1);
        _singles = 0;
    }

    /// <summary>Gives the room of the marks back.</summary>
    public void Free() => _marks.Free();

    /// <summary>Opens a mark that is no single one.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Open(MarkFamily family, TextRange mark)
    {
        if (_stack.Count > 0)
        {
            ref OpenMark last = ref _marks[_stack[_stack.Count - 1]];
            if (last.IsDoubtful || !last.Likely.IsEmpty)
            {
                Pop();
            }
            else if (last.Family == MarkFamily.Single)
            {
                last.HasInner = true;
            }
        }

        Push(new OpenMark { Mark = mark, Family = family });
    }

    /// <summary>Closes the last open mark of the family; what was opened after it was never closed.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Close(MarkFamily family, TextRange mark)
    {
        while (_marks[_stack[_stack.Count - 1]].Family != family)
        {
            Pop();
        }

        _marks[_stack[_stack.Count - 1]].Closing = mark;
        Pop();
    }

    /// <summary>Remembers a mark that closes the last open one if no other does.</summary>
    public void CloseIfNoOther(MarkFamily family, TextRange mark)
    {
        if (_stack.Count == 0)
        {
            return;
        }

        ref OpenMark open = ref _marks[_stack[_stack.Count - 1]];
        if (open.Likely.IsEmpty && open.Family == family)
        {
            open.Likely = mark;
        }
    }

    /// <summary>Opens a single mark. Single marks never nest: one that is still open was an apostrophe.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void OpenSingle(TextRange mark, bool isDoubtful)
    {
        if (_stack.Count > 0 && _marks[_stack[_stack.Count - 1]].Family == MarkFamily.Single)
        {
            Pop();
        }

        Push(new OpenMark { Mark = mark, Family = MarkFamily.Single, IsDoubtful = isDoubtful });
    }

    /// <summary>Closes a single mark if it is the last open mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">The closing mark.</param>
    /// <param name="closing">How likely it is one.</param>
    /// <returns>Whether a single mark was open.</returns>
    [MethodImpl(HotLoop.Optimized)]
    public bool CloseSingle(ReadOnlySpan<char> text, TextRange mark, SingleClosing closing)
    {
        if (_stack.Count == 0)
        {
            return false;
        }

        ref OpenMark open = ref _marks[_stack[_stack.Count - 1]];
        if (open.Family != MarkFamily.Single)
        {
            return false;
        }

        if (mark.Start - open.Mark.Start > MaxSingleLength)
        {
            Pop();
            return false;
        }

        bool isEnough = open.HasInner ? closing == SingleClosing.Sure : !open.IsDoubtful || closing >= SingleClosing.Strong;
        if (!isEnough)
        {
            return true;
        }

        if (closing == SingleClosing.Weak && open.Likely.IsEmpty && EndsSentence(text.Slice(open.Mark.End, mark.Start - open.Mark.End)))
        {
            // The 'Royal guests stayed. It cost the farmers' union a lot.
            open.IsDoubtful = true;
            return true;
        }

        // ‘The voters’ choice is clear,’ he said: the possessive closes only what no other mark does.
        if (closing == SingleClosing.Weak || (closing == SingleClosing.Likely && !open.Likely.IsEmpty))
        {
            CloseIfNoOther(MarkFamily.Single, mark);
        }
        else
        {
            Close(MarkFamily.Single, mark);
        }

        return true;
    }

    /// <summary>Closes the marks that have a likely closing one; the others stay open for good.</summary>
    public void Finish()
    {
        while (_stack.Count > 0)
        {
            Pop();
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        for (int index = 0; index + 1 < text.Length; index++)
        {
            if (text[index] is '.' or '!' or '?' && char.IsWhiteSpace(text[index + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private void Push(OpenMark mark)
    {
        mark.Below = _last[(int)mark.Family];
        _last[(int)mark.Family] = _marks.Count;
        _singles += mark.Family == MarkFamily.Single ? 1 : 0;
        _stack.Add(_marks.Count);
        _marks.Add(mark);
    }

    private void Pop()
    {
        int index = _stack[_stack.Count - 1];
        _stack.RemoveAt(_stack.Count - 1);
        ref OpenMark mark = ref _marks[index];
        _last[(int)mark.Family] = mark.Below;
        _singles -= mark.Family == MarkFamily.Single ? 1 : 0;
        if (mark.Closing.IsEmpty && !mark.Likely.IsEmpty)
        {
            mark.Closing = mark.Likely;
        }
    }
}
