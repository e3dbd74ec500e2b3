using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EmbeddedCorpus.Benchmarks.ExtractCost;

/// <summary>Lines of JSON, made of the texts of a folder. The texts come again under other ids until there is enough.</summary>
internal sealed class RepeatedTexts
{
    private readonly List<byte[]> _texts = [];

    /// <summary>Reads the texts.</summary>
    /// <exception cref="IOException">The folder has no text.</exception>
    public RepeatedTexts(string folder)
    {
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            _texts.Add(Encoding.UTF8.GetBytes($"\",\"text\":{JsonSerializer.Serialize(File.ReadAllText(file), options)}}}\n"));
        }

        if (_texts.Count == 0)
        {
            throw new IOException($"There is no text in {folder}.");
        }
    }

    /// <summary>Writes lines.</summary>
    /// <param name="output">Receives the lines.</param>
    /// <param name="bytes">The number of bytes. The last line can be longer.</param>
    /// <returns>The number of lines.</returns>
    public long Write(Stream output, long bytes)
    {
        var buffer = new BufferedStream(output, 1 << 20);
        long lines = 0;
        for (long written = 0; written < bytes; lines++)
        {
            byte[] id = Encoding.UTF8.GetBytes($"{{\"id\":\"t{lines.ToString(CultureInfo.InvariantCulture)}");
            byte[] text = _texts[(int)(lines % _texts.Count)];
            buffer.Write(id);
            buffer.Write(text);
            written += id.Length + text.Length;
        }

        buffer.Flush();
        return lines;
    }
}
