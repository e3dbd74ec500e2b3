using EmbeddedCorpus.Build.Cache;

namespace EmbeddedCorpus.Generator.Tests.Cache;

/// <summary>The lock of the build cache: a build waits for another one, says so, and never waits for what does not come.</summary>
public sealed class CacheLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lock");
    private int _said;

    private string Folder => Path.Combine(_folder.FullName, "obj", "EmbeddedCorpus");

    [Fact]
    public async Task A_folder_that_another_build_holds_is_waited_for_and_the_user_is_told_once()
    {
        IDisposable other = Lock().Take(default);
        Assert.Null(Lock().TryTake(default));
        Task<IDisposable> waiting = Task.Run(() => Lock(patience: 100).Take(default));
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref _said) > 0, TimeSpan.FromMinutes(1)), "nobody was told");
        await Task.Delay(300);
        Assert.False(waiting.IsCompleted);

        other.Dispose();

        (await waiting).Dispose();
        Assert.Equal(1, _said);
    }

    [Fact]
    public async Task A_folder_that_is_free_soon_is_waited_for_without_a_word()
    {
        IDisposable other = Lock().Take(default);
        Task<IDisposable> waiting = Task.Run(() => Lock(patience: 60_000).Take(default));
        await Task.Delay(100);
        other.Dispose();
        (await waiting).Dispose();
        Assert.Equal(0, _said);
    }

    [Fact]
    public void A_build_that_never_ends_is_not_waited_for_for_ever()
    {
        using IDisposable stopped = Lock().Take(default);
        IOException error = Assert.Throws<IOException>(() => Lock(patience: 10, limit: 200).Take(default));
        Assert.StartsWith("Another build has held the folder for ", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, _said);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_created_is_an_error_at_once()
    {
        // A file in its place: no user may create it. A limit of an hour, so that one that waits fails the test by its time.
        Directory.CreateDirectory(Path.GetDirectoryName(Folder)!);
        File.WriteAllText(Folder, "a file");
        await Assert.ThrowsAnyAsync<IOException>(() => Task.Run(() => Lock(limit: 3_600_000).Take(default)).WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_lock_that_cannot_be_opened_is_an_error_at_once()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "lock"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Task.Run(() => Lock(limit: 3_600_000).Take(default)).WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void A_build_that_is_cancelled_waits_no_longer()
    {
        using IDisposable other = Lock().Take(default);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.Throws<OperationCanceledException>(() => Lock(limit: 3_600_000).Take(cancellation.Token));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private CacheLock Lock(int patience = 60_000, int limit = 600_000) =>
        new(Folder, () => Interlocked.Increment(ref _said)) { Patience = TimeSpan.FromMilliseconds(patience), Limit = TimeSpan.FromMilliseconds(limit) };
}
