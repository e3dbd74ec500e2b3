using System.Reflection;
using System.Text.RegularExpressions;
using EmbeddedCorpus.Analyzers;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests;

/// <summary>The page on the architecture names types and members: each of them exists.</summary>
public sealed partial class ArchitectureTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly ILookup<string, Type> s_types = ((Assembly[])[typeof(CorpusCompiler).Assembly, typeof(CorpusGenerator).Assembly, typeof(CorpusNameAnalyzer).Assembly, typeof(BuildCorpusImages).Assembly, typeof(TextCorpus).Assembly, typeof(CompilerServices.Stemmer).Assembly])
        .SelectMany(static assembly => assembly.GetTypes())
        .Where(static type => !type.IsNested)
        .ToLookup(static type => type.Name.Split('`')[0]);

    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "architecture.md"));

    [Fact]
    public void Every_symbol_that_the_page_names_exists()
    {
        string[] symbols = [.. Symbols(s_page)];

        Assert.True(symbols.Length > 50, $"only {symbols.Length} symbols were found on the page");
        Assert.DoesNotContain(symbols, static symbol => !Exists(symbol));
    }

    [Fact]
    public void Every_type_in_the_picture_exists()
    {
        string picture = s_page.Split("```")[1];
        string[] types = [.. Names().Matches(picture).Select(static match => match.Value).Where(static name => name.Skip(1).Any(char.IsUpper)).Except(["MSBuild", "EmbeddedCorpus"])];

        Assert.True(types.Length > 12, $"only {types.Length} types were found in the picture");
        Assert.DoesNotContain(types, static type => !Exists(type));
    }

    [Theory]
    [InlineData("CorpusCompiler.Read", true)]
    [InlineData("Quotes[0].Speaker.Name", true)]
    [InlineData("CorpusCompiler.Guess", false)]
    [InlineData("ReadAhead", false)]
    [InlineData("Quotes[0].Speaker.Nickname", false)]
    public void A_symbol_that_is_not_there_is_found(string symbol, bool exists) => Assert.Equal(exists, Exists(symbol));

    private static IEnumerable<string> Symbols(string page) =>
        Code().Matches(string.Concat(page.Split("```").Where(static (_, index) => index % 2 == 0))).Select(static match => match.Groups[1].Value).Distinct();

    // A type, a type with a member, a member that some type has, or the way from member to member.
    private static bool Exists(string symbol)
    {
        string[] parts = symbol.Replace("[0]", string.Empty).Split('.');
        if (s_types.Contains(parts[0]))
        {
            return parts.Length == 1 || s_types[parts[0]].Any(type => parts.Length == 2 && Has(type, parts[1])) || IsWay(parts);
        }

        return parts.Length == 1 ? s_types.SelectMany(static types => types).Any(type => Has(type, parts[0])) : IsWay(parts);
    }

    // Each part after the first is a member of the type that is named like the one before it.
    private static bool IsWay(string[] parts) =>
        Exists(parts[0]) && parts.Zip(parts.Skip(1)).All(static pair => s_types[pair.First.TrimEnd('s')].Any(type => Has(type, pair.Second)));

    private static bool Has(Type type, string member) => type.GetMember(member, Any).Length > 0;

    [GeneratedRegex("`([A-Z][A-Za-z0-9_.\\[\\]]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("[A-Z][A-Za-z]+")]
    private static partial Regex Names();
}
