namespace AftercareBot.Care.Auditing;

/// <summary>For <c>/health/ready</c>, <c>doctor</c> and the auditor.</summary>
public interface ICareHealth
{
    /// <summary>Looks at everything an alert needs. Never throws: what cannot be looked at is not well.</summary>
    Task<CareHealth> CheckAsync(CancellationToken cancellationToken);
}
