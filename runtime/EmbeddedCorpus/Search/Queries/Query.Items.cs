namespace EmbeddedCorpus.Search.Queries;

/// <content>The groups of a query, as they are read, and as they are searched: with no more groups than it needs.</content>
internal sealed partial class Query
{
    /// <summary>The group of the whole query.</summary>
    public const int Root = 0;

    // By what the phrase of joined words weighs more than the words: an article with the phrase comes before one with its words here and there.
    private const double ExtraBoost = 2;

    // The last operand of a query that is not full adds a clause for each of its words, and groups for each level, before and after it.
    private const int FullItems = 4 * MaxWords;
    private const int MaxItems = FullItems + (3 * MaxWords);

    private const int NoPositive = -2;

    private int _itemCount;

    /// <summary>Clauses and groups.</summary>
    public readonly QueryItem[] Items = new QueryItem[MaxItems];

    /// <summary>Whether a group has another one. The clauses of a query without such groups tell all of it.</summary>
    public bool IsNested;

    /// <summary>Adds a group without items, which no group has yet.</summary>
    public int AddGroup(Occurrence occurrence) => AddItem(occurrence, QueryItem.None);

    /// <summary>Adds an item to a group. A word that the group has already weighs twice there, and is looked up once.</summary>
    public void Attach(int group, int item)
    {
        if (item < 0)
        {
            return;
        }

        ref QueryItem added = ref Items[item];
        if (!added.IsGroup)
        {
            ref QueryClause clause = ref Clauses[added.Clause];
            clause.IsExtra &= added.Occurrence == Occurrence.Should;
            if (TryRepeat(group, item))
            {
                return;
            }

            if (clause.IsExtra)
            {
                AttachWords(group, clause);
            }
        }
        else if (added.First < 0)
        {
            _itemCount -= item == _itemCount - 1 ? 1 : 0;
            return;
        }

        Append(group, item);
    }

    /// <summary>Multiplies the weight of a clause, or of all clauses of a group.</summary>
    public void Boost(int item, double boost)
    {
        if (!Items[item].IsGroup)
        {
            Clauses[Items[item].Clause].Boost *= boost;
            return;
        }

        for (int child = Items[item].First; child >= 0; child = Items[child].Next)
        {
            Boost(child, boost);
        }
    }

    /// <summary>Says how far the words of a phrase may be moved.</summary>
    public void SetReach(int item, int reach)
    {
        ref QueryClause clause = ref Clauses[Items[item].Clause];
        clause.Reach = clause.Words > 1 ? Math.Max(reach, 0) : 0;
        clause.Field = clause.Reach == QueryClause.Quotation && clause.Field == SearchField.Anywhere ? SearchField.Quotes : clause.Field;
    }

    /// <summary>Ends the reading: removes groups that change nothing, and tells each clause whether it must match.</summary>
    public void Finish()
    {
        Flatten(Root);
        int only = OnlyPositive(Root);
        if (only >= 0 && Items[only].IsGroup && OnlyPositive(only) != NoPositive)
        {
            Items[only].Occurrence = Occurrence.Must;
            Hoist(Root, only);
        }

        IsNested = false;
        for (int child = Items[Root].First; child >= 0; child = Items[child].Next)
        {
            IsNested |= Items[child].IsGroup;
        }

        Tell(Root, isExcluded: false);
    }

    private void ClearItems()
    {
        _itemCount = 0;
        IsNested = false;
        AddGroup(Occurrence.Should);
    }

    private int AddItem(Occurrence occurrence, int clause)
    {
        Items[_itemCount] = new QueryItem { Occurrence = occurrence, Clause = clause, First = QueryItem.None, Last = QueryItem.None, Next = QueryItem.None };
        return _itemCount++;
    }

    private void Append(int group, int item)
    {
        Items[item].Next = QueryItem.None;
        ref QueryItem parent = ref Items[group];
        if (parent.First < 0)
        {
            parent.First = item;
        }
        else
        {
            Items[parent.Last].Next = item;
        }

        parent.Last = item;
    }

    // Whether the group has the same clause already; then the new one, which is the last that was read, is taken back.
    private bool TryRepeat(int group, int item)
    {
        QueryClause clause = Clauses[Items[item].Clause];
        int same = FindSame(group, Items[item].Occurrence, clause);
        if (same < 0)
        {
            return false;
        }

        Clauses[same].Repeats++;
        for (int word = 0; clause.IsExtra && word < clause.Words; word++)
        {
            // Its words come again, too.
            Clauses[FindSame(group, Occurrence.Should, WordOf(clause, word))].Repeats++;
        }

        _wordCount = clause.FirstWord;
        ClauseCount--;
        _itemCount--;
        return true;
    }

