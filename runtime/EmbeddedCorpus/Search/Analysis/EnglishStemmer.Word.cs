#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

internal static partial class EnglishStemmer
{
    /// <summary>A word that loses its endings.</summary>
    private ref partial struct Word
    {
        private Span<byte> _word;
        private int _length;

        /// <summary>Where the region behind the first consonant behind a vowel starts: what is left of it bears most endings.</summary>
        private int _region1;

        /// <summary>The same within the first region.</summary>
        private int _region2;
        private bool _hasConsonantY;

        public Word(Span<byte> word)
        {
            _word = word;
            _length = word.Length;
            _region1 = 0;
            _region2 = 0;
            _hasConsonantY = false;
        }

        /// <summary>Drops an apostrophe at the start and marks each <c>y</c> that is a consonant.</summary>
        public void MarkConsonants()
        {
            if (_word[0] == '\'')
            {
                _word.Slice(1).CopyTo(_word);
                _length--;
            }

            for (int i = 0; i < _length; i++)
            {
                if (_word[i] == 'y' && (i == 0 || IsVowel(_word[i - 1])))
                {
                    _word[i] = ConsonantY;
                    _hasConsonantY = true;
                }
            }
        }

        public void MarkRegions()
        {
            int start = LengthOfKnownStart();
            _region1 = start > 0 ? start : NextRegion(0);
            _region2 = NextRegion(_region1);
        }

        /// <summary>Whether steps 2 to 5 may find an ending: they take none outside the first region, and none with another last letter than these.</summary>
        public readonly bool MayEndFurther => _length > _region1
            && _word[_length - 1] is (byte)'c' or (byte)'e' or (byte)'i' or (byte)'l' or (byte)'m' or (byte)'n' or (byte)'r' or (byte)'s' or (byte)'t';

        /// <summary>Makes every <c>y</c> small again, and says how long the stem is.</summary>
        public readonly int Finish()
        {
            if (_hasConsonantY)
            {
                RestoreY();
            }

            return _length;
        }

        private readonly void RestoreY()
        {
            for (int i = 0; i < _length; i++)
            {
                if (_word[i] == ConsonantY)
                {
                    _word[i] = (byte)'y';
                }
            }
        }

        private static bool IsVowel(byte b) => b is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';

        /// <summary>Starts whose derivations the rules would mix up: <c>general</c> and <c>generous</c>.</summary>
        private readonly int LengthOfKnownStart()
        {
            ReadOnlySpan<byte> word = _word.Slice(0, _length);
            switch (word.Length == 0 ? 0 : word[0])
            {
                case 'a' when word.StartsWith("arsen"u8):
                case 'e' when word.StartsWith("emerg"u8):
                case 'g' when word.StartsWith("gener"u8):
                case 'i' when word.StartsWith("inter"u8):
                case 'l' when word.StartsWith("later"u8):
                case 'o' when word.StartsWith("organ"u8):
                    return 5;
                case 'c' when word.StartsWith("commun"u8):
                    return 6;
                case 'p' when word.StartsWith("past"u8):
                    return 4;
                case 'u' when word.StartsWith("univers"u8):
                    return 7;
                default:
                    return 0;
            }
        }

        private readonly int NextRegion(int from)
        {
            int i = from;
            while (i < _length && !IsVowel(_word[i]))
            {
                i++;
            }

            while (i < _length && IsVowel(_word[i]))
            {
                i++;
            }

            return i < _length ? i + 1 : _length;
        }

        // Not the framework's method of this name: it has none that is compiled ahead of time for bytes.
        private readonly bool EndsWith(ReadOnlySpan<byte> ending) =>
            _length >= ending.Length && _word.Slice(_length - ending.Length, ending.Length).SequenceEqual(ending);

        /// <summary>Whether the word is one of these letters and the ending that is being taken.</summary>
        private readonly bool StartIs(int ending, ReadOnlySpan<byte> start) => _word.Slice(0, _length - ending).SequenceEqual(start);

        /// <summary>The byte at a distance from the end, 1 for the last; 0 where there is none.</summary>
        private readonly byte FromEnd(int distance) => distance <= _length ? _word[_length - distance] : (byte)0;

        private readonly bool IsInRegion1(int ending) => _length - ending >= _region1;

        private readonly bool IsInRegion2(int ending) => _length - ending >= _region2;

        private readonly bool HasVowelBefore(int end)
        {
            for (int i = 0; i < end; i++)
            {
                if (IsVowel(_word[i]))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether a start of the word ends in a short syllable: consonant, vowel and consonant, or vowel and consonant alone.</summary>
        private readonly bool EndsShort(int end)
        {
            if (end < 2 || IsVowel(_word[end - 1]) || !IsVowel(_word[end - 2]))
            {
                return end == 4 && _word.StartsWith("past"u8);
            }

            return end == 2
                || (!IsVowel(_word[end - 3]) && _word[end - 1] is not ((byte)'w' or (byte)'x' or ConsonantY))
                || (end == 4 && _word.StartsWith("past"u8));
        }

        /// <summary>Puts other letters, which are no more, in the place of an ending.</summary>
        private void Replace(int ending, ReadOnlySpan<byte> by)
        {
            by.CopyTo(_word.Slice(_length - ending));
            _length += by.Length - ending;
        }
    }
}
