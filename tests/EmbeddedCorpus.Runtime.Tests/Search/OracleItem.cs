namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A word or phrase of a group with its sign, or a group.</summary>
internal sealed record OracleItem(char Sign, OracleClause? Clause, List<OracleItem> Items)
{
    public static OracleItem Of(char sign, OracleClause clause) => new(sign, clause, []);

    public static OracleItem Group(char sign) => new(sign, null, []);

    public void Boost(double boost)
    {
        if (Clause is not null)
        {
            Clause.Factor *= boost;
        }

        Items.ForEach(item => item.Boost(boost));
    }
}
