using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Queries;

/// <summary>Collects the articles that a field of a query names: by a speaker, by a date, or by a value of metadata.</summary>
internal static class FieldArticles
{
    /// <summary>The key of the column with a name in any case, or -1.</summary>
    public static int KeyOf(CorpusStorage storage, ReadOnlySpan<byte> name)
    {
        int columns = storage.TableOf(ImageFormat.Table.FieldColumns).Rows - 1;
        for (int key = 0; key < columns; key++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(FieldColumnReader.Name(storage, key).Bytes, name))
            {
                return key;
            }
        }

        return -1;
    }

    /// <summary>Adds the articles that quote a speaker whose name has some words.</summary>
    public static void AddSpeakers(CorpusStorage storage, ReadOnlySpan<byte> words, bool isPrefix, ArticleBits articles)
    {
        foreach (Speaker speaker in storage.Corpus.Speakers)
        {
            if (HasWords(speaker.Name.Bytes, words, isPrefix))
            {
                foreach (Article article in speaker.Articles)
                {
                    articles.Add(article.Index);
                }
            }
        }
    }

    /// <summary>Adds the articles with a value that has some words.</summary>
    public static void AddValues(CorpusStorage storage, int key, ReadOnlySpan<byte> words, bool isPrefix, ArticleBits articles)
    {
        (int first, int end) = FieldColumnReader.Values(storage, key);
        for (int row = first; row < end; row++)
        {
            if (HasWords(FieldColumnReader.Value(storage, row).Bytes, words, isPrefix))
            {
                FieldColumnReader.AddPostings(storage, row, articles.All);
            }
        }
    }

    /// <summary>Adds the articles of a year, a month, a day, or all from one to another: <c>2022</c>, <c>2022-10</c>, <c>2022-10..2022-12</c>.</summary>
    /// <returns>Whether that is a date.</returns>
    public static bool TryAddDates(CorpusStorage storage, ReadOnlySpan<byte> text, ArticleBits articles)
    {
        int dots = text.IndexOf(".."u8);
        ReadOnlySpan<byte> from = dots < 0 ? text : text[..dots];
        ReadOnlySpan<byte> to = dots < 0 ? text : text[(dots + 2)..];
        int first = 0;
        int end = DateOnly.MaxValue.DayNumber + 1;
        if ((dots >= 0 && from.IsEmpty && to.IsEmpty)
            || (!(dots >= 0 && from.IsEmpty) && !TryReadDays(from, out first, out _))
            || (!(dots >= 0 && to.IsEmpty) && !TryReadDays(to, out _, out end)))
        {
            return false;
        }

        CorpusList<Article> all = storage.Corpus.Articles;
        int last = all.IndexOfDay(end);
        for (int article = all.IndexOfDay(first); article < last; article++)
        {
            articles.Add(article);
        }

        return true;
    }

    private static bool TryReadDays(ReadOnlySpan<byte> text, out int first, out int end)
    {
        (first, end) = (0, 0);
        int year = Number(text, 0, 4);
        int month = text.Length > 4 ? Number(text, 5, 2) : 1;
        int day = text.Length > 7 ? Number(text, 8, 2) : 1;
        if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-')
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var date = new DateOnly(year, month, day);
        first = date.DayNumber;
        end = text.Length switch
        {
            4 => first + (DateTime.IsLeapYear(year) ? 366 : 365),
            7 => first + DateTime.DaysInMonth(year, month),
            _ => first + 1,
        };
        return true;
    }

    private static int Number(ReadOnlySpan<byte> text, int start, int length)
    {
        int number = 0;
        for (int place = start; place < start + length; place++)
        {
            if (place >= text.Length || !char.IsAsciiDigit((char)text[place]))
            {
                return 0;
            }

            number = (number * 10) + text[place] - '0';
        }

        return number;
    }

    // Whether a value has all words, in any order, case and with any diacritics.
    private static bool HasWords(ReadOnlySpan<byte> value, ReadOnlySpan<byte> words, bool isPrefix)
    {
        Span<byte> wanted = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(words);
        bool hasAny = false;
        for (bool isThere = reader.Next(); isThere;)
        {
            ReadOnlySpan<byte> word = wanted[..Strip(reader, wanted)];
            isThere = reader.Next();
            if (!HasWord(value, word, isPrefix && !isThere))
            {
                return false;
            }

            hasAny = true;
        }

        return hasAny;
    }

    private static bool HasWord(ReadOnlySpan<byte> value, ReadOnlySpan<byte> wanted, bool isPrefix)
    {
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(value);
        while (reader.Next())
        {
            ReadOnlySpan<byte> word = stripped[..Strip(reader, stripped)];
            if (isPrefix ? word.StartsWith(wanted) : word.SequenceEqual(wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static int Strip(in WordReader reader, Span<byte> stripped)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        return TermAnalysis.StripDiacritics(term[..reader.Fold(term)], stripped);
    }
}
