using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Compiler.Tests.Format;

/// <summary>Every name is found in few probes, and hardly one is looked at in vain.</summary>
public class HashSlotsTests
{
    [Fact]
    public void Every_name_is_found_by_the_probes_of_the_runtime_and_no_other_is() =>
        Gen.String.HashSet[0, 200].Holds(
            set =>
            {
                string[] names = [.. set];
                int[] slots = Slots(names);
                for (int row = 0; row < names.Length; row++)
                {
                    Assert.Equal(row, Find(slots, names, names[row]));
                }

                Assert.Equal(-1, Find(slots, names, "a name that is not there"));
            },
            seed: "0000KOIPe036",
            iter: 300);

    [Fact]
    public void Of_ten_thousand_ids_hardly_one_is_looked_at_in_vain()
    {
        string[] names = [.. Enumerable.Range(0, 10_000).Select(number => $"news/2022/{number:00000}")];
        int[] slots = Slots(names);
        int probes = 0;
        int looks = 0;
        for (int row = 0; row < names.Length; row++)
        {
            Assert.Equal(row, Find(slots, names, names[row], ref probes, ref looks));
        }

        Assert.InRange(probes, names.Length, 1.7 * names.Length);
        Assert.InRange(looks, names.Length, 1.01 * names.Length);
    }

    [Fact]
    public void Names_that_differ_in_one_byte_have_other_hashes()
    {
        var hashes = new HashSet<uint>();
        int count = 0;
        for (int length = 1; length <= 40; length++)
        {
            for (int index = 0; index < length; index++)
            {
                byte[] name = new byte[length];
                Array.Fill(name, (byte)'a');
                foreach (byte other in "bcXY019/"u8)
                {
                    name[index] = other;
                    hashes.Add(HashSlots.Hash(name));
                    count++;
                }
            }
        }

        Assert.Equal(count, hashes.Count);
    }

    private static int[] Slots(string[] names)
    {
        int count = HashSlots.CountForNames(names.Length);
        var slots = new HashSlotWriter(count, names.Length);
        for (int row = 0; row < names.Length; row++)
        {
            slots.Add(HashSlots.Hash(Encoding.UTF8.GetBytes(names[row])), row);
        }

        var table = new TableWriter(ImageFormat.Table.ArticleSlots);
        slots.WriteTo(table);
        string digits = string.Concat(table.Pages);
        Assert.Equal(count * ImageFormat.NumberSize, digits.Length);
        return [.. digits.Chunk(ImageFormat.NumberSize).Select(number =>
            number.Reverse().Aggregate(0, (value, digit) => (value << ImageFormat.DigitBits) | (digit ^ ImageFormat.DigitZero)))];
    }

    private static int Find(int[] slots, string[] names, string name)
    {
        int probes = 0;
        int looks = 0;
        return Find(slots, names, name, ref probes, ref looks);
    }

    private static int Find(int[] slots, string[] names, string name, ref int probes, ref int looks)
    {
        uint hash = HashSlots.Hash(Encoding.UTF8.GetBytes(name));
        int rowBits = HashSlots.RowBits(names.Length);
        int mask = (1 << rowBits) - 1;
        for (int probe = 0; probe < slots.Length; probe++)
        {
            probes++;
            int value = slots[(HashSlots.Start(hash, slots.Length) + probe) % slots.Length];
            if (value == 0)
            {
                return -1;
            }

            if ((value & ~mask) == HashSlots.Value(hash, -1, rowBits))
            {
                looks++;
                if (names[(value & mask) - 1] == name)
                {
                    return (value & mask) - 1;
                }
            }
        }

        return -1;
    }
}
