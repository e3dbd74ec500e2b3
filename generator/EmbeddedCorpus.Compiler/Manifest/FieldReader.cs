using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>Reads the fields of a line of a manifest, one after the other.</summary>
/// <param name="line">The line, without its end.</param>
/// <remarks>No text is made of a line or of a field that is none: a manifest of tens of thousands of articles is read at every compilation.</remarks>
internal ref struct FieldReader(ReadOnlySpan<char> line)
{
    private ReadOnlySpan<char> _rest = line;
    private bool _isAtEnd;
    private bool _isWrong;

    /// <summary>Whether all fields were read, and all that was asked for was there.</summary>
    public readonly bool IsComplete => _isAtEnd && !_isWrong;

    /// <summary>Whether all that was asked for was there.</summary>
    public readonly bool IsValid => !_isWrong;

    /// <summary>Whether all fields were read.</summary>
    public readonly bool IsAtEnd => _isAtEnd;

    /// <summary>The next field as it stands, or nothing behind the last one.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public ReadOnlySpan<char> Next()
    {
        if (_isAtEnd)
        {
            _isWrong = true;
            return default;
        }

        int length = _rest.IndexOf('\t');
        _isAtEnd = length < 0;
        ReadOnlySpan<char> field = _isAtEnd ? _rest : _rest.Slice(0, length);
        _rest = _isAtEnd ? default : _rest.Slice(length + 1);
        return field;
    }

    /// <summary>All fields that are left, with the tabs between them.</summary>
    public ReadOnlySpan<char> Rest()
    {
        ReadOnlySpan<char> rest = _rest;
        _rest = default;
        _isAtEnd = true;
        return rest;
    }

    /// <summary>The next field as the text that was written.</summary>
    public string Text() => ManifestFormat.Unescape(Next().ToString());

    /// <summary>The next field as a number without a sign.</summary>
    public int Number()
    {
        ReadOnlySpan<char> digits = Next();
        long number = 0;
        foreach (char c in digits)
        {
            number = (number * 10) + (c - '0');
            if (c is < '0' or > '9' || number > int.MaxValue)
            {
                _isWrong = true;
                return 0;
            }
        }

        _isWrong |= digits.IsEmpty;
        return (int)number;
    }
}
