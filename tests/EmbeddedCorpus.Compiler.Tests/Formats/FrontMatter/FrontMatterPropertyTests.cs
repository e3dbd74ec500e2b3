using CsCheck;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>Drawn front matters come back as they were; drawn changes never lead to an exception.</summary>
public class FrontMatterPropertyTests
{
    private const string Text = "Words.\n";

    private static readonly Gen<(MappingModel Model, int Seed)> s_drawn = Gen.Select(FieldModelText.Root, Gen.Int);

    [Fact]
    public void Yaml_comes_back_as_it_was_drawn_and_as_another_reader_has_it() => s_drawn.Holds(
        static drawn =>
        {
            string yaml = drawn.Model.Yaml(new Random(drawn.Seed));
            Reads(drawn.Model, FrontMatterForm.Yaml, $"---\ntitle: x\n{yaml}---\n");
            string other = TreeText.OfYaml(yaml);
            Assert.True(drawn.Model.Tree() == other, $"{other}\n{drawn.Model.Tree()}\n{yaml}");
        },
        seed: "0000KOIPe036",
        iter: 3_000);

    [Fact]
    public void Toml_comes_back_as_it_was_drawn() => s_drawn.Holds(
        static drawn => Reads(drawn.Model, FrontMatterForm.Toml, $"+++\ntitle = 'x'\n{string.Concat(drawn.Model.Members.Select(static member => $"{FieldModelText.Quote(member.Name)} = {member.Value.Toml()}\n"))}+++\n"),
        seed: "0000KOIPe036",
        iter: 2_000);

    [Fact]
    public void Json_comes_back_as_it_was_drawn() => s_drawn.Holds(
        static drawn =>
        {
            string json = drawn.Model.Json();
            Reads(drawn.Model, FrontMatterForm.Json, $"{{\"title\": \"x\", {json.TrimStart('{')}\n");
            Reads(drawn.Model, FrontMatterForm.Json, $";;;\n{{\"title\": \"x\", {json.TrimStart('{')}\n;;;\n");
        },
        seed: "0000KOIPe036",
        iter: 2_000);

    [Fact]
    public void No_prefix_and_no_change_leads_to_an_exception_or_a_range_outside() => Gen.Select(s_drawn, Gen.Int[0, 2], Gen.Int, Gen.OneOf("\n", "\t", "\"", "'", ":", "-", "[", "}", "|", ">+", "# ", "\0", "\r", "\\", "&", "=")).Holds(
        static (drawn, form, at, sign) =>
        {
            string source = form switch
            {
                0 => $"---\ntitle: x\n{drawn.Model.Yaml(new Random(drawn.Seed))}---\n",
                1 => $"+++\ntitle = 'x'\nx = {drawn.Model.Toml()}\n+++\n",
                _ => drawn.Model.Json() + "\n",
            };
            int position = (int)((uint)at % (uint)source.Length);
            FrontMatterRanges.Check(source[..position]);
            FrontMatterRanges.Check(source.Insert(position, sign));
            FrontMatterRanges.Check(source.Remove(position, 1));
            FrontMatterRanges.Check(source, FrontMatterReader.ReadFile(source[..position], (FrontMatterForm)form));
        },
        seed: "0000KOIPe036",
        iter: 10_000);

    private static void Reads(MappingModel model, FrontMatterForm form, string source)
    {
        FrontMatterBlock? block = FrontMatterRanges.Check(source + Text);
        Assert.True(block is not null, source);
        Assert.Equal(form, block.Form);
        Assert.True(!block.Problems.Any(static problem => problem.Kind != FrontMatterProblemKind.DuplicateName), $"{block.Problems.FirstOrDefault()}\n{source}");
        Assert.Equal(Text, source.Length <= block.TextStart ? (source + Text)[block.TextStart..] : null);
        string expected = TreeText.Mapping([(TreeText.Quote("title"), TreeText.Quote("x")), .. model.Members.Select(static member => (TreeText.Quote(member.Name), member.Value.Tree()))]);
        Assert.True(expected == TreeText.Of(block.Root), $"expected {expected}\n     was {TreeText.Of(block.Root)}\n{source}");
    }
}
