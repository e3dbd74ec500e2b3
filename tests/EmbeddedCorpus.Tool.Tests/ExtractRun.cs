using System.Text;
using System.Text.Json;
using EmbeddedCorpus.Tool.Commands;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>Runs of the command <c>extract</c> in this process.</summary>
internal static class ExtractRun
{
    /// <summary>Extracts from bytes.</summary>
    public static (int Code, string Output, string Error) Of(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        (int code, string error) = To(new MemoryStream(input), output, CancellationToken.None, args);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error);
    }

    /// <summary>Extracts from text.</summary>
    public static (int Code, string Output, string Error) Of(string input, params string[] args) => Of(Encoding.UTF8.GetBytes(input), args);

    /// <summary>Extracts from a stream to a stream.</summary>
    public static (int Code, string Error) To(Stream input, Stream output, CancellationToken cancellation, params string[] args)
    {
        using var text = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        int code = ToolCommand.Run(["extract", .. args], text, error, cancellation, new StandardStreams(() => input, () => output));
        Assert.Equal("", text.ToString());
        return (code, error.ToString());
    }

    /// <summary>The records of an output, one for each line.</summary>
    public static JsonElement[] Records(string output)
    {
        Assert.True(output.Length == 0 || output.EndsWith('\n'));
        return [.. output.Split('\n')[..^1].Select(static line => JsonDocument.Parse(line).RootElement)];
    }
}
