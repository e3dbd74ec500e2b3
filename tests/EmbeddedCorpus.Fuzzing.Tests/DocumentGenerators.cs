using System.Text;
using CsCheck;

namespace EmbeddedCorpus.Fuzzing.Tests;

/// <summary>Files as nobody would write them, in every encoding that the compiler reads.</summary>
internal static class DocumentGenerators
{
    private static readonly Encoding[] s_encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true),
        new UTF32Encoding(false, true), new UTF32Encoding(true, true), new UnicodeEncoding(false, false), Encoding.Latin1,
    ];

    private static readonly Gen<string> s_lineEnd = Gen.OneOf("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", "\n\r", "\u2028", "\u0085", "\f", "\v");

    private static readonly Gen<string> s_name = Gen.OneOf(
        "John Smith", "Anna de Vries", "Dr. Wu", "Mr. O’Neill", "Jürgen Weiß", "Ōe Kenzaburō", "the mayor", "his office", "she", "they", "HB", "Harbour Board (HB)", "𝒜nna 𝓑erg", "İnci", "王芳", "Άννα");

    private static readonly Gen<string> s_verb = Gen.OneOf("said", "told", "added", "according to", "called it", "sagte", "a déclaré", "warned that", "asked:", "—");

    private static readonly Gen<string> s_words = Gen.OneOf("we", "will not", "go", "it is so,", "No.", "e\u0301t\u0323e\u0301", "😀👩‍👩‍👧", "日本語", "ภาษาไทย", "word", "don’t", "6'2\"", "’90s", "a=\"b\"");

    private static readonly Gen<string> s_invisible = Gen.OneOf(
        "\0", "\u0007", "\u001B", "\u007F", "\u009B", "\u00AD", "\u200B", "\u200E", "\u200F", "\u202A", "\u202E", "\u202C", "\u2066", "\u2069", "\uFEFF", "\uFFFD", "\uFFFE", "\U000E0041", "\U0010FFFF", "\uFDD0");

    private static readonly Gen<(string Open, string Close)> s_marks = Gen.OneOf(
        ("“", "”"), ("‘", "’"), ("\"", "\""), ("'", "'"), ("«", "»"), ("« ", " »"), ("»", "«"), ("„", "“"), ("‚", "‘"), ("”", "”"), ("「", "」"), ("『", "』"), ("``", "''"), ("‹", "›"), ("“", ""), ("", "”"), ("\"", ""));

    // Nests: a quotation is words, some of them quotations.
    private static readonly Gen<string> s_nest = Gen.Recursive<string>((depth, inner) => Gen.Select(
        s_marks,
        (depth < 4 ? Gen.Frequency((3, s_words), (1, s_invisible), (2, inner)) : s_words).Array[1, 5],
        static (marks, pieces) => marks.Open + string.Join(' ', pieces) + marks.Close));

    private static readonly Gen<string> s_sentence = Gen.Select(
        s_name, s_verb, s_nest, s_words, Gen.Int[0, 4], static (name, verb, quotation, words, order) => order switch
        {
            0 => $"{quotation} {verb} {name}. ",
            1 => $"{quotation} {name} {verb}. ",
            2 => $"{name} {verb} {quotation}. ",
            3 => $"{name}, {words}, {verb} {quotation} and {words} {quotation}. ",
            _ => $"{words} {name} {words}. ",
        });

    private static readonly Gen<string> s_header = Gen.Frequency(
        (3, Gen.Select(Gen.OneOf("2022-10-03", "1999-12-31", "2022-02-31", "0001-01-01", "9999-12-31", "10000-01-01", "03/10/2022"), s_nest, static (date, headline) => $"date {date} {headline}")),
        (2, s_nest),
        (1, s_sentence),
        (1, Gen.Const(string.Empty)));

    private static readonly Gen<string> s_paragraph = Gen.Frequency((8, s_sentence), (1, s_invisible), (1, s_words), (1, s_lineEnd)).Array[0, 8].Select(static pieces => string.Concat(pieces));

    /// <summary>The characters of a file: a header or none, and paragraphs.</summary>
    public static readonly Gen<string> Text = Gen.Select(s_header, Gen.Select(s_lineEnd, s_paragraph).Array[0, 6], static (header, paragraphs) =>
        header + string.Concat(paragraphs.Select(static paragraph => paragraph.Item1 + paragraph.Item2)));

    /// <summary>The bytes of a file: characters in some encoding, with or without damage, or no characters at all.</summary>
    public static readonly Gen<byte[]> File = Gen.Frequency(
        (6, Gen.Select(Text, Gen.OneOf(s_encodings), static (text, encoding) => Encode(text, encoding))),
        (3, Gen.Select(Gen.Select(Text, Gen.OneOf(s_encodings), static (text, encoding) => Encode(text, encoding)), Changes(), static (bytes, changes) => Mutate(bytes, changes))),
        (1, Gen.Byte.Array[0, 300]));

    /// <summary>Changes to the bytes of a file: one is taken out, put in or replaced, or a piece of the file stands where it should not.</summary>
    public static Gen<Change[]> Changes() => Gen.Select(
        Gen.Int[0, int.MaxValue],
        Gen.Frequency((3, Gen.Byte), (2, Gen.OneOf<byte>(0, (byte)'\n', (byte)'\r', (byte)'"', (byte)'\'', 0x80, 0xC0, 0xE2, 0xED, 0xEF, 0xF4, 0xFE, 0xFF))),
        Gen.Int[0, 4],
        static (place, value, kind) => new Change(place, value, kind)).Array[1, 8];

    /// <summary>The bytes after some changes.</summary>
    public static byte[] Mutate(byte[] bytes, Change[] changes)
    {
        var changed = new List<byte>(bytes);
        foreach (Change change in changes)
        {
            int place = change.Place % (changed.Count + 1);
            int length = Math.Min(change.Value, changed.Count - place);
            switch (change.Kind)
            {
                case 0 when place < changed.Count:
                    changed[place] = change.Value;
                    break;
                case 1 when place < changed.Count:
                    changed.RemoveAt(place);
                    break;
                case 2:
                    changed.RemoveRange(place, length);
                    break;
                case 3:
                    changed.InsertRange(place, changed.GetRange(changed.Count - length, length));
                    break;
                default:
                    changed.Insert(place, change.Value);
                    break;
            }
        }

        return [.. changed];
    }

    private static byte[] Encode(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    /// <summary>One change; its place counts modulo the length.</summary>
    internal sealed record Change(int Place, byte Value, int Kind);
}
