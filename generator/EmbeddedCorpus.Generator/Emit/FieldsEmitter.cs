using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the summary of the fields of a public corpus, from which article views in other projects are checked.</summary>
internal static class FieldsEmitter
{
    /// <summary>The file of a corpus.</summary>
    public static GeneratedFile Emit(EmittedFields fields)
    {
        CodeWriter code = CodeWriter.StartFile(fields.Options, isPayload: true);
        code.Line("[global::EmbeddedCorpus.CompilerServices.CorpusFields(");
        for (int index = 0; index < fields.Lines.Count; index++)
        {
            code.Line($"    {LiteralWriter.Literal(fields.Lines[index])}{(index == fields.Lines.Count - 1 ? ")]" : ",")}");
        }

        CorpusEmitter.OpenClass(code, fields.Corpus, fields.Options);
        return new GeneratedFile($"{FileNames.Of(fields.Corpus)}.Fields.g.cs", code.Close().ToString());
    }
}

/// <summary>The fields of a corpus.</summary>
/// <param name="Corpus">The name of the class.</param>
/// <param name="Lines">The lines of the summary; none for an internal corpus.</param>
/// <param name="Options">The settings that emitted code depends on.</param>
internal sealed record EmittedFields(string Corpus, EquatableArray<string> Lines, EmitOptions Options);
