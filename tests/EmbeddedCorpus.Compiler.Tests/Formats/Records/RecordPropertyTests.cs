using System.Diagnostics;
using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Records;

/// <summary>Random files of every form: the articles are disjoint parts of the file, in order, and all their places are in them.</summary>
public sealed class RecordPropertyTests
{
    private const int Files = 400;

    private static readonly (string File, string Format, string Split, string[] Pieces)[] s_forms =
    [
        ("n.jsonl", "", "", ["{\"text\": \"", "\"}", "\n", "\r\n", "{", "}", "\\n", "\\u00e9", "\\ud83d\\ude00", "\"title\": \"", "\", ", "[", "null", "“Well,” said Mira Holt."]),
        ("n.csv", "", "", ["title,text\n", "\"", "\"\"", ",", "\n", "\r\n", "\r", "One", "“Well,” said Mira Holt.", " ", ";", ",\"a\nb\",", "\"\n"]),
        ("n.mbox", "", "", ["From a@b Fri\n", "Subject: ", "From: Lena <a@b>\n", "=?utf-8?Q?=C3=A9?=", "\n", "\n\n", ">From x", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "SGFsbG8=", "=C3=", "=\n", "Content-Type: multipart/mixed; boundary=b\n", "--b\n", "--b--", "“Well,” said Mira Holt."]),
        ("n.txt", "Fortune", "", ["%\n", "One.", "\n\t\t-- Oskar Lund\n", "\n", "\n\n", "“Well,”", "\"", "-- ", "\r\n", "% ", "— Mira Holt", "%"]),
        ("n.txt", "", "##", ["## A\n", "# B\n", "```\n", "~~~\n", "One.\n", "\n", "---\n", "===\n", "    ## c\n", "“Well,” said Mira Holt.", "##\n", "### d\n"]),
        ("n.txt", "", "---", ["---\n", "title: One\n", "\n", "date 2024-05-17 The quay\n", "“Well,” said Mira Holt.\n", "--", "\r", "By Lena Marsh\n", "-- Lena\n"]),
    ];

    public static TheoryData<int> Forms => [.. Enumerable.Range(0, 6)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Articles_are_disjoint_parts_of_their_file_in_order(int form)
    {
        (string file, string format, string split, string[] pieces) = s_forms[form];
        for (int seed = 0; seed < Files; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder(form == 1 ? pieces[0] : string.Empty);
            for (int count = random.Next(40); count > 0; count--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            try
            {
                IReadOnlyList<ArticleModel> articles = RecordText.Read(file, text.ToString(), format, split);
                RecordRanges.Check(text.ToString(), articles);
                Assert.DoesNotContain(articles.SelectMany(static article => article.Problems), static problem => problem.Kind == ProblemKind.InternalError);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}: {text}", exception);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_reads_its_files_in_linear_time(int form)
    {
        (string file, string format, string split, string[] pieces) = s_forms[form];
        foreach (string piece in pieces)
        {
            string text = (form == 1 ? pieces[0] : string.Empty) + new StringBuilder().Insert(0, piece, 100_000 / piece.Length);
            var watch = Stopwatch.StartNew();
            RecordText.Read(file, text, format, split);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{piece}: {watch.Elapsed}");
        }
    }
}
