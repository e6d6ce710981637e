namespace Microsoft.Rest;

/// <summary>Signs an outgoing request.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Adds what proves the caller to the request.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
