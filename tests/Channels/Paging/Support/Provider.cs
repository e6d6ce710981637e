using System.Collections.Concurrent;

namespace AftercareBot.Channels.Tests.Paging.Support;

/// <summary>The other side of a notifier, on a real port of this machine. It answers as a test says.</summary>
internal abstract class Provider : IAsyncDisposable
{
    private readonly TaskCompletionSource hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<ReceivedRequest> Received { get; } = new();

    public ProviderAnswer Answer { get; set; } = ProviderAnswer.Takes;

    /// <summary>How long it asks to wait when it has had too many.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(17);

    /// <summary>Completes when a request has come that is left hanging.</summary>
    public TaskCompletionSource Came { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public abstract void Configure(Dictionary<string, string?> settings);

    public abstract Task StopAsync();

    public async ValueTask DisposeAsync()
    {
        hanging.TrySetResult();
        await StopAsync();
    }

    protected Task HangAsync()
    {
        Came.TrySetResult();
        return hanging.Task;
    }
}
