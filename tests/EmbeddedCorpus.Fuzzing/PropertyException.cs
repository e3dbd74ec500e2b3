using System.Runtime.CompilerServices;

namespace EmbeddedCorpus.Fuzzing;

/// <summary>What must hold for every input does not hold for this one.</summary>
internal sealed class PropertyException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Requires something to hold.</summary>
    /// <param name="holds">Whether it does.</param>
    /// <param name="message">What does not, with the values that show it.</param>
    public static void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Lazily message)
    {
        if (!holds)
        {
            throw new PropertyException(message.ToString());
        }
    }

    /// <inheritdoc cref="Require(bool, ref Lazily)"/>
    public static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new PropertyException(message);
        }
    }

    /// <summary>A message that is put together only where it is needed: a fuzzer asks a hundred thousand times a second.</summary>
    [InterpolatedStringHandler]
    internal ref struct Lazily
    {
        private DefaultInterpolatedStringHandler _handler;

        public Lazily(int literalLength, int formattedCount, bool holds, out bool isNeeded)
        {
            isNeeded = !holds;
            _handler = isNeeded ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, System.Globalization.CultureInfo.InvariantCulture) : default;
        }

        public void AppendLiteral(string value) => _handler.AppendLiteral(value);

        public void AppendFormatted<T>(T value) => _handler.AppendFormatted(value);

        public override string ToString() => _handler.ToStringAndClear();
    }
}
