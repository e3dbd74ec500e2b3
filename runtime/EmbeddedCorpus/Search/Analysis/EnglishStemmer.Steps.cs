#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

internal static partial class EnglishStemmer
{
    private ref partial struct Word
    {
        /// <summary>Step 1a, and the possessive.</summary>
        public void TakePlural()
        {
            byte last = FromEnd(1);
            if (last is not ((byte)'s' or (byte)'d' or (byte)'\''))
            {
                return;
            }

            if (EndsWith("'s'"u8))
            {
                _length -= 3;
            }
            else if (EndsWith("'s"u8))
            {
                _length -= 2;
            }
            else if (last == '\'')
            {
                _length--;
            }

            if (EndsWith("sses"u8))
            {
                _length -= 2;
            }
            else if (EndsWith("ied"u8) || EndsWith("ies"u8))
            {
                _length -= _length > 4 ? 2 : 1;
            }
            else if (FromEnd(1) == 's' && FromEnd(2) is not ((byte)'u' or (byte)'s') && HasVowelBefore(_length - 2))
            {
                _length--;
            }
        }

        /// <summary>Step 1b: past, progressive, and adverbs of them.</summary>
        public void TakePast()
        {
            byte last = FromEnd(1);
            if (last is not ((byte)'d' or (byte)'g' or (byte)'y'))
            {
                return;
            }

            int ly = last == 'y' && FromEnd(2) == 'l' ? 2 : 0;
            _length -= ly;
            int ending = EndsWith("eed"u8) ? 3 : EndsWith("ing"u8) ? 3 : EndsWith("ed"u8) ? 2 : 0;
            _length += ly;
            if (ending == 0)
            {
                return;
            }

            ending += ly;
            byte first = FromEnd(ending);
            if (first == 'e' && ending - ly == 3)
            {
                if (IsInRegion1(ending) && !StartIs(ending, "proc"u8) && !StartIs(ending, "exc"u8) && !StartIs(ending, "succ"u8))
                {
                    Replace(ending, "ee"u8);
                }

                return;
            }

            if (first == 'i' && ly == 0)
            {
                if (_length == 5 && _word[1] == 'y' && !IsVowel(_word[0]))
                {
                    // dying, lying, vying
                    Replace(4, "ie"u8);
                    return;
                }

                if (StartIs(ending, "inn"u8) || StartIs(ending, "out"u8) || StartIs(ending, "cann"u8)
                    || StartIs(ending, "herr"u8) || StartIs(ending, "earr"u8) || StartIs(ending, "even"u8))
                {
                    return;
                }
            }

            if (HasVowelBefore(_length - ending))
            {
                _length -= ending;
                RepairEnd();
            }
        }

        /// <summary>Step 1c: <c>cry</c> becomes <c>cri</c>, <c>by</c> and <c>say</c> stay.</summary>
        public void ReplaceY()
        {
            if (_length > 2 && FromEnd(1) is (byte)'y' or ConsonantY && !IsVowel(FromEnd(2)))
            {
                _word[_length - 1] = (byte)'i';
            }
        }

        /// <summary>Step 2: the outer one of two endings that make nouns, adverbs and adjectives.</summary>
        public void Step2()
        {
            switch (FromEnd(2))
            {
                case (byte)'a':
                    _ = TryReplace("ational"u8, "ate"u8) || TryReplace("tional"u8, "tion"u8);
                    break;
                case (byte)'c':
                    _ = TryReplace("enci"u8, "ence"u8) || TryReplace("anci"u8, "ance"u8);
                    break;
                case (byte)'e':
                    _ = TryReplace("izer"u8, "ize"u8);
                    break;
                case (byte)'g':
                    if (EndsWith("logi"u8) && IsInRegion1(3))
                    {
                        _length--;
                    }

                    break;
                case (byte)'l':
                    TakeLi();
                    break;
                case (byte)'o':
                    _ = TryReplace("ization"u8, "ize"u8) || TryReplace("ation"u8, "ate"u8) || TryReplace("ator"u8, "ate"u8);
                    break;
                case (byte)'s':
                    _ = TryReplace("alism"u8, "al"u8) || TryReplace("fulness"u8, "ful"u8) || TryReplace("ousness"u8, "ous"u8)
                        || TryReplace("iveness"u8, "ive"u8) || TryReplace("ogist"u8, "og"u8);
                    break;
                case (byte)'t':
                    _ = TryReplace("aliti"u8, "al"u8) || TryReplace("iviti"u8, "ive"u8) || TryReplace("biliti"u8, "ble"u8);
                    break;
            }
        }

        /// <summary>Step 3: further endings of adjectives and nouns.</summary>
        public void Step3()
        {
            switch (FromEnd(1))
            {
                case (byte)'l':
                    _ = TryReplace("ational"u8, "ate"u8) || TryReplace("tional"u8, "tion"u8) || TryReplace("ical"u8, "ic"u8) || TryReplace("ful"u8, default);
                    break;
                case (byte)'e':
                    _ = TryReplace("alize"u8, "al"u8) || TryReplace("icate"u8, "ic"u8);
                    if (EndsWith("ative"u8) && IsInRegion2(5))
                    {
                        _length -= 5;
                    }

                    break;
                case (byte)'i':
                    TryReplace("iciti"u8, "ic"u8);
                    break;
                case (byte)'s':
                    TryReplace("ness"u8, default);
                    break;
            }
        }

        /// <summary>Step 4: the inner ending goes.</summary>
        public void Step4()
        {
            int ending = LengthOfStep4();
            if (ending > 0 && IsInRegion2(ending))
            {
                _length -= ending;
            }
        }

        /// <summary>Step 5: a last <c>e</c>, and one of two <c>l</c>.</summary>
        public void Step5()
        {
            bool goes = FromEnd(1) switch
            {
                (byte)'e' => IsInRegion2(1) || (IsInRegion1(1) && !EndsShort(_length - 1)),
                (byte)'l' => IsInRegion2(1) && FromEnd(2) == 'l',
                _ => false,
            };
            if (goes)
            {
                _length--;
            }
        }

        private void RepairEnd()
        {
            if (EndsWith("at"u8) || EndsWith("bl"u8) || EndsWith("iz"u8))
            {
                _word[_length++] = (byte)'e';
                return;
            }

            byte last = FromEnd(1);
            if (last == FromEnd(2) && last is (byte)'b' or (byte)'d' or (byte)'f' or (byte)'g' or (byte)'m' or (byte)'n' or (byte)'p' or (byte)'r' or (byte)'t')
            {
                // add, egg and off have two of their own.
                if (!(_length == 3 && _word[0] is (byte)'a' or (byte)'e' or (byte)'o'))
                {
                    _length--;
                }
            }
            else if (_length == _region1 && EndsShort(_length))
            {
                _word[_length++] = (byte)'e';
            }
        }

        private void TakeLi()
        {
            if (FromEnd(1) != 'i' || TryReplace("entli"u8, "ent"u8) || TryReplace("alli"u8, "al"u8) || TryReplace("ousli"u8, "ous"u8)
                || TryReplace("abli"u8, "able"u8) || TryReplace("bli"u8, "ble"u8) || TryReplace("fulli"u8, "ful"u8) || TryReplace("lessli"u8, "less"u8))
            {
                return;
            }

            if (IsInRegion1(2) && FromEnd(3) is (byte)'c' or (byte)'d' or (byte)'e' or (byte)'g' or (byte)'h' or (byte)'k' or (byte)'m' or (byte)'n' or (byte)'r' or (byte)'t')
            {
                _length -= 2;
            }
        }

        private readonly int LengthOfStep4()
        {
            switch (FromEnd(1))
            {
                case (byte)'l':
                    return EndsWith("al"u8) ? 2 : 0;
                case (byte)'e':
                    return EndsWith("ance"u8) || EndsWith("ence"u8) || EndsWith("able"u8) || EndsWith("ible"u8) ? 4
                        : EndsWith("ate"u8) || EndsWith("ive"u8) || EndsWith("ize"u8) ? 3 : 0;
                case (byte)'r':
                    return EndsWith("er"u8) ? 2 : 0;
                case (byte)'c':
                    return EndsWith("ic"u8) ? 2 : 0;
                case (byte)'t':
                    return EndsWith("ement"u8) ? 5 : EndsWith("ment"u8) ? 4 : EndsWith("ent"u8) || EndsWith("ant"u8) ? 3 : 0;
                case (byte)'m':
                    return EndsWith("ism"u8) ? 3 : 0;
                case (byte)'i':
                    return EndsWith("iti"u8) ? 3 : 0;
                case (byte)'s':
                    return EndsWith("ous"u8) ? 3 : 0;
                case (byte)'n':
                    return EndsWith("ion"u8) && FromEnd(4) is (byte)'s' or (byte)'t' ? 3 : 0;
                default:
                    return 0;
            }
        }

        /// <summary>Whether the word has an ending, which is replaced if it lies in the first region.</summary>
        private bool TryReplace(ReadOnlySpan<byte> ending, ReadOnlySpan<byte> by)
        {
            if (!EndsWith(ending))
            {
                return false;
            }

            if (IsInRegion1(ending.Length))
            {
                Replace(ending.Length, by);
            }

            return true;
        }
    }
}
