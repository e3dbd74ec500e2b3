namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>The clauses of a query, and how they join groups.</summary>
internal sealed class OracleClauses(OracleCorpus corpus, OracleTerms terms)
{
    /// <summary>The clauses of all groups, in the order in which they were read.</summary>
    public List<OracleClause> All { get; } = [];

    /// <summary>Adds a clause that is in no group yet.</summary>
    public OracleItem? Add(char sign, SearchField field, List<OracleTerm> terms, bool isExtra)
    {
        if (terms.Count == 0 || All.Count == OracleQuery.MaxTerms)
        {
            return null;
        }

        var clause = new OracleClause(field, terms) { IsExtra = isExtra };
        All.Add(clause);
        return OracleItem.Of(sign, clause);
    }

    /// <summary>Adds a clause or a group to a group. A clause that the group has already counts twice.</summary>
    public void Attach(OracleItem group, OracleItem? item)
    {
        if (item is null || (item.Clause is null && item.Items.Count == 0))
        {
            return;
        }

        if (item.Clause is { } clause)
        {
            clause.IsExtra &= item.Sign == ' ';
            if (Same(group, item.Sign, clause) is { } same)
            {
                same.Repeats++;
                terms.Words -= clause.Terms.Count;
                All.Remove(clause);
                foreach (OracleTerm term in clause.IsExtra ? clause.Terms : [])
                {
                    Same(group, ' ', clause.Word(term))!.Repeats++;
                }

                return;
            }

            // Joined words are their phrase, which weighs more, and each of them.
            foreach (OracleTerm term in clause.IsExtra ? clause.Terms : [])
            {
                OracleClause single = clause.Word(term);
                if (Same(group, ' ', single) is { } word)
                {
                    word.Repeats++;
                }
                else
                {
                    All.Add(single);
                    group.Items.Add(OracleItem.Of(' ', single));
                }
            }
        }

        group.Items.Add(item);
    }

    // What means the same forms is the same, however it is written.
    private OracleClause? Same(OracleItem group, char sign, OracleClause clause) => group.Items.Find(item => item.Sign == sign && item.Clause is { Articles: null } other && clause.Articles is null
        && other.Field == clause.Field && other.IsExtra == clause.IsExtra && other.Reach == clause.Reach && other.Factor.Equals(clause.Factor)
        && other.Terms.Select(corpus.Meaning).SequenceEqual(clause.Terms.Select(corpus.Meaning)))?.Clause;
}
