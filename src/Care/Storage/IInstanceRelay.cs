namespace AftercareBot.Care.Storage;

/// <summary>
/// Carries short words between the instances of the service on one database. A nudge to read anew, not a record: what is said while
/// the database is away is lost, and who listens is told when it is back. With one instance it carries nothing.
/// </summary>
public interface IInstanceRelay
{
    /// <summary>Tells the other instances, soon.</summary>
    /// <param name="topic">Whom it concerns; one word.</param>
    /// <param name="text">Up to a few hundred characters.</param>
    void Send(string topic, string text);

    /// <summary>Hears what the other instances say.</summary>
    /// <param name="topic">The word that they use.</param>
    /// <param name="heard">What to do with what was said.</param>
    /// <param name="rejoined">What to do after a time in which something may have been missed.</param>
    void Listen(string topic, Action<string> heard, Action rejoined);
}
