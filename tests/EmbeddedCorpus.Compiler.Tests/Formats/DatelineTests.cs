using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

public class DatelineTests
{
    [Theory]
    [InlineData("PORTWICK — |The ferry quay reopened.")]
    [InlineData("PORTWICK (CNS) — |The ferry quay reopened.")]
    [InlineData("PORTWICK, Maine (CNS) -- |The ferry quay reopened.")]
    [InlineData("PORTWICK, May 17 (CNS) – |“We waited for this,” said Mira Holt.")]
    [InlineData("PORTWICK, Maine, May 17, 2024 — |The ferry quay reopened.")]
    [InlineData("NEW PORTWICK, D.C. - |The ferry quay reopened.")]
    [InlineData("ST.-MALO (AFP) - |Le quai du bac a rouvert.")]
    [InlineData("Berlin (dpa) – |Die Fähre fährt wieder.")]
    [InlineData("Frankfurt am Main (dpa/cns) - |Die Fähre fährt wieder.")]
    [InlineData("MADRID, 17 de mayo (CNS) — |El muelle reabrió.")]
    [InlineData("МОСКВА, 17 мая (CNS) — |Причал открыт.")]
    [InlineData("PORTWICK — |3,000 people crossed.")]
    public void A_dateline_ends_where_the_prose_starts(string paragraph)
    {
        int prose = paragraph.IndexOf('|');
        string text = paragraph.Remove(prose, 1);
        Assert.True(Dateline.TryRead(text, new TextRange(0, text.Length), out TextRange dateline, out int start));
        Assert.Equal(prose, start);
        Assert.Equal(text[..prose].TrimEnd(' ', '-', '–', '—'), dateline.In(text).ToString());
    }

    [Theory]
    [InlineData("NASA — the agency — said nothing.")]
    [InlineData("UPDATE — The ferry quay reopened.")]
    [InlineData("Mira Holt — The ferry quay reopened.")]
    [InlineData("Portwick — The ferry quay reopened.")]
    [InlineData("The council (all of it) — The whole of Portwick — went home.")]
    [InlineData("PORTWICK —")]
    [InlineData("PORTWICK-ON-SEA is a town.")]
    [InlineData("PORTWICK 17 — The ferry quay reopened.")]
    [InlineData("“PORTWICK” — The ferry quay reopened.")]
    [InlineData("PORTWICK IS THE NAME OF A TOWN ON THE COAST — The ferry quay reopened.")]
    [InlineData("PORTWICK\n— The ferry quay reopened.")]
    public void Prose_with_a_dash_has_none(string paragraph) =>
        Assert.False(Dateline.TryRead(paragraph, new TextRange(0, paragraph.Length), out _, out _));
}
