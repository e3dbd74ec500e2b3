using System.Text;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>The hash table of ids or names that the runtime looks up in: open addressing with linear probing.</summary>
internal sealed class NameSlots(int names)
{
    private readonly int[] _slots = new int[Count(names)];

    /// <summary>The number of slots for some names: the power of two that leaves at least a third of them free; none for none.</summary>
    public static int Count(int names)
    {
        if (names == 0)
        {
            return 0;
        }

        int slots = 2;
        while (slots < names + (names / 2) + 1)
        {
            slots *= 2;
        }

        return slots;
    }

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name; no other is the same.</param>
    /// <param name="row">The row that it names.</param>
    public void Add(string name, int row)
    {
        int slot = (int)(ImageFormat.Hash(Encoding.UTF8.GetBytes(name)) & (uint)(_slots.Length - 1));
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = row + 1;
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
