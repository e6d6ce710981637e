using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Calls without proof, for a bot without an app registration.</summary>
internal sealed class AnonymousCredentials : ServiceClientCredentials;
