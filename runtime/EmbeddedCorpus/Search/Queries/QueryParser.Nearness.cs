using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Search.Queries;

/// <content>What <see cref="SearchOptions.PreferNearWords"/> adds to a query.</content>
internal ref partial struct QueryParser
{
    /// <summary>Steps that two neighbouring words of the query may be apart.</summary>
    private const int NearReach = 4;

    // Of pairs with the reach 0 and 4, the weights .1, .3, .5 and 1, with and without stop words, these have the best MAP on Cranfield of those that raise
    // it on MED too: .4258 to .4315, and .5314 to .5365 (search-quality.sh --near). The phrase of all words changes neither.
    private const double NearWeight = 0.3;

    // A query with an operator says itself what belongs together.
    private void AddNearWords(SearchField field)
    {
        int words = CountWords(_reader.Text, out bool areSingle);
        if (words < 2)
        {
            return;
        }

        ReadOnlySpan<byte> previous = default;
        for (ReadOnlySpan<byte> rest = QueryReader.AfterSpaces(_reader.Text); !rest.IsEmpty && !_query.IsFull; rest = QueryReader.AfterSpaces(rest))
        {
            ReadOnlySpan<byte> word = NextWord(rest, out int length);
            if (IsSingle(word) && IsSingle(previous) && _query.WordCount <= Query.MaxWords - 2)
            {
                AddNear(previous, word, field, NearReach, NearWeight);
            }

            previous = word;
            rest = rest[length..];
        }

        if (areSingle && words <= MaxJoined && _query.WordCount <= Query.MaxWords - words && !_query.IsFull)
        {
            AddNear(_reader.Text, default, field, reach: 0, weight: 1);
        }
    }

    private void AddNear(ReadOnlySpan<byte> text, ReadOnlySpan<byte> next, SearchField field, int reach, double weight)
    {
        int first = _query.WordCount;
        int problems = _query.ProblemCount;
        ReadWords(text, hasPrefix: false, isWhole: false, NoEdits);
        ReadWords(next, hasPrefix: false, isWhole: false, NoEdits);
        _query.ProblemCount = problems;
        int item = _query.AddClause(Occurrence.Should, field, first, _query.WordCount - first, isExtra: false);
        if (item >= 0)
        {
            _query.SetReach(item, reach);
            _query.Boost(item, weight);
            _query.Attach(Query.Root, item);
        }
    }

    // The words of a query, or 0 if it has anything else.
    private static int CountWords(ReadOnlySpan<byte> text, out bool areSingle)
    {
        areSingle = true;
        int count = 0;
        for (ReadOnlySpan<byte> rest = QueryReader.AfterSpaces(text); !rest.IsEmpty; rest = QueryReader.AfterSpaces(rest))
        {
            ReadOnlySpan<byte> word = NextWord(rest, out int length);
            rest = rest[length..];
            if (word.IsEmpty)
            {
                continue;
            }

            count++;
            areSingle &= IsSingle(word);
            if (!IsSingle(word) && !IsJoined(word))
            {
                return 0;
            }
        }

        return count;
    }

    // Up to a space, without the punctuation of a sentence. Of punctuation alone, nothing.
    private static ReadOnlySpan<byte> NextWord(ReadOnlySpan<byte> rest, out int length)
    {
        length = 0;
        while (length < rest.Length && !QueryCharacters.IsSpaceAt(rest, length, out int next))
        {
            length += next;
        }

        return rest[..length].TrimEnd(".,;?!"u8);
    }

    // One word from the first to the last byte, and no operator.
    private static bool IsSingle(ReadOnlySpan<byte> word)
    {
        var reader = new WordReader(word);
        return !IsOperatorName(word) && reader.Next() && !reader.IsBigram && reader.Start == 0 && reader.End == word.Length;
    }

    // As state-of-the-art: letters and digits, and signs inside that are no operators.
    private static bool IsJoined(ReadOnlySpan<byte> word)
    {
        foreach (byte value in word)
        {
            if (!char.IsAsciiLetterOrDigit((char)value) && value is not ((byte)'-' or (byte)'\'' or (byte)'.' or (byte)','))
            {
                return false;
            }
        }

        return !word.IsEmpty && char.IsAsciiLetterOrDigit((char)word[0]) && !IsOperatorName(word);
    }

    private static bool IsOperatorName(ReadOnlySpan<byte> word) => word.SequenceEqual("AND"u8) || word.SequenceEqual("OR"u8) || word.SequenceEqual("NOT"u8);
}
