using System.Runtime.CompilerServices;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Format;

/// <summary>Goes through the rows that a hash table of <see cref="HashSlots"/> has for a hash.</summary>
internal ref struct HashSlotReader
{
    private readonly CorpusStorage _storage;
    private readonly TableReader _slots;
    private readonly int _rowMask;
    private readonly int _tag;
    private int _slot;
    private int _left;

    /// <param name="storage">The corpus.</param>
    /// <param name="slots">The table.</param>
    /// <param name="rows">The number that the writer was told of.</param>
    /// <param name="hash">The hash of what is looked for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HashSlotReader(CorpusStorage storage, TableReader slots, int rows, uint hash)
    {
        int rowBits = HashSlots.RowBits(rows);
        _storage = storage;
        _slots = slots;
        _rowMask = (1 << rowBits) - 1;
        _tag = HashSlots.Value(hash, -1, rowBits);
        _slot = HashSlots.Start(hash, slots.Rows);
        _left = slots.Rows;
    }

    /// <summary>The next row that may be the one that is looked for, or -1: then there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        // There are free slots where the image is sound, and an end where it is not.
        while (_left-- > 0)
        {
            int value = DigitReader.Number(_storage.RowAt(_slots, _slot, NumberRow.Size));
            _slot = _slot + 1 == _slots.Rows ? 0 : _slot + 1;
            if (value == 0)
            {
                break;
            }

            if ((value & ~_rowMask) == _tag)
            {
                return (value & _rowMask) - 1;
            }
        }

        _left = 0;
        return -1;
    }
}
