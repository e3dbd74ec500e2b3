using System.Runtime.CompilerServices;

#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>
/// What analysis knows of characters: their word classes, their order among marks, what they fold to, and what pairs compose to.
/// </summary>
/// <remarks>
/// Made of <see cref="CharacterData"/> when the first character asks for it that is not ASCII. The index and the queries must agree, so it is
/// a table of one version of Unicode, and nothing is asked of the framework that happens to run. It is an object rather than a static class,
/// for optimised code asks on every access to a static field whether the class is initialised.
/// </remarks>
internal sealed partial class CharacterTable
{
    private const int BlockBits = 7;
    private const int BlockSize = 1 << BlockBits;
    private const int Mapped = 0x8000;

    /// <summary>By the upper bits of a character: where the entries of its block start.</summary>
    private readonly int[] _blocks = new int[0x110000 >> BlockBits];

    /// <summary>A class and a combining class; or <see cref="Mapped"/> and the number of a mapping.</summary>
    private ushort[] _entries = new ushort[BlockSize * 512];

    /// <summary>By mapping: where its characters start.</summary>
    private readonly int[] _starts;
    private readonly byte[] _classes;
    private readonly int[] _parts;

    /// <summary>The characters of a pair, in order.</summary>
    private readonly ulong[] _pairs;
    private readonly int[] _composites;

    /// <summary>The one table of the process.</summary>
    public static CharacterTable Instance => Holder.Table;

    /// <summary>The class of a character.</summary>
    public WordClass ClassOf(int c)
    {
        int entry = EntryOf(c);
        return IsMapped(entry) ? (WordClass)_classes[entry - Mapped] : ClassOfUnmapped(entry);
    }

    /// <summary>The canonical combining class of a character; 0 for all that are no marks, and for those that are mapped.</summary>
    public int OrderOf(int c)
    {
        int entry = c < 0x300 ? 0 : EntryOf(c);
        return IsMapped(entry) ? 0 : OrderOfUnmapped(entry);
    }

    /// <summary>What the table says of a character, to be asked further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EntryOf(int c) => _entries[_blocks[c >> BlockBits] + (c & (BlockSize - 1))];

    /// <summary>Whether the character of an entry is another one in a term.</summary>
    public static bool IsMapped(int entry) => entry >= Mapped;

    public static WordClass ClassOfUnmapped(int entry) => (WordClass)(entry >> 8);

    public static int OrderOfUnmapped(int entry) => entry & 0xFF;

    /// <summary>The characters that the character of a mapped entry becomes, which may be mapped themselves.</summary>
    public ReadOnlySpan<int> MappingOf(int entry)
    {
        int start = _starts[entry - Mapped];
        return _parts.AsSpan(start, _starts[entry - Mapped + 1] - start);
    }

    /// <summary>The character that a letter and a mark make, or 0. Hangul is not in the table.</summary>
    public int Compose(int letter, int mark)
    {
        ulong pair = PairOf(letter, mark);
        int low = 0;
        int high = _pairs.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            ulong found = _pairs[middle];
            if (found == pair)
            {
                return _composites[middle];
            }

            if (found < pair)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return 0;
    }

    private static ulong PairOf(int letter, int mark) => ((ulong)mark << 32) | (uint)letter;

    private static class Holder
    {
        public static readonly CharacterTable Table = new();
    }
}
