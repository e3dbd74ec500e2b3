using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Compiler.Quotes.Features;

/// <summary>The features of one decision, as hashes.</summary>
/// <remarks>
/// Feature hashing: <see href="https://arxiv.org/abs/0902.2206">Weinberger and others, 2009</see>. The value of every feature is one.
/// </remarks>
internal sealed class FeatureList
{
    private uint[] _hashes = new uint[64];
    private readonly List<Feature>? _names;

    /// <param name="keepsNames">Whether to keep what each feature was made from, for an explanation.</param>
    public FeatureList(bool keepsNames = false) => _names = keepsNames ? [] : null;

    /// <summary>The number of features.</summary>
    public int Count { get; private set; }

    /// <summary>The hashes, in the order in which they were added.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>What the features were made from; empty if that is not kept.</summary>
    public IReadOnlyList<Feature> Names => _names ?? (IReadOnlyList<Feature>)[];

    /// <summary>Takes all features out.</summary>
    public void Clear()
    {
        Count = 0;
        _names?.Clear();
    }

    /// <summary>Adds a feature.</summary>
    /// <param name="kind">What it tells.</param>
    /// <param name="a">Its first value.</param>
    /// <param name="b">Its second value.</param>
    /// <param name="c">Its third value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(FeatureKind kind, int a = 0, int b = 0, int c = 0)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, _hashes.Length * 2);
        }

        _hashes[Count++] = Hash(kind, a, b, c);
        _names?.Add(new Feature(kind, a, b, c));
    }

    /// <summary>The number of the lowest class of a word, for a feature of each class.</summary>
    /// <param name="classes">The classes; at least one.</param>
    public static int FirstBit(ulong classes)
    {
        int bit = 0;
        while ((classes & 1) == 0)
        {
            classes >>= 1;
            bit++;
        }

        return bit;
    }

    // The mixing step of MurmurHash3, once a value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(FeatureKind kind, int a, int b, int c)
    {
        unchecked
        {
            uint hash = ((uint)kind + 1) * 0x9E3779B1;
            hash = (hash ^ (uint)a) * 0x85EBCA6B;
            hash ^= hash >> 13;
            hash = (hash ^ (uint)b) * 0xC2B2AE35;
            hash ^= hash >> 15;
            hash = (hash ^ (uint)c) * 0x85EBCA6B;
            return (hash ^ (hash >> 14)) & WeightTable.HashMask;
        }
    }
}

/// <summary>What a feature was made from.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="A">Its first value.</param>
/// <param name="B">Its second value.</param>
/// <param name="C">Its third value.</param>
internal readonly record struct Feature(FeatureKind Kind, int A, int B, int C);
