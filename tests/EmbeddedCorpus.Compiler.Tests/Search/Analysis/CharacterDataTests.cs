using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Tests.Search.Analysis.Tables;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

public class CharacterDataTests
{
    /// <remarks>On a difference the new file lies beside the tests' assembly, to be looked at and copied.</remarks>
    [Fact]
    public void The_numbers_are_those_of_the_unicode_character_database()
    {
        string source = new CharacterDataWriter(UnicodeDatabase.Require()).Write();
        string received = Path.Combine(AppContext.BaseDirectory, "CharacterData.received.cs");
        string file = Path.Combine(SharedFolder.Repository(), "runtime/EmbeddedCorpus/Search/Analysis/CharacterData.cs");
        if (File.ReadAllText(file) != source)
        {
            File.WriteAllText(received, source);
            Assert.Fail($"{file} differs from {received}.");
        }
    }

    [Fact]
    public void The_table_says_of_every_character_what_the_rules_say()
    {
        UnicodeDatabase unicode = UnicodeDatabase.Require();
        var rules = new CharacterRules(unicode);
        Assert.Equal(CharacterData.UnicodeVersion, unicode.Version);
        for (int c = 0; c <= 0x10FFFF; c++)
        {
            Assert.True(rules.ClassOf(c) == WordClasses.Of(c), $"U+{c:X4}: {WordClasses.Of(c)}, not {rules.ClassOf(c)}");
            Assert.True(rules.ClassOf(c) == CharacterTable.Instance.ClassOf(c), $"U+{c:X4}: {CharacterTable.Instance.ClassOf(c)}, not {rules.ClassOf(c)}");
            int[] form = rules.FormOf(c);
            Assert.True(form.SequenceEqual(FormOf(c)), $"U+{c:X4}: {Show(FormOf(c))}, not {Show(form)}");
            if (form is [var same] && same == c)
            {
                Assert.True(unicode.CombiningClasses.GetValueOrDefault(c) == CharacterTable.Instance.OrderOf(c), $"U+{c:X4}");
            }

            // Composition gives forms back to people, and a form is never capital.
            if (rules.PairOf(c) is { } pair && !unicode.Foldings.ContainsKey(c) && rules.ClassOf(c) != WordClass.Other)
            {
                Assert.True(CharacterTable.Instance.Compose(pair[0], pair[1]) == c, $"U+{c:X4}");
            }
        }
    }

    /// <summary>What the table maps a character to, in as many steps as it takes.</summary>
    private static int[] FormOf(int c)
    {
        int entry = CharacterTable.Instance.EntryOf(c);
        return c < 0x80 ? [char.ToLowerInvariant((char)c)]
            : CharacterTable.IsMapped(entry) ? [.. CharacterTable.Instance.MappingOf(entry).ToArray().SelectMany(FormOf)]
            : [c];
    }

    private static string Show(int[] characters) => string.Join(' ', characters.Select(static c => c.ToString("X4")));
}
