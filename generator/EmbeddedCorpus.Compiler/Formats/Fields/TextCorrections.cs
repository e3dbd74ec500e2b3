using System.Globalization;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes;
using EmbeddedCorpus.Compiler.Quotes.Corrections;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Applies the corrections of a text, and reports those that cannot be applied.</summary>
internal static class TextCorrections
{
    private const string NotOfOneText = "the file has the fields of several texts, and a correction belongs to one text: write the field 'quotes' into that text, or into a file such as 'quay.yml' for the text 'quay.txt'";

    /// <summary>Applies the corrections.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="quotations">The quotations that the rules found.</param>
    /// <param name="isRecord">Whether other texts are in the same file, so that a file beside it does not say which text it means.</param>
    /// <param name="problems">Collects the corrections that cannot be applied.</param>
    public static Quotations Apply(ParsedDocument parsed, Quotations quotations, bool isRecord, ProblemCollector problems)
    {
        QuoteCorrection first = parsed.Corrections[0];
        if (first.From is { } sidecar && (isRecord || sidecar.IsOfFolder))
        {
            Add(first, NotOfOneText);
            return quotations;
        }

        int end = parsed.TextEnd < 0 ? parsed.Characters.Length : parsed.TextEnd;
        return new QuoteCorrector(parsed.Characters, parsed.Paragraphs, quotations, Report)
            .Apply(parsed.Corrections, [parsed.Headline, new TextRange(parsed.TextStart, Math.Max(parsed.TextStart, end))]);

        void Report(QuoteCorrection correction, CorrectionProblem problem, int count) => Add(correction, Describe(problem, count));

        void Add(QuoteCorrection correction, string problem) => problems.AddIn(correction.From, ProblemKind.QuoteCorrection, correction.Range, problem);
    }

    private static string Describe(CorrectionProblem problem, int count) => problem switch
    {
        CorrectionProblem.NoWords => "the value has no words: write words of the quotation",
        CorrectionProblem.NotInText => "the words are not in the text: copy the words exactly from the text",
        CorrectionProblem.Common => "the words are too common: add words before or after them",
        CorrectionProblem.Ambiguous => $"the words are in {count.ToString(CultureInfo.InvariantCulture)} quotations: add words before or after them, until they occur once",
        CorrectionProblem.NoQuotation => "the words are in no quotation: remove the correction",
        CorrectionProblem.NotMarked => "the words are in no quotation: copy the complete quotation, from one quotation mark to the other",
        CorrectionProblem.MarkedOften => "the words are between quotation marks more than once: add words before or after them, until they occur once",
        _ => "another correction has the same quotation: remove one of the two corrections",
    };

    /// <summary>Adds what files beside the text say of its quotations, which is not among its characters.</summary>
    public static ContentHash AddTo(ContentHash hash, IReadOnlyList<QuoteCorrection> corrections)
    {
        foreach (QuoteCorrection correction in corrections)
        {
            hash = correction.From is null ? hash : hash.Then(correction.Hash.Value);
        }

        return hash;
    }
}
