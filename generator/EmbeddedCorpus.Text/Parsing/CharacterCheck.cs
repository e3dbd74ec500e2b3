using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Parsing;

/// <summary>Looks for characters that a reader cannot see: control characters, bidirectional overrides, unpaired surrogates.</summary>
internal static class CharacterCheck
{
    /// <summary>What the check found.</summary>
    public struct Findings
    {
        /// <summary>The first control character that is no white space, or -1.</summary>
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
    [MethodImpl(HotLoop.Optimized)]
    public static Findings Check(ReadOnlySpan<char> text)
    {
        var findings = new Findings { FirstControl = -1, FirstBidirectional = -1, FirstUnpairedSurrogate = -1 };
        for (int index = 0; index < text.Length; index++)
        {
            char c = text[index];
            if (c is >= ' ' and < '\u007F')
            {
                continue;
            }

            if (IsControl(c))
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

    /// <summary>Embeddings, overrides and isolates (UAX 9): what "Trojan Source" (CVE-2021-42574) is made of.</summary>
    public static bool IsBidirectionalControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
