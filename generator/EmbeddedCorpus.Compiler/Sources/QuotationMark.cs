namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The quotation marks that a headline may stand in.</summary>
internal static class QuotationMark
{
    /// <summary>Whether a character is a quotation mark of any style.</summary>
    public static bool IsAny(char c) => c is '\'' or '"' or '`' or '«' or '»' or '‹' or '›'
        or (>= '\u2018' and <= '\u201F') or (>= '\u300C' and <= '\u300F') or '\u301D' or '\u301E' or '\u301F' or '\uFF02' or '\uFF07';

    /// <summary>Whether a headline can open with it. ’ opens nothing: it is an apostrophe.</summary>
    public static bool IsOpening(char c) => IsAny(c) && c is not ('\u2019' or '\u300D' or '\u300F' or '\u301E' or '\u301F');

    /// <summary>Whether opening and closing marks of this style differ, so that pairs can be counted.</summary>
    public static bool IsPaired(char opening) => opening is '“' or '„' or '«' or '‹' or '\u300C' or '\u300E' or '\u301D';

    /// <summary>Whether <paramref name="c"/> can close what <paramref name="opening"/> opened; marks of one family mix in real texts.</summary>
    public static bool Closes(char opening, char c) => opening switch
    {
        '\'' or '`' or '‘' or '‚' or '‛' or '\uFF07' => c is '\'' or '’' or '‘' or '\uFF07' or '`',
        '"' or '„' or '‟' or '\uFF02' => c is '"' or '”' or '“' or '\uFF02',
        '“' => c is '”' or '"',
        '”' => c is '”',
        '«' => c is '»',
        '»' => c is '«' or '»',
        '‹' => c is '›',
        '›' => c is '‹' or '›',
        '\u300C' => c is '\u300D',
        '\u300E' => c is '\u300F',
        '\u301D' => c is '\u301E' or '\u301F',
        _ => false,
    };
}
