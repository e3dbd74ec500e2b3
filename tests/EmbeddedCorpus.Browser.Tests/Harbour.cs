using System.Globalization;
using EmbeddedCorpus.Tool.Tests;

namespace EmbeddedCorpus.Browser.Tests;

/// <summary>Texts of a harbour town over two years, with four speakers.</summary>
internal static class Harbour
{
    private static readonly string[] s_topics = ["dredging", "the fish market", "the ferry to the islands", "the new lighthouse"];

    /// <summary>Writes the folder <c>harbour</c>.</summary>
    public static ToolRun Fill(ToolRun run)
    {
        for (int month = 0; month < 24; month++)
        {
            var day = new DateOnly(2023 + (month / 12), (month % 12) + 1, 3 + (month % 20));
            string topic = s_topics[month % s_topics.Length];
            for (int article = 0; article <= month % 3; article++)
            {
                run.Add(string.Create(CultureInfo.InvariantCulture, $"harbour/{day:yyyy-MM-dd}-{article}.md"), Text(day, topic, article));
            }
        }

        return run
            .Add("harbour/cafe.txt", "The Café at the old customs house\n\n2023-04-01\n\nThe Café opens at six. The trade with 東京 begins.\n")
            .Add("harbour/nets.txt", "The nets\n\nThe nets are “dry.\n");
    }

    private static string Text(DateOnly day, string topic, int article) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: The harbour talks about {topic}{(article == 0 ? "" : ", part " + (article + 1))}
        date: {day:yyyy-MM-dd}
        ---

        {(article == 0 ? "The dredger arrived in the night. " : "")}People walked along the quay at noon to hear more about {topic}.

        {(day.Month % 2 == 0 ? "\"The quay is open, and " + topic + " will pay for it within ten years,\"" : "\"Nobody asked us about " + topic + ",\"")} said Mira Holt, the harbour master.

        {(article == 1 ? "\"We have waited for " + topic + " since my father had the boat,\" said Jonas Beck, a fisherman." : "The boats came back in the evening.")}

        {(article == 2 ? "\"The budget for " + topic + " is not settled,\" said Ana Roy, a member of the council. \"I want to see the figures for " + topic + " first.\"" : "")}

        """);
}
