using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.CompilerServices;
using Kind = EmbeddedCorpus.Compiler.Model.QuoteKind;
using Via = EmbeddedCorpus.Compiler.Model.Attribution;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>Four articles that show everything: two of one day, an older one, one without a date; three speakers, quotes of every kind.</summary>
internal static class SampleCorpus
{
    public const string VisitText =
        "date 2022-10-03 'We will stay'\n\nAnna Berg, mayor of Linz, said “We will stay” on Monday.\n\n"
        + "She added she would “build” more. “No entry” says a sign – naïve 𝒜 words.\n\nThe end.\n";

    public const string CouncilText =
        "date 2022-10-03 “Roads first” and “bridges next”\r\n\r\nThe council met.\r\n\r\nOmar Haddad told us: ‘Roads first.’ His office\r\nsaid ‘bridges next’; Anna Berg called it “late”.";

    public const string OldText = "date 1999-12-31 The year ends\n\nNothing was said.\n";

    public const string RiversText = "On rivers\n\nRivers are long.\n\nGuides say “bring water”.\n";

    /// <summary>The texts by index: by date, then path, the undated last.</summary>
    public static readonly string[] Texts = [OldText, CouncilText, VisitText, RiversText];

    public static readonly string[] Ids = ["archive/old", "news/council", "news/visit", "rivers"];

    public static CorpusStorage Storage { get; } = TestCorpus.Storage(Models());

    public static TextCorpus Corpus => Storage.Corpus;

    public static Article Old => Corpus.Articles[0];

    public static Article Council => Corpus.Articles[1];

    public static Article Visit => Corpus.Articles[2];

    public static Article Rivers => Corpus.Articles[3];

    public static ArticleModel[] Models() =>
    [
        new ArticleDraft("rivers.txt", RiversText).Speaker("Guides").Quote("bring water", Kind.Partial, 0, Via.Explicit, "Guides", "say").Build(),
        new ArticleDraft("news/visit.txt", VisitText)
            .Speaker("Anna Berg", "mayor of Linz")
            .HeadlineQuote("We will stay", 0, Via.Carried, origin: 1)
            .Quote("We will stay", Kind.Direct, 0, Via.Explicit, "Anna Berg", "said")
            .Quote("build", Kind.Partial, 0, Via.Resolved, "she", "added")
            .Quote("No entry")
            .Build(),
        new ArticleDraft("archive/old.txt", OldText).Build(),
        new ArticleDraft("news/council.txt", CouncilText)
            .Speaker("Omar Haddad")
            .Speaker("Anna Berg")
            .HeadlineQuote("Roads first", 0, Via.Carried, origin: 2)
            .HeadlineQuote("bridges next", 0, Via.Carried, origin: 3)
            .Quote("Roads first.", Kind.Direct, 0, Via.Explicit, "Omar Haddad", "told us")
            .Quote("bridges next", Kind.Partial, 0, Via.Resolved, "His office", "said")
            .Quote("late", Kind.Partial, 1, Via.Explicit, "Anna Berg", "called")
            .Build(),
    ];
}
