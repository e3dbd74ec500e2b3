using System.Globalization;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Turns;

/// <summary>Names the speakers of turns: <c>HOLT</c>, <c>Ms. Holt</c> and <c>Mira Holt</c> are one person, by the longest name in the article.</summary>
internal sealed class TurnSpeakers
{
    private static readonly char[] s_spaces = [' ', '\t', '\n', '\r', '\u00A0', '\u202F'];

    private readonly NameRegistry _names;
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, Label> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _resolved = new(StringComparer.Ordinal);
    // The names that are not in capitals, by the same in capitals.
    private readonly Dictionary<string, string> _inLetters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofTwoGenders = new(StringComparer.Ordinal);

    // By surname, by first name and by initials: the labels in more words, or null where two people have it.
    private readonly Dictionary<string, Label?> _longer = new(StringComparer.Ordinal);

    /// <summary>Reads the labels of an article.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="turns">The turns.</param>
    /// <param name="names">The people of the article.</param>
    /// <param name="lexicon">The words of the language.</param>
    public TurnSpeakers(string source, IReadOnlyList<SpokenTurn> turns, NameRegistry names, Lexicon lexicon)
    {
        _names = names;
        _lexicon = lexicon;
        var genders = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (SpokenTurn turn in turns)
        {
            string written = turn.Label.In(source).ToString();
            // A label in code or in a tag is blank here.
            if (turn.Role != TurnRole.Named || _labels.ContainsKey(written) || string.IsNullOrWhiteSpace(written))
            {
                continue;
            }

            Label label = Read(written);
            _labels.Add(written, label);
            string key = label.Name.ToUpperInvariant();
            if (!IsCapitals(label.Name) && !_inLetters.ContainsKey(key))
            {
                _inLetters.Add(key, label.Name);
            }

            NoteGender(label, genders);
            NoteLonger(label);
        }
    }

    /// <summary>The name of a speaker; null for a label that is blank.</summary>
    /// <param name="written">The label, as it is written.</param>
    /// <param name="position">The position of the label.</param>
    public string? NameOf(string written, int position)
    {
        if (!_labels.TryGetValue(written, out Label? label))
        {
            return null;
        }

        if (!_resolved.TryGetValue(written, out string? name))
        {
            _resolved.Add(written, name = Resolve(label, position));
        }

        return name;
    }

    private Label Read(string written)
    {
        string[] words = written.Split(s_spaces, StringSplitOptions.RemoveEmptyEntries);
        int start = 0;
        Gender gender = Gender.Unknown;
        LexicalClass last = Find(words[words.Length - 1]);
        for (int index = 0; index < words.Length - 1 && (last & (LexicalClass.Title | LexicalClass.Organization)) == 0 && !IsNumber(words[words.Length - 1]); index++)
        {
            LexicalClass found = Find(words[index]);
            if ((found & LexicalClass.Title) == 0 || LabelWords.TellsApart(words[index].AsSpan()))
            {
                break;
            }

            gender = (found & LexicalClass.FeminineTitle) != 0 ? Gender.Feminine : (found & LexicalClass.MasculineTitle) != 0 ? Gender.Masculine : gender;
            start = index + 1;
        }

        string full = string.Join(" ", words);
        return new Label(full, start == 0 ? full : string.Join(" ", words, start, words.Length - start), gender);
    }

    // "MR. HOLT" and "MS. HOLT" are two people: their titles are all that tells them apart.
    private void NoteGender(Label label, Dictionary<string, Gender> genders)
    {
        if (label.Gender == Gender.Unknown)
        {
            return;
        }

        string key = label.Name.ToUpperInvariant();
        if (genders.TryGetValue(key, out Gender known) && known != label.Gender)
        {
            _ofTwoGenders.Add(key);
        }

        genders[key] = label.Gender;
    }

