using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Formats.Markup;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

/// <summary>The prose of a text is the text without its markup, and every place of it leads back into the text.</summary>
public sealed class ProseTextTests
{
    private const int Seed = 20221003;
    private const int Rounds = 4000;

    private static readonly string[] s_pieces =
    [
        "<", ">", "<b>", "</b>", "<a href=\"", "\">", "<!--", "-->", "<pre>", "</pre>", "`", "``", "```\n", "~~~", "*", "**", "***", "_", "__", "[", "](", ")", "][1]", "![", "[^1]", "[1]: ", "{{", "}}", "{%", "%}",
        "\\", "\\\"", "\n> ", "\n\n", "\n", " ", "https://x.org", "://", "“", "”", "\"", "'", "said", "Mira", "Holt", "we waited", ",", ".", "5", "“We,” said Mira.", "é", "码头",
    ];

    private static readonly string[] s_words = ["We", "waited", "for", "this", "“so", "long,”", "\"it", "is,\"", "‘a", "b’", "it's", "(said)", "5,", "–", "Mira", "Holt", ".", "\n", "\n\n", "1:2", "a/b", "#", "&", "$5", "-", "+"];

    [Fact]
    public void Prose_without_a_sign_is_the_text_itself()
    {
        var random = new Random(Seed);
        for (int round = 0; round < Rounds; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, 12).Select(_ => s_words[random.Next(s_words.Length)]));
            Assert.Null(ProseText.Read(text, default, [new TextRange(0, text.Length)]));
        }
    }

    [Theory]
    [InlineData("5 * 3 * 2 [sic] a < b > c, f***ing snake_case ~5 and } or { or ] or : // x")]
    [InlineData("“We [the council] waited,” he said*. C:\\Users and a_b_c, 3 > 2.")]
    public void Signs_that_are_no_markup_stay(string text) => Assert.Null(ProseText.Read(text, default, [new TextRange(0, text.Length)]));

    [Fact]
    public void What_is_left_of_random_markup_is_in_order_and_leads_back()
    {
        var random = new Random(Seed);
        int read = 0;
        for (int round = 0; round < Rounds; round++)
        {
            string text = string.Concat(Enumerable.Range(0, 30).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            List<TextRange> paragraphs = ParagraphParser.Parse(text, 0);
            if (paragraphs.Count == 0 || ProseText.Read(text, default, paragraphs) is not { } prose)
            {
                continue;
            }

            read++;
            Assert.True(prose.Characters.Length < text.Length + 1, $"seed {Seed}, round {round}: {text}");
            int last = 0;
            for (int index = 0; index < prose.Characters.Length; index++)
            {
                TextRange place = prose.ToText(new TextRange(index, index + 1));
                bool isCopy = place.Length == 1 && text[place.Start] == prose.Characters[index];
                Assert.True(place.Start >= last && (isCopy || prose.Characters[index] == 'x'), $"seed {Seed}, round {round}, place {index}: {text}");
                last = place.Start;
            }

            foreach (TextRange paragraph in paragraphs)
            {
                TextRange inProse = prose.ToProse(paragraph);
                Assert.InRange(inProse.End, inProse.Start, prose.Characters.Length);
                Assert.True(inProse.IsEmpty || paragraph.Contains(prose.ToText(inProse)) || prose.ToText(inProse).End > paragraph.End, $"seed {Seed}, round {round}: {text}");
            }
        }

        Assert.True(read > Rounds / 2, $"Only {read} texts held markup.");
    }
}
