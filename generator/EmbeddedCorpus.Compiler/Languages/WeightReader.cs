using System.Buffers.Binary;

namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>Reads and writes the weights of a language: <c>weights.bin</c> beside its word lists.</summary>
/// <remarks>
/// Numbers of 32 bits, least significant byte first: the fingerprint of what the weights belong to, the number of weights of each
/// model, then the weights in ascending order.
/// </remarks>
internal static class WeightReader
{
    private const int Header = 3 * sizeof(uint);

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
        int speakers = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(4));
        int marks = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(8));
        return new LanguageWeights(Table(file.Slice(Header, speakers * sizeof(uint))), Table(file.Slice(Header + (speakers * sizeof(uint)), marks * sizeof(uint))));
    }

    /// <summary>The fingerprint of the lexicon and the features that the weights belong to.</summary>
    public static uint FingerprintOf(ReadOnlySpan<byte> file) => BinaryPrimitives.ReadUInt32LittleEndian(file);

    /// <summary>Writes the models.</summary>
    /// <param name="fingerprint">What they belong to.</param>
    /// <param name="speakers">The weights of the speakers, in ascending order.</param>
    /// <param name="marks">The weights of the marks, in ascending order.</param>
    public static byte[] Write(uint fingerprint, ReadOnlySpan<uint> speakers, ReadOnlySpan<uint> marks)
    {
        byte[] file = new byte[Header + ((speakers.Length + marks.Length) * sizeof(uint))];
        BinaryPrimitives.WriteUInt32LittleEndian(file, fingerprint);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)speakers.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), (uint)marks.Length);
        Span<byte> rest = file.AsSpan(Header);
        foreach (uint weight in speakers)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, weight);
            rest = rest.Slice(sizeof(uint));
        }

        foreach (uint weight in marks)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, weight);
            rest = rest.Slice(sizeof(uint));
        }

        return file;
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