    private void NoteLonger(Label label)
    {
        string[] words = label.Name.Split(' ');
        if (words.Length < 2 || LabelWords.TellsApart(words[0].AsSpan()) || IsNumber(words[words.Length - 1]))
        {
            return;
        }

        string initials = string.Concat(words.Select(static word => word[0]));
        foreach (string word in (ReadOnlySpan<string>)[words[0], words[words.Length - 1], initials])
        {
            string key = word.ToUpperInvariant();
            _longer[key] = _longer.TryGetValue(key, out Label? known) && (known is null || !string.Equals(known.Name, label.Name, StringComparison.OrdinalIgnoreCase)) ? Better(known, label) : label;
        }
    }

    // "Mira Holt" and "Mira J. Holt" are one.
    private static Label? Better(Label? known, Label label)
    {
        if (known is null)
        {
            return null;
        }

        string[] first = known.Name.Split(' ');
        string[] second = label.Name.Split(' ');
        bool isSame = Same(first[0], second[0]) && Same(first[first.Length - 1], second[second.Length - 1]);
        return !isSame ? null : known.Name.Length >= label.Name.Length ? known : label;
    }

    private string Resolve(Label label, int position)
    {
        string key = label.Name.ToUpperInvariant();
        if (_ofTwoGenders.Contains(key))
        {
            return label.Full;
        }

        bool isWord = label.Name.IndexOf(' ') < 0;
        string name = Cased(label.Name);
        if (isWord)
        {
            if (_longer.TryGetValue(key, out Label? longer) && longer is not null && Fits(longer, label.Gender))
            {
                return Resolve(longer, position);
            }

            return _names.PersonOf(name, position, label.Gender) ?? (name == label.Name ? null : _names.PersonOf(label.Name, position, label.Gender)) ?? WrittenElsewhere(label.Name, name);
        }

        string last = name.Substring(name.LastIndexOf(' ') + 1);
        string? known = _names.PersonOf(last, position, label.Gender);
        bool isKnown = known is not null && Same(known.Substring(0, Math.Max(known.IndexOf(' '), 0)), name.Substring(0, name.IndexOf(' '))) && !IsCapitals(known);
        return isKnown ? known! : WrittenElsewhere(label.Name, name);
    }

    // A name in capitals is written as it is elsewhere, if it is; else as it is here.
    private string WrittenElsewhere(string written, string cased)
    {
        if (_inLetters.TryGetValue(written.ToUpperInvariant(), out string? found))
        {
            return found;
        }

        return written != cased && _names.Of(cased) is not null ? cased : written;
    }

    private bool Fits(Label longer, Gender gender)
    {
        LexicalClass first = Find(longer.Name.Substring(0, longer.Name.IndexOf(' '))) & (LexicalClass.FeminineName | LexicalClass.MasculineName);
        return gender == Gender.Unknown || (first != (gender == Gender.Feminine ? LexicalClass.MasculineName : LexicalClass.FeminineName) && longer.Gender is var other && (other == Gender.Unknown || other == gender));
    }

    private LexicalClass Find(string word) => _lexicon.Find(word.AsSpan().TrimEnd('.'));

    private static bool IsNumber(string word) => char.IsDigit(word[word.Length - 1]);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsCapitals(string name) => name == name.ToUpperInvariant();

    // HOLT, O’BRIEN, MARIE-CLAIRE: the first letter of each part is a capital.
    private static string Cased(string name)
    {
        if (!IsCapitals(name))
        {
            return name;
        }

        char[] letters = name.ToCharArray();
        for (int index = 1; index < letters.Length; index++)
        {
            letters[index] = char.IsLetter(letters[index - 1]) ? char.ToLower(letters[index], CultureInfo.InvariantCulture) : letters[index];
        }

        return new string(letters);
    }

    /// <summary>The label of a speaker.</summary>
    /// <param name="Full">The words of the label, with one space between two.</param>
    /// <param name="Name">The same without titles.</param>
    /// <param name="Gender">The gender that the title tells.</param>
    private sealed record Label(string Full, string Name, Gender Gender);
}
