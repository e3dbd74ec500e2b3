namespace EmbeddedCorpus.Testing;

/// <summary>Makes corpora of strings for tests.</summary>
/// <remarks>
/// <para>The texts are compiled as a build compiles them, in this process. From C# 14 on, <c>TextCorpus.FromTexts</c> is the same method.</para>
/// <para>A corpus stays in memory for as long as a part of it is used.</para>
/// </remarks>
public static class TestCorpus
{
    extension(TextCorpus)
    {
        /// <summary>Makes a corpus of plain texts.</summary>
        /// <param name="texts">The texts. Their ids are <c>text1</c>, <c>text2</c>, and so on.</param>
        /// <exception cref="ArgumentException">A text has an error. The message has all errors, with line and column.</exception>
        public static TextCorpus FromTexts(params string[] texts)
        {
            ArgumentNullException.ThrowIfNull(texts);
            return TestCompiler.Compile(texts.Select(static (text, index) => ($"text{index + 1}.txt", text)), new TestCorpusOptions());
        }

        /// <summary>Makes a corpus of texts with paths.</summary>
        /// <param name="texts">
        /// The paths and the texts. A path such as <c>2024/nets.md</c> decides the format and the id, as the path of a file does in a project.
        /// </param>
        /// <exception cref="ArgumentException">A text has an error, or two texts have the same path.</exception>
        public static TextCorpus FromTexts(params (string Path, string Text)[] texts) => TestCompiler.Compile(texts, new TestCorpusOptions());

        /// <summary>Makes a corpus of texts with paths and with settings.</summary>
        /// <param name="texts">The paths and the texts.</param>
        /// <param name="options">The settings.</param>
        /// <exception cref="ArgumentException">A text has an error, two texts have the same path, or a setting cannot be used.</exception>
        public static TextCorpus FromTexts(IEnumerable<(string Path, string Text)> texts, TestCorpusOptions options) => TestCompiler.Compile(texts, options);
    }
}
