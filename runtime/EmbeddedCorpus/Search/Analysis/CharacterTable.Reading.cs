#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

// Makes the table of the numbers of CharacterData. The order of the sections is that of the writer in the tests.
internal sealed partial class CharacterTable
{
    private int _blockCount = 1;

    private CharacterTable()
    {
        var numbers = new NumberReader(CharacterData.Numbers);
        ReadRanges(ref numbers, 8);
        ReadRanges(ref numbers, 0);

        int mappings = numbers.Next();
        _starts = new int[mappings + 1];
        _classes = new byte[mappings];
        _parts = new int[numbers.Next()];
        int mapped = 0;
        int part = 0;
        ReadRuns(ref numbers, ref mapped, ref part);
        ReadSequences(ref numbers, ref mapped, ref part);

        int pairs = numbers.Next();
        _pairs = new ulong[pairs];
        _composites = new int[pairs];
        ReadPairs(ref numbers, ref mapped, ref part);
        _starts[mapped] = part;
        foreach (ref int block in _blocks.AsSpan())
        {
            block = block < 0 ? ~block : block;
        }
    }

    /// <summary>Ranges of characters of one class, or of one combining class: how far from the last one, how many, which.</summary>
    private void ReadRanges(ref NumberReader numbers, int shift)
    {
        int c = 0;
        for (int left = numbers.Next(); left > 0; left--)
        {
            c += numbers.Next();
            int end = c + numbers.Next() + 1;
            ushort bits = (ushort)(numbers.Next() << shift);
            int shared = 0;
            while (c < end)
            {
                // Blocks of one class, of which Han and Hangul have hundreds, share one; it is marked by its complement until all is read.
                int count = Math.Min(end - c, BlockSize - (c & (BlockSize - 1)));
                if (count == BlockSize && shared != 0)
                {
                    _blocks[c >> BlockBits] = ~shared;
                }
                else
                {
                    int block = Own(c);
                    foreach (ref ushort entry in _entries.AsSpan(block + (c & (BlockSize - 1)), count))
                    {
                        entry |= bits;
                    }

                    if (count == BlockSize)
                    {
                        shared = block;
                        _blocks[c >> BlockBits] = ~shared;
                    }
                }

                c += count;
            }
        }
    }

    /// <summary>Characters that become one other: runs of equal distance, every character or every second.</summary>
    private void ReadRuns(ref NumberReader numbers, ref int mapped, ref int part)
    {
        int c = 0;
        for (int left = numbers.Next(); left > 0; left--)
        {
            c += numbers.Next();
            int shape = numbers.Next();
            int distance = numbers.NextSigned();
            for (int i = shape >> 1; i >= 0; i--)
            {
                Map(c, ref mapped, part);
                _parts[part++] = c + distance;
                c += 1 + (shape & 1);
            }

            c -= shape & 1;
        }
    }

    /// <summary>Characters that become several.</summary>
    private void ReadSequences(ref NumberReader numbers, ref int mapped, ref int part)
    {
        int c = 0;
        int to = 0;
        for (int left = numbers.Next(); left > 0; left--)
        {
            c += numbers.Next();
            Map(c, ref mapped, part);
            for (int count = numbers.Next(); count > 0; count--)
            {
                to += numbers.NextSigned();
                _parts[part++] = to;
            }
        }
    }

    /// <summary>Composites of a letter and a mark, in the order of mark, then letter. All but kana are decomposed.</summary>
    private void ReadPairs(ref NumberReader numbers, ref int mapped, ref int part)
    {
        int mark = 0;
        int letter = 0;
        int composite = 0;
        for (int i = 0; i < _pairs.Length; i++)
        {
            mark += numbers.Next();
            letter += numbers.NextSigned();
            composite += numbers.NextSigned();
            _pairs[i] = PairOf(letter, mark);
            _composites[i] = composite;
            if (!Kana.IsKana(composite))
            {
                Map(composite, ref mapped, part);
                _parts[part++] = letter;
                _parts[part++] = mark;
            }
        }
    }

    private void Map(int c, ref int mapped, int part)
    {
        int block = Own(c);
        ref ushort entry = ref _entries[block + (c & (BlockSize - 1))];
        _classes[mapped] = (byte)ClassOfUnmapped(entry);
        _starts[mapped] = part;
        entry = (ushort)(Mapped | mapped++);
    }

    /// <summary>The block of a character, which no other block shares. To make it may move the entries.</summary>
    private int Own(int c)
    {
        ref int block = ref _blocks[c >> BlockBits];
        int start = block < 0 ? ~block : block;
        if (block > 0)
        {
            return start;
        }

        if ((_blockCount + 1) * BlockSize > _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
        }

        block = _blockCount++ * BlockSize;
        _entries.AsSpan(start, BlockSize).CopyTo(_entries.AsSpan(block));
        return block;
    }
}
