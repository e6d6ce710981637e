namespace AftercareBot.Knowledge;

/// <summary>
/// Runs long work on threads of its own. The pool's are as few as processors, and a message that somebody in danger has sent meanwhile
/// would wait for one of them.
/// </summary>
internal static class Aside
{
    /// <summary>Begins the work and does not wait for it.</summary>
    public static void Run(string name, Action work) => new Thread(() => work()) { IsBackground = true, Name = name }.Start();

    /// <summary>Begins the work; the task has what it gives.</summary>
    public static Task<T> Run<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
