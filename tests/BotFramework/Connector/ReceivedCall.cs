namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>A call that the fake channel got.</summary>
internal sealed record ReceivedCall(string Method, string Target, string Authorization, string Body);
