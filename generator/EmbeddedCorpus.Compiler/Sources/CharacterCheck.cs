using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Looks for characters that a reader cannot see: controls, invisible characters, bidirectional overrides, unpaired surrogates.</summary>
internal static class CharacterCheck
{
    // Tags (U+E0000 to U+E007F) spell words that nobody sees. Behind a black flag (U+1F3F4) a few of them are the flag of a region.
    private const char BlackFlagHigh = '\uD83C';
    private const char BlackFlagLow = '\uDFF4';
    private const int MaxFlagTags = 7;

    /// <summary>What the check found.</summary>
    public struct Findings
    {
        /// <summary>The first control or invisible character that is no white space, or -1.</summary>
        public int FirstControl;

        /// <summary>How many there are.</summary>
        public int Controls;

        /// <summary>The first bidirectional control that can reorder other text, or -1.</summary>
        public int FirstBidirectional;

        /// <summary>How many there are.</summary>
        public int Bidirectionals;

        /// <summary>The first half of a surrogate pair without the other, or -1.</summary>
        public int FirstUnpairedSurrogate;
    }

    /// <summary>Checks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowsC1">Whether U+0080 to U+009F are bytes of characters that were decoded wrongly, and no controls.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static Findings Check(ReadOnlySpan<char> text, bool allowsC1 = false)
    {
        // Where a tag of a flag may stand next, and how many more.
        int flagTag = -1;
        int flagTags = 0;
        var findings = new Findings { FirstControl = -1, FirstBidirectional = -1, FirstUnpairedSurrogate = -1 };
        for (int index = 0; index < text.Length; index++)
        {
            char c = text[index];
            if (c is >= ' ' and < '\u007F')
            {
                continue;
            }

            if ((IsControl(c) && !(allowsC1 && c >= '\u0080')) || IsInvisible(c))
            {
                findings.FirstControl = findings.Controls++ == 0 ? index : findings.FirstControl;
            }
            else if (IsBidirectionalControl(c))
            {
                findings.FirstBidirectional = findings.Bidirectionals++ == 0 ? index : findings.FirstBidirectional;
            }
            else if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                {
                    if (c == BlackFlagHigh && text[index + 1] == BlackFlagLow)
                    {
                        flagTag = index + 2;
                        flagTags = MaxFlagTags;
                    }
                    else if (IsTag(text, index) && index == flagTag && flagTags > 0)
                    {
                        flagTag += 2;
                        flagTags--;
                    }
                    else if (IsTag(text, index))
                    {
                        findings.FirstControl = findings.Controls++ == 0 ? index : findings.FirstControl;
                    }

                    index++;
                }
                else if (findings.FirstUnpairedSurrogate < 0)
                {
                    findings.FirstUnpairedSurrogate = index;
                }
            }
        }

        return findings;
    }

    /// <summary>C0 and C1 controls, but for tab, line ends, form feed and next line.</summary>
    public static bool IsControl(char c) => (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')) || (c is >= '\u007F' and <= '\u009F' and not '\u0085');

    /// <summary>What nobody sees and no script needs: zero width space, word joiner and invisible operators, a byte order mark inside a text, interlinear annotation.</summary>
    /// <remarks>Soft hyphens, joiners, direction marks and variation selectors have their use.</remarks>
    public static bool IsInvisible(char c) => c is '\u180E' or '\u200B' or (>= '\u2060' and <= '\u2064') or (>= '\u206A' and <= '\u206F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');

    private static bool IsTag(ReadOnlySpan<char> text, int index) => text[index] == '\uDB40' && text[index + 1] is >= '\uDC00' and <= '\uDC7F';

    /// <summary>Embeddings, overrides and isolates (UAX 9): what "Trojan Source" (CVE-2021-42574) is made of.</summary>
    public static bool IsBidirectionalControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
