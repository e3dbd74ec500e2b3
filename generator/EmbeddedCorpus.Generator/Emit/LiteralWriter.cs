using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Writes text as the inside of a regular C# string literal: the only way that the bytes of a text enter code.</summary>
internal static class LiteralWriter
{
    /// <summary>Appends text; what would end the literal, or what nobody can see, is escaped.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="text">Valid UTF-16.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static void Append(StringBuilder code, string text)
    {
        int start = 0;
        for (int index = 0; index < text.Length; index++)
        {
            char c = text[index];
            if (IsPlain(c))
            {
                continue;
            }

            code.Append(text, start, index - start);
            start = index + 1;
            switch (c)
            {
                case '\n':
                    code.Append("\\n");
                    break;
                case '\r':
                    code.Append("\\r");
                    break;
                case '\t':
                    code.Append("\\t");
                    break;
                case '"':
                    code.Append("\\\"");
                    break;
                case '\\':
                    code.Append("\\\\");
                    break;
                default:
                    code.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        code.Append(text, start, text.Length - start);
    }

    /// <summary>A whole string literal.</summary>
    public static string Literal(string text)
    {
        StringBuilder code = new StringBuilder(text.Length + 2).Append('"');
        Append(code, text);
        return code.Append('"').ToString();
    }

    /// <summary>Whether a character can stand in code as it is.</summary>
    /// <remarks>The list is spelled out: Unicode tables differ between the hosts of a compiler, and the same text must give the same code.</remarks>
    private static bool IsPlain(char c) => c < 0x7F
        ? c is >= ' ' and not ('"' or '\\')
        : c >= 0xA0 && c is not (
            '\u00AD' or '\u034F' or '\u061C' or '\u06DD' or '\u070F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5'
            or (>= '\u0600' and <= '\u0605')
            or (>= '\u180B' and <= '\u180F')
            or (>= '\u200B' and <= '\u200F')
            or (>= '\u2028' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F')
            or '\u3164'
            or (>= '\uDC00' and <= '\uDFFF')
            or (>= '\uD800' and <= '\uDBFF')
            or (>= '\uE000' and <= '\uF8FF')
            or (>= '\uFDD0' and <= '\uFDEF')
            or (>= '\uFE00' and <= '\uFE0F')
            or '\uFEFF' or '\uFFA0'
            or (>= '\uFFF0' and <= '\uFFFF'));
}
