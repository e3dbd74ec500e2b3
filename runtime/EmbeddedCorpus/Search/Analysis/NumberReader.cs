#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Reads numbers that are written in printable characters, the least significant digits first.</summary>
/// <remarks>A digit of <see cref="Base"/> and above says that another follows. White space between numbers is skipped.</remarks>
internal ref struct NumberReader
{
    /// <summary>The character of the digit 0, behind the quotation mark that ends a literal.</summary>
    public const int Zero = '#';

    /// <summary>Half of the printable characters from <see cref="Zero"/> on.</summary>
    public const int Base = 46;

    private readonly ReadOnlySpan<byte> _text;
    private int _position;

    public NumberReader(ReadOnlySpan<byte> text)
    {
        _text = text;
        _position = 0;
    }

    public int Next()
    {
        int number = 0;
        int weight = 1;
        while (true)
        {
            int digit = _text[_position++] - Zero;
            if (digit >= Base)
            {
                number += (digit - Base) * weight;
                weight *= Base;
            }
            else if (digit >= 0)
            {
                return number + (digit * weight);
            }
        }
    }

    /// <summary>A number whose lowest bit is the sign.</summary>
    public int NextSigned()
    {
        int number = Next();
        return (number >> 1) ^ -(number & 1);
    }
}
