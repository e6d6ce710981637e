using System.Text;

namespace AftercareBot.Knowledge;

/// <summary>
/// Keeps a base in step with its folder: looks every half second, by name, size and time of change, which also works on network
/// and container mounts that send no notices. A file that became broken stays as it was until it is mended.
/// </summary>
public sealed class DocumentsWatcher : IDisposable
{
    /// <summary>How often the folder is looked at.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly KnowledgeLoader _loader;
    private readonly KnowledgeOptions _options;
    private readonly ITimer _timer;
    private readonly Lock _reload = new();
    private readonly Lazy<KnowledgeLoad> _first;
    private volatile KnowledgeLoad? _current;
    private string _fingerprint;

    /// <summary>Starts to load the folder, in the background, and to watch it.</summary>
    public DocumentsWatcher(KnowledgeOptions options, TimeProvider timeProvider)
    {
        _options = options;
        _loader = new KnowledgeLoader(options);
        _fingerprint = Fingerprint();
        // A start has other things to read; whoever asks first waits for what is left.
        _first = new Lazy<KnowledgeLoad>(() => _loader.Load(previous: null));
        Aside.Run("Reading of documents", () => _ = _first.Value);
        _timer = timeProvider.CreateTimer(static state => ((DocumentsWatcher)state!).Look(), this, Interval, Interval);
    }

    /// <summary>Raised after a new base took the place of the old one, on the timer's thread. A handler must not throw.</summary>
    public event EventHandler? Changed;

    /// <summary>The base in use and what is wrong with the files now.</summary>
    public KnowledgeLoad Current => _current ?? _first.Value;

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (!_reload.TryEnter())
            return;
        try
        {
            var now = Fingerprint();
            if (now == _fingerprint)
                return;
            _fingerprint = now;
            _current = _loader.Load(Current.Documents);
        }
        finally
        {
            _reload.Exit();
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private string Fingerprint()
    {
        var print = new StringBuilder();
        try
        {
            foreach (var file in new DirectoryInfo(_options.Folder).EnumerateFiles("*", SearchOption.AllDirectories))
                print
                    .Append(file.FullName)
                    .Append('|')
                    .Append(file.Length)
                    .Append('|')
                    .Append(file.LastWriteTimeUtc.Ticks)
                    .Append('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            print.Append(e.GetType().Name);
        }

        return print.ToString();
    }
}
