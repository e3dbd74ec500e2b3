namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Characters that nobody sees, or that change how others are displayed.</summary>
/// <remarks>Spelled out: the tables of Unicode categories differ between the hosts of a compiler, and the same text must give the same code.</remarks>
internal static class InvisibleCharacters
{
    /// <summary>Line ends of any kind, controls, what Unicode calls default-ignorable, and what is no character.</summary>
    public static bool Contains(char c) => IsIgnorable(c) || c is < ' ' or (>= '\u007F' and <= '\u009F')
        or '\u2028' or '\u2029' or (>= '\uFFF0' and <= '\uFFFF') or (>= '\uFDD0' and <= '\uFDEF');

    /// <summary>Default-ignorable characters below U+10000; some of them are letters or marks to C#.</summary>
    public static bool IsIgnorable(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5'
        or (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or '\u3164' or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFA0' or (>= '\uFFF0' and <= '\uFFF8');
}
