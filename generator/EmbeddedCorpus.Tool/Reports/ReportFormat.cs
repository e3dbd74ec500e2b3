namespace EmbeddedCorpus.Tool.Reports;

/// <summary>The form of a report.</summary>
internal enum ReportFormat
{
    /// <summary>One line for each problem, as compilers write them.</summary>
    Text,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>SARIF 2.1.0 of OASIS, which code hosts and editors read.</summary>
    Sarif,

    /// <summary>The commands that GitHub Actions shows at the line of a file.</summary>
    GitHub,
}
