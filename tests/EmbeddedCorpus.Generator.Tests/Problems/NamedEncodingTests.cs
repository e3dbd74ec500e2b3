using System.Text;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>Files in an encoding that the project names, which the compiler decoded before in its own way.</summary>
public sealed class NamedEncodingTests
{
    private static readonly byte[] s_latin1 = [.. "Caf"u8, 0xE9, .. "\n\nThe new caf"u8, 0xE9, .. ".\n"u8];

    [Fact]
    public void A_file_is_decoded_as_named_where_the_compiler_took_a_code_page() =>
        Assert.Equal("Café\n\nThe new café.\n", Embedded(Run(s_latin1, "windows-1252", Encoding.Latin1)));

    [Fact]
    public void A_file_without_other_characters_is_the_same_in_both() =>
        Assert.Equal("Cafe\n\nThe new cafe.\n", Embedded(Run([.. "Cafe\n\nThe new cafe.\n"u8], "windows-1252")));

    [Fact]
    public void A_file_whose_characters_are_lost_is_refused_with_the_storage_that_keeps_them() =>
        Run(s_latin1, "windows-1252").Reports(
            "a.txt(1,4,1,5): error EC0001: The file has bytes that are not UTF-8, and the compiler ignores the metadata Encoding for literals: set the metadata Storage to Resource");

    [Fact]
    public void A_name_that_is_no_encoding_is_a_setting_that_cannot_be_used() =>
        Run([.. "Cafe\n\nThe new cafe.\n"u8], "windows-1299").Reports(
            "a.txt(1,1,1,1): error EC0014: The setting Encoding=windows-1299 cannot be used: Use the name of an encoding, such as windows-1252, iso-8859-15, koi8-r, shift_jis or gb18030");

    private static GeneratorRun Run(byte[] bytes, string encoding, Encoding? fallback = null) =>
        GeneratorRun.Of(TestProject.Empty.Add(Decoding.Document("a.txt", bytes, fallback).With("EmbeddedCorpusEncoding", encoding)));

    private static string Embedded(GeneratorRun run)
    {
        Assert.Empty(run.Compiles().Diagnostics);
        using LoadedApp app = LoadedApp.Of(run);
        return Assert.Single(app.Corpus().Articles).Source.ToString();
    }
}
