using System.Text;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

/// <summary>What analysis makes of texts, as strings.</summary>
internal static class Analysed
{
    /// <summary>
    /// The forms of a text's words with a blank between them; <c>_</c> follows the last character of a run of bigrams, <c>+</c> precedes a part that goes
    /// with the word before it, and the whole that starts at a word follows it behind <c>=</c>.
    /// </summary>
    public static string Words(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        byte[] form = new byte[WordReader.MaxTermBytes];
        var words = new StringBuilder();
        var reader = new WordReader(utf8);
        while (reader.Next())
        {
            words.Append(words.Length == 0 ? "" : " ").Append(reader.IsPart ? "+" : "");
            words.Append(Encoding.UTF8.GetString(form, 0, reader.Fold(form))).Append(reader.IsLast ? "_" : "");
            if (reader.HasWhole)
            {
                words.Append('=').Append(Encoding.UTF8.GetString(form, 0, reader.FoldWhole(form)));
            }
        }

        return words.ToString();
    }

    /// <summary>The words as they stand in the text, those of a script without spaces left out.</summary>
    public static List<string> Slices(byte[] utf8)
    {
        var slices = new List<string>();
        var reader = new WordReader(utf8);
        while (reader.Next())
        {
            if (!reader.IsBigram)
            {
                slices.Add(Encoding.UTF8.GetString(utf8, reader.Start, reader.End - reader.Start));
            }
        }

        return slices;
    }

    /// <summary>The form of a text that is one word.</summary>
    public static string Form(string word) => Encoding.UTF8.GetString(FormBytes(Encoding.UTF8.GetBytes(word)));

    /// <summary>The form of a text's first word; empty without one.</summary>
    public static byte[] FormBytes(byte[] text)
    {
        byte[] form = new byte[WordReader.MaxTermBytes];
        var reader = new WordReader(text);
        return reader.Next() ? form[..reader.Fold(form)] : [];
    }

    public static string StripDiacritics(string form)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(form);
        byte[] result = new byte[bytes.Length];
        return Encoding.UTF8.GetString(result, 0, TermAnalysis.StripDiacritics(bytes, result));
    }

    public static string Stem(string form, bool english)
    {
        byte[] result = new byte[WordReader.MaxTermBytes];
        return Encoding.UTF8.GetString(result, 0, TermAnalysis.Stem(Encoding.UTF8.GetBytes(form), english, result));
    }

    public static string Compose(string form)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(form);
        byte[] result = new byte[bytes.Length];
        return Encoding.UTF8.GetString(result, 0, TermAnalysis.Compose(bytes, result));
    }
}
