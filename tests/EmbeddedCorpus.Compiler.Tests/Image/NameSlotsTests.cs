using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Compiler.Tests.Image;

public class NameSlotsTests
{
    [Fact]
    public void Every_name_is_found_by_the_probes_of_the_runtime_and_no_other_is() =>
        Gen.String.HashSet[0, 200].Sample(
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
    public void Ten_thousand_ids_are_found_within_few_probes()
    {
        string[] names = [.. Enumerable.Range(0, 10_000).Select(number => $"news/2022/{number:00000}")];
        int[] slots = Slots(names);
        int probes = 0;
        for (int row = 0; row < names.Length; row++)
        {
            Assert.Equal(row, Find(slots, names, names[row], ref probes));
        }

        Assert.InRange(probes, names.Length, 3 * names.Length);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(1_000, 2_048)]
    public void Slots_are_a_power_of_two_of_which_a_third_stays_free(int names, int slots) => Assert.Equal(slots, NameSlots.Count(names));

    [Fact]
    public void A_third_of_the_slots_stays_free_for_any_number_of_names()
    {
        for (int names = 1; names < 5_000; names++)
        {
            Assert.True(NameSlots.Count(names) * 2 >= names * 3, $"{names} names");
            Assert.Equal(1, System.Numerics.BitOperations.PopCount((uint)NameSlots.Count(names)));
        }
    }

    private static int[] Slots(string[] names)
    {
        var slots = new NameSlots(names.Length);
        for (int row = 0; row < names.Length; row++)
        {
            slots.Add(names[row], row);
        }

        var table = new TableWriter(ImageFormat.Table.ArticleSlots);
        slots.WriteTo(table);
        string digits = string.Concat(table.Pages);
        Assert.Equal(NameSlots.Count(names.Length) * ImageFormat.NumberSize, digits.Length);
        return [.. digits.Chunk(ImageFormat.NumberSize).Select(number =>
            number.Reverse().Aggregate(0, (value, digit) => (value << ImageFormat.DigitBits) | (digit ^ ImageFormat.DigitZero)))];
    }

    private static int Find(int[] slots, string[] names, string name)
    {
        int probes = 0;
        return Find(slots, names, name, ref probes);
    }

    private static int Find(int[] slots, string[] names, string name, ref int probes)
    {
        uint hash = ImageFormat.Hash(Encoding.UTF8.GetBytes(name));
        for (uint probe = 0; probe < slots.Length; probe++)
        {
            probes++;
            int row = slots[(hash + probe) & (uint)(slots.Length - 1)] - 1;
            if (row < 0)
            {
                return -1;
            }

            if (names[row] == name)
            {
                return row;
            }
        }

        return -1;
    }
}
