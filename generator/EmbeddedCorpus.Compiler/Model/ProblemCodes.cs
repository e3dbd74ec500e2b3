namespace EmbeddedCorpus.Compiler.Model;

/// <summary>The codes of the problems that a text can ignore.</summary>
/// <remarks>An error names what is not embedded, so no text can ignore an error.</remarks>
internal static class ProblemCodes
{
    private static readonly (ProblemKind Kind, string Code)[] s_codes =
    [
        (ProblemKind.UnclosedHeadline, "EC0003"),
        (ProblemKind.HeadlineOnly, "EC0005"),
        (ProblemKind.UnbalancedQuotationMark, "EC0006"),
        (ProblemKind.NameClash, "EC0008"),
        (ProblemKind.SameText, "EC0009"),
        (ProblemKind.ControlCharacter, "EC0010"),
        (ProblemKind.BidirectionalControl, "EC0011"),
        (ProblemKind.FrontMatter, "EC0021"),
        (ProblemKind.FieldValue, "EC0022"),
        (ProblemKind.MissingHeadlines, "EC0023"),
        (ProblemKind.UnreadMarkup, "EC0024"),
        (ProblemKind.WrongEncoding, "EC0025"),
        (ProblemKind.PlainMarkdown, "EC0026"),
        (ProblemKind.UnreadRecord, "EC0027"),
        (ProblemKind.MissingBound, "EC0028"),
        (ProblemKind.BrokenLink, "EC0029"),
        (ProblemKind.BrokenAnchor, "EC0029"),
    ];

    /// <summary>The codes, in their order.</summary>
    public static IEnumerable<(ProblemKind Kind, string Code)> All => s_codes;

    /// <summary>Splits a list of codes.</summary>
    public static string[] Split(string codes) => codes.Split([';', ',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Finds the first code of the package that no text can ignore.</summary>
    /// <param name="codes">A list of codes. Codes of other tools are left to them.</param>
    /// <returns>The code as it is written, or null.</returns>
    public static string? FindUnusable(string codes) => codes.Length == 0 ? null : Array.Find(Split(codes), static code => IsOurs(code) && !IsKnown(code));

    /// <summary>Whether a list contains the code of a problem.</summary>
    public static bool Contain(string codes, ProblemKind kind) =>
        codes.Length > 0 && Array.Exists(Split(codes), code => Array.Exists(s_codes, known => known.Kind == kind && IsSame(known.Code, code)));

    private static bool IsOurs(string code) => code.StartsWith("EC", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnown(string code) => Array.Exists(s_codes, known => IsSame(known.Code, code));

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
