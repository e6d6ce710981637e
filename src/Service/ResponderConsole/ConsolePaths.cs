namespace AftercareBot.Service.ResponderConsole;

/// <summary>Where the console's pages are. No address holds anything that a member wrote.</summary>
internal static class ConsolePaths
{
    public const string Root = "/responders";
    public const string Events = $"{Root}/events";
    public const string SignIn = $"{Root}/sign-in";
    public const string SignOut = $"{Root}/sign-out";
    public const string Language = $"{Root}/language";
    public const string Account = $"{Root}/account";
    public const string OnCall = $"{Root}/on-call";
    public const string RotaChange = $"{OnCall}/change";
    public const string People = $"{Root}/people";
    public const string Review = $"{Root}/review";
    public const string Cases = $"{Root}/cases";
    public const string Assets = $"{Root}/assets";
    public const string Worker = $"{Root}/worker.js";

    /// <summary>The page of a case.</summary>
    public static string Case(Guid caseId) => $"{Cases}/{caseId}";

    /// <summary>Where an action on a case is posted.</summary>
    public static string Act(Guid caseId, string action) => $"{Cases}/{caseId}/{action}";

    /// <summary>The address if it is one of the console's pages, otherwise the list: nobody is led elsewhere by a link.</summary>
    public static string Own(string? address) =>
        address is not null
        && (address == Root || address.StartsWith($"{Root}/", StringComparison.Ordinal))
        && !address.Contains("..", StringComparison.Ordinal)
        && address.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-')
            ? address
            : Root;
}
