using System.CommandLine;
using System.Text;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Tool.Inputs;
using EmbeddedCorpus.Tool.Output;
using EmbeddedCorpus.Tool.Schemas;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Proposes an article view for the fields of texts.</summary>
internal static class SchemaCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var name = new Option<string>("--name") { Description = "The name of the struct.", HelpName = "NAME", DefaultValueFactory = static _ => "Post" };
        name.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && MemberNames.Pascal(result.Tokens[0].Value) != result.Tokens[0].Value)
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a name for a struct: write letters and digits, such as Post.");
            }
        });
        var file = new Option<string?>("--output", "-o") { Description = "Writes a JSON Schema of the fields to this file, for editors.", HelpName = "FILE" };
        var command = new Command("schema", "Proposes an article view in C# for the fields of the texts.") { InputOptions.Inputs, name, file, InputOptions.Corpus, InputOptions.Set };
        command.SetAction(parsed =>
        {
            CompiledTexts compiled = CompiledTexts.Read(InputOptions.Read(parsed, cancellation), cancellation);
            CorpusModel corpus = compiled.Choose(parsed.GetValue(InputOptions.Corpus));
            var view = ViewProposal.Of(CorpusCompiler.Profile(corpus), parsed.GetRequiredValue(name));
            if (parsed.GetValue(file) is { } path)
            {
                using var schema = new StringWriter { NewLine = "\n" };
                JsonView.Write(schema, writer => SchemaWriter.Write(writer, view));
                OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(schema.ToString())));
                error.WriteLine($"{path}: {view.Fields.Count} fields of {corpus.Articles.Count} articles");
            }

            if (JsonView.IsAsked(parsed))
            {
                JsonView.Write(parsed, corpus.Name, null, view.Fields.Count, view.Fields.Select(static field =>
                    new { field.Field, field.Property, field.Type, field.IsRequired, field.Count, Values = field.Members.Select(static member => member.Text) }));
                return ExitCode.Success;
            }

            output.Write(ViewWriter.Write(view));
            return ExitCode.Success;
        });
        return command;
    }
}
