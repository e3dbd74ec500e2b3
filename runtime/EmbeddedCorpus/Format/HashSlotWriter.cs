namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Fills a hash table of <see cref="HashSlots"/>.</summary>
/// <param name="slots">The number of slots, above that of the rows.</param>
/// <param name="rows">A number above every row.</param>
internal sealed class HashSlotWriter(int slots, int rows)
{
    private readonly int[] _slots = new int[slots];
    private readonly int _rowBits = HashSlots.RowBits(rows);

    /// <summary>Adds a row.</summary>
    /// <param name="hash">The hash of its bytes.</param>
    /// <param name="row">The row.</param>
    public void Add(uint hash, int row)
    {
        int slot = HashSlots.Start(hash, _slots.Length);
        while (_slots[slot] != 0)
        {
            slot = slot + 1 == _slots.Length ? 0 : slot + 1;
        }

        _slots[slot] = HashSlots.Value(hash, row, _rowBits);
    }

    /// <summary>Writes the slots as rows.</summary>
    public void WriteTo(TableWriter table)
    {
        foreach (int slot in _slots)
        {
            table.Number(slot).EndRow();
        }
    }
}
