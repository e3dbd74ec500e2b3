using System.Runtime.CompilerServices;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Model;
using Microsoft.Build.Framework;

namespace EmbeddedCorpus.Build;

/// <summary>The files of items, as the system knows them.</summary>
/// <param name="items">The items.</param>
/// <param name="projectDirectory">The folder that their paths are relative to.</param>
internal sealed class DocumentFiles(ITaskItem[] items, string projectDirectory)
{
    // About a millisecond of one thread.
    private const int PieceSize = 250;

    /// <summary>The full path of each item.</summary>
    public string[] Paths { get; } = new string[items.Length];

    /// <summary>The stamp of each item's file.</summary>
    public FileStamp[] Stamps { get; } = new FileStamp[items.Length];

    /// <summary>Starts to ask the system. Nothing is known before the loop is finished.</summary>
    public SharedLoop Start() => new SharedLoop(items.Length, PieceSize, Ask).Start();

    [MethodImpl(HotLoop.Optimized)]
    private void Ask(int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            string path = Path.GetFullPath(Path.Combine(projectDirectory, items[index].ItemSpec));
            Paths[index] = path;
            Stamps[index] = FileStamp.Of(path);
        }
    }
}
