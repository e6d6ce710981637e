namespace AftercareBot.Care.Notifying;

/// <summary>An endpoint that gets every page as a signed HTTP POST.</summary>
public sealed class WebhookOptions
{
    /// <summary>The name in policies and in the history. Not empty, unique.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Where to POST. https; http only to loopback.</summary>
    public string Url { get; set; } = string.Empty;

    /// <summary>What the body looks like. Default <see cref="WebhookFormat.Generic"/>.</summary>
    public WebhookFormat Format { get; set; }

    /// <summary>The routing key of the PagerDuty integration; for that format only.</summary>
    public string RoutingKey { get; set; } = string.Empty;

    /// <summary>The shared secret of the signature, at least 32 characters; PagerDuty needs none. Better from the environment than from a file.</summary>
    public string Secret { get; set; } = string.Empty;

    /// <summary>
    /// The address of the responder console as the receiver's people reach it; the body then links to the case. Empty (the default): no link.
    /// </summary>
    public string ConsoleUrl { get; set; } = string.Empty;
}
