namespace AftercareBot.Care.SafetyPlans;

/// <summary>The safety plans of members.</summary>
public interface ISafetyPlans
{
    /// <summary>The member's plan; null when there is none, or when the key that protected it is gone.</summary>
    ValueTask<SafetyPlan?> FindAsync(Guid memberId, CancellationToken cancellationToken);

    /// <summary>Writes the plan. Whether it is shared stays as it was; a new one is not shared.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key ring cannot be used; nothing is kept readable.</exception>
    Task SaveAsync(Guid memberId, string content, CancellationToken cancellationToken);

    /// <summary>Lets responders who have the member's case read the plan.</summary>
    /// <returns>False when there is no plan.</returns>
    Task<bool> ShareAsync(Guid memberId, CancellationToken cancellationToken);

    /// <summary>Takes that back.</summary>
    /// <returns>False when there is no plan.</returns>
    Task<bool> UnshareAsync(Guid memberId, CancellationToken cancellationToken);

    /// <summary>Deletes the plan; one that is not there is no mistake.</summary>
    Task DeleteAsync(Guid memberId, CancellationToken cancellationToken);
}
