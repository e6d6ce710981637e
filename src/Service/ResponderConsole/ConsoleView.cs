using AftercareBot.Care.Responders;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>What every page of the console needs to know.</summary>
public sealed record ConsoleView
{
    /// <summary>The texts in the language of the one who looks.</summary>
    public required ConsoleText Text { get; init; }

    /// <summary>The files of the pages.</summary>
    public required ConsoleAssets Assets { get; init; }

    /// <summary>The page, without a query.</summary>
    public required string Path { get; init; }

    /// <summary>The token that every form sends back.</summary>
    public required string Token { get; init; }

    /// <summary>The name of the field it goes in.</summary>
    public required string TokenField { get; init; }

    /// <summary>When the page was made, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The responder; null before signing in.</summary>
    public Responder? Me { get; init; }

    /// <summary>What an action that led here has to tell.</summary>
    public Notice? Notice { get; init; }
}
