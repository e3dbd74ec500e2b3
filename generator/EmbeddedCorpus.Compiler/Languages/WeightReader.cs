using System.Buffers.Binary;

namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>Reads and writes the weights of a language: <c>weights.bin</c> beside its word lists.</summary>
/// <remarks>
/// Numbers of 32 bits, least significant byte first: the fingerprint of what the weights belong to, the number of weights of each
/// model, then the weights in ascending order.
/// </remarks>
internal static class WeightReader
{
    private const int Models = 3;
    private const int Header = (1 + Models) * sizeof(uint);

    /// <summary>Reads the weights of a language, or returns null if it has none.</summary>
    /// <param name="folder">The folder of the language below <c>Data</c>.</param>
    public static LanguageWeights? Read(string folder)
    {
        using Stream? stream = typeof(WeightReader).Assembly.GetManifestResourceStream($"Weights.{folder}");
        if (stream is null)
        {
            return null;
        }

        using var memory = new MemoryStream((int)stream.Length);
        stream.CopyTo(memory);
        return Read(memory.ToArray());
    }

    /// <summary>Reads the models.</summary>
    public static LanguageWeights Read(ReadOnlySpan<byte> file)
    {
        var tables = new WeightTable[Models];
        int position = Header;
        for (int model = 0; model < Models; model++)
        {
            int length = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.Slice((model + 1) * sizeof(uint))) * sizeof(uint);
            tables[model] = Table(file.Slice(position, length));
            position += length;
        }

        return new LanguageWeights(tables[0], tables[1], tables[2]);
    }

    /// <summary>The fingerprint of the lexicon and the features that the weights belong to.</summary>
    public static uint FingerprintOf(ReadOnlySpan<byte> file) => BinaryPrimitives.ReadUInt32LittleEndian(file);

    /// <summary>Writes the models.</summary>
    /// <param name="fingerprint">What they belong to.</param>
    /// <param name="models">The weights of each model, in ascending order: speakers, marks, antecedents.</param>
    public static byte[] Write(uint fingerprint, params uint[][] models)
    {
        using var stream = new MemoryStream();
        Write(stream, fingerprint);
        foreach (uint[] weights in models)
        {
            Write(stream, (uint)weights.Length);
        }

        foreach (uint[] weights in models)
        {
            foreach (uint weight in weights)
            {
                Write(stream, weight);
            }
        }

        return stream.ToArray();
    }

    private static void Write(MemoryStream stream, uint number)
    {
        for (int shift = 0; shift < 32; shift += 8)
        {
            stream.WriteByte((byte)(number >> shift));
        }
    }

    private static WeightTable Table(ReadOnlySpan<byte> weights)
    {
        uint[] numbers = new uint[weights.Length / sizeof(uint)];
        for (int index = 0; index < numbers.Length; index++)
        {
            numbers[index] = BinaryPrimitives.ReadUInt32LittleEndian(weights.Slice(index * sizeof(uint)));
        }

        return new WeightTable(numbers);
    }
}
