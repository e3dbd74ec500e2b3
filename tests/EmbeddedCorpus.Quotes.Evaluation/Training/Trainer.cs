using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Quotes.Evaluation.Training;

/// <summary>Learns the weights of the models from examples, on one thread and in a fixed order.</summary>
internal static class Trainer
{
    private const int Epochs = 6;
    private const int LeastCount = 4;

    // Smaller weights decide nothing, and are two thirds of all.
    private const int LeastWeight = 2;

    // Steps of 0.1, with 12 bits after the point.
    private const long Rate = 820;

    /// <summary>The weights that choose a speaker: softmax over the candidates, where several may be right.</summary>
    /// <param name="articles">The examples.</param>
    public static uint[] TrainSpeakers(IReadOnlyList<ArticleExamples> articles) => TrainChoice([.. articles.SelectMany(static article => article.Speakers).Select(static example => (example.Candidates, example.IsRight))]);

    /// <summary>The weights that tell whom a pronoun or a noun phrase means: softmax over those who were named before it, and nobody.</summary>
    /// <param name="articles">The examples.</param>
    public static uint[] TrainReferences(IReadOnlyList<ArticleExamples> articles) => TrainChoice([.. articles.SelectMany(static article => article.References).Select(static example => (example.Candidates, example.IsRight))]);

    private static uint[] TrainChoice(List<(uint[][] Candidates, bool[] IsRight)> examples)
    {
        var model = new LinearModel(Count(examples.SelectMany(static example => example.Candidates)), LeastCount, Rate);
        List<(int[][] Features, bool[] IsRight)> known = [.. examples.Select(example => (example.Candidates.Select(model.Numbers).ToArray(), example.IsRight))];
        long[] powers = new long[256];
        Run(known, model, example =>
        {
            int count = example.Features.Length;
            long best = long.MinValue;
            for (int index = 0; index < count; index++)
            {
                powers[index] = model.Score(example.Features[index]);
                best = Math.Max(best, powers[index]);
            }

            long all = 0;
            long right = 0;
            for (int index = 0; index < count; index++)
            {
                powers[index] = FixedPoint.Exp(powers[index] - best);
                all += powers[index];
                right += example.IsRight[index] ? powers[index] : 0;
            }

            for (int index = 0; index < count; index++)
            {
                long gradient = (powers[index] << FixedPoint.ProbabilityBits) / all;
                if (example.IsRight[index])
                {
                    gradient -= right == 0 ? 1L << FixedPoint.ProbabilityBits : (powers[index] << FixedPoint.ProbabilityBits) / right;
                }

                model.Update(example.Features[index], gradient);
            }
        });
        return model.ToWeights(WeightTable.Scale, LeastWeight);
    }

    /// <summary>The weights that tell quotations: logistic regression.</summary>
    /// <param name="articles">The examples.</param>
    public static uint[] TrainMarks(IReadOnlyList<ArticleExamples> articles)
    {
        List<MarkExample> examples = [.. articles.SelectMany(static article => article.Marks)];
        var model = new LinearModel(Count(examples.Select(static example => example.Features)), LeastCount, Rate);
        List<(int[] Features, bool IsQuotation)> known = [.. examples.Select(example => (model.Numbers(example.Features), example.IsQuotation))];
        Run(known, model, example =>
        {
            long score = model.Score(example.Features);
            long power = FixedPoint.Exp(-Math.Abs(score));
            long one = 1L << FixedPoint.ProbabilityBits;
            long small = (power << FixedPoint.ProbabilityBits) / (one + power);
            long probability = score >= 0 ? one - small : small;
            model.Update(example.Features, probability - (example.IsQuotation ? one : 0));
        });
        return model.ToWeights(WeightTable.Scale, LeastWeight);
    }

    private static void Run<T>(List<T> examples, LinearModel model, Action<T> learn)
    {
        ulong state = 0x9E3779B97F4A7C15;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(examples, ref state);
            examples.ForEach(learn);
            if (epoch >= Epochs / 2)
            {
                model.Average();
            }
        }
    }

    // Fisher and Yates, with xorshift64.
    private static void Shuffle<T>(List<T> examples, ref ulong state)
    {
        for (int index = examples.Count - 1; index > 0; index--)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            int other = (int)(state % (ulong)(index + 1));
            (examples[index], examples[other]) = (examples[other], examples[index]);
        }
    }

    private static Dictionary<uint, int> Count(IEnumerable<uint[]> examples)
    {
        Dictionary<uint, int> counts = [];
        foreach (uint[] features in examples)
        {
            foreach (uint feature in features)
            {
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }
        }

        return counts;
    }
}