    private static QueryClause WordOf(in QueryClause run, int word)
    {
        QueryClause single = run;
        single.IsExtra = false;
        single.FirstWord += word;
        single.Words = 1;
        single.Repeats = 1;
        return single;
    }

    private bool IsSame(in QueryClause clause, in QueryClause other) =>
        clause.Articles == 0 && other.Articles == 0 && clause.Field == other.Field && clause.IsExtra == other.IsExtra && clause.Reach == other.Reach && clause.Boost.Equals(other.Boost)
        && HasWords(clause, WordsOf(other));

    // Joined words are a clause each, beside the phrase.
    private void AttachWords(int group, in QueryClause run)
    {
        for (int word = 0; word < run.Words; word++)
        {
            QueryClause single = WordOf(run, word);
            int same = FindSame(group, Occurrence.Should, single);
            if (same >= 0)
            {
                Clauses[same].Repeats++;
            }
            else
            {
                Clauses[ClauseCount] = single;
                Append(group, AddItem(Occurrence.Should, ClauseCount++));
            }
        }
    }

    private int FindSame(int group, Occurrence occurrence, in QueryClause clause)
    {
        for (int sibling = Items[group].First; sibling >= 0; sibling = Items[sibling].Next)
        {
            if (!Items[sibling].IsGroup && Items[sibling].Occurrence == occurrence && IsSame(Clauses[Items[sibling].Clause], clause))
            {
                return Items[sibling].Clause;
            }
        }

        return -1;
    }

    // The inner groups first: a group that only says what its parent would say without it goes.
    private void Flatten(int group)
    {
        for (int child = Items[group].First; child >= 0; child = Items[child].Next)
        {
            if (Items[child].IsGroup)
            {
                Flatten(child);
            }
        }

        Hoist(group, QueryItem.None);
    }

    private void Hoist(int group, int needless)
    {
        int child = Items[group].First;
        Items[group].First = QueryItem.None;
        Items[group].Last = QueryItem.None;
        while (child >= 0)
        {
            int next = Items[child].Next;
            if (Items[child].IsGroup && (child == needless || IsNeedless(Items[child])))
            {
                bool isMust = Items[child].Occurrence == Occurrence.Must;
                for (int item = Items[child].First; item >= 0;)
                {
                    int after = Items[item].Next;
                    Items[item].Occurrence = isMust ? Items[item].Occurrence : Occurrence.Should;
                    Append(group, item);
                    item = after;
                }
            }
            else
            {
                int only = Items[child].IsGroup && Items[child].First == Items[child].Last ? Items[child].First : -1;
                if (only >= 0 && Items[only].Occurrence != Occurrence.MustNot)
                {
                    Items[only].Occurrence = Items[child].Occurrence;
                    child = only;
                }

                Append(group, child);
            }

            child = next;
        }
    }

    // What may match, among what may match; or what must, with what that needs.
    private bool IsNeedless(in QueryItem group)
    {
        int must = 0;
        int others = 0;
        for (int item = group.First; item >= 0; item = Items[item].Next)
        {
            must += Items[item].Occurrence == Occurrence.Must ? 1 : 0;
            others += Items[item].Occurrence == Occurrence.MustNot ? 1 : 0;
        }

        return group.Occurrence == Occurrence.Should ? must + others == 0 : group.Occurrence == Occurrence.Must && must > 0;
    }

    private int OnlyPositive(int group)
    {
        int only = NoPositive;
        for (int item = Items[group].First; item >= 0; item = Items[item].Next)
        {
            if (Items[item].Occurrence != Occurrence.MustNot)
            {
                if (only >= 0)
                {
                    return QueryItem.None;
                }

                only = item;
            }
        }

        return only;
    }

    private void Tell(int group, bool isExcluded)
    {
        for (int item = Items[group].First; item >= 0; item = Items[item].Next)
        {
            Occurrence occurrence = isExcluded ? Occurrence.MustNot : Items[item].Occurrence;
            if (Items[item].IsGroup)
            {
                Tell(item, occurrence == Occurrence.MustNot);
                continue;
            }

            ref QueryClause clause = ref Clauses[Items[item].Clause];
            clause.Occurrence = occurrence;
            clause.Boost *= clause.IsExtra ? ExtraBoost : 1;
        }
    }
}
