using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Index;

namespace EmbeddedCorpus.Compiler.Tests.Index;

public class TermMapTests
{
    [Fact]
    public void Words_have_numbers_in_the_order_in_which_they_come() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 3].Array[0, 5_000].Holds(
            words =>
            {
                var map = new TermMap();
                var expected = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (string word in words)
                {
                    bool isNew = expected.TryAdd(word, expected.Count);
                    Assert.Equal(expected[word], map.Add(Encoding.UTF8.GetBytes(word), out bool wasNew));
                    Assert.Equal(isNew, wasNew);
                }

                Assert.Equal(expected.Count, map.Count);
                foreach ((string word, int number) in expected)
                {
                    Assert.Equal(word, Encoding.UTF8.GetString(map[number]));
                }
            },
            seed: "0000KOIPe036",
            iter: 20);

    [Fact]
    public void Words_of_any_length_and_number_are_held()
    {
        var map = new TermMap();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int number = 0; number < 50_000; number++)
            {
                byte[] word = Encoding.UTF8.GetBytes(new string((char)('a' + (number % 26)), number % 64) + number);
                Assert.Equal(number, map.Add(word, out bool isNew));
                Assert.Equal(pass == 0, isNew);
                Assert.True(map[number].SequenceEqual(word));
            }
        }

        Assert.Equal(50_000, map.Count);
        Assert.Equal(map.HashOf(0), new TermMap() is var other && other.Add(map[0], out _) == 0 ? other.HashOf(0) : 0);
    }
}
