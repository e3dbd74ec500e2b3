using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Those who spoke or were the subject of a sentence last. What their names can be is looked up once, when somebody asks for it.</summary>
internal sealed class RecentSpeakers(NameRegistry names)
{
    /// <summary>How many are kept.</summary>
    public const int Size = 24;

    private readonly RecentSpeaker[] _speakers = new RecentSpeaker[Size];
    private int _total;

    /// <summary>The number of those that are kept.</summary>
    public int Count => Math.Min(_total, Size);

    /// <summary>Takes somebody.</summary>
    /// <param name="name">The canonical name.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="spoke">Whether by speech.</param>
    public void Add(string name, int paragraph, bool spoke) => _speakers[_total++ % Size] = new RecentSpeaker { Name = name, Paragraph = paragraph, Spoke = spoke };

    /// <summary>Somebody by the number of those after him: 0 is the last.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public ref readonly RecentSpeaker Back(int index)
    {
        ref RecentSpeaker speaker = ref _speakers[(_total - 1 - index) % Size];
        if (!speaker.IsKnown)
        {
            speaker.Entity = names.Of(speaker.Name);
            speaker.CanBePerson = names.CanBePerson(speaker.Name, speaker.Entity);
            speaker.IsKnown = true;
        }

        return ref speaker;
    }
}
